using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Versioning.OldBytesSurviveFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Versioning;

/// <summary>MLE3006.</summary>
public class OldBytesSurviveTests
{
    private const string Id = "MLE3006";

    [Theory]
    [InlineData("File.OpenWrite(path)")]
    [InlineData("File.Open(path, FileMode.OpenOrCreate)")]
    [InlineData("File.Open(path, FileMode.OpenOrCreate, FileAccess.Write)")]
    [InlineData("new FileStream(path, FileMode.OpenOrCreate)")]
    public Task A_stream_that_keeps_the_old_bytes_is_reported(string stream) =>
        Verify.VerifyAnalyzerAsync(Program($$"""
            using var stream = {{stream}};
            {|MLE3006:ml.Model.Save(pipeline.Fit(data), data.Schema, stream)|};
            """));

    [Fact]
    public Task The_story_shows_where_the_stream_is_opened() =>
        Verify.VerifyAnalyzerAsync(
            Program("""{|#0:ml.Model.Save(pipeline.Fit(data), data.Schema, {|#1:File.OpenWrite(path)|})|};"""),
            Verify.Diagnostic(Id).WithLocation(0).WithStory(1));

    [Theory]
    [InlineData("File.Create(path)")]
    [InlineData("File.Open(path, FileMode.Create)")]
    [InlineData("File.Open(path, FileMode.CreateNew)")]
    [InlineData("File.Open(path, FileMode.Truncate)")]
    [InlineData("new FileStream(path, FileMode.Create)")]
    [InlineData("new MemoryStream()")]
    public Task A_stream_that_begins_empty_is_fine(string stream) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"""
            using var stream = {stream};
            ml.Model.Save(pipeline.Fit(data), data.Schema, stream);
            """));

    [Fact]
    public Task A_stream_that_is_cut_by_hand_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            using var stream = File.OpenWrite(path);
            stream.SetLength(0);
            ml.Model.Save(pipeline.Fit(data), data.Schema, stream);
            """));

    [Fact]
    public Task Onnx_is_reported_too() =>
        Verify.VerifyAnalyzerAsync(Program("""
            using (var stream = File.OpenWrite(path))
                {|MLE3006:ml.Model.ConvertToOnnx(pipeline.Fit(data), data, stream)|};
            """));

    [Fact]
    public Task A_stream_from_a_helper_is_followed() =>
        Verify.VerifyAnalyzerAsync(Program("""
            using var stream = Open(path);
            {|MLE3006:ml.Model.Save(pipeline.Fit(data), data.Schema, stream)|};

            static Stream Open(string file) => new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite);
            """));

    [Fact]
    public Task A_helper_that_saves_into_its_callers_stream_in_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Program("{|MLE3006:Models.Save(ml, pipeline.Fit(data), data, File.OpenWrite(path))|}; Models.Save(ml, pipeline.Fit(data), data, File.Create(path));"),
            new VerifierOptions { Files = [("Models.cs", Types("""
                public static class Models
                {
                    public static void Save(MLContext ml, ITransformer model, IDataView data, Stream stream) => ml.Model.Save(model, data.Schema, stream);
                }
                """))] });

    [Theory]
    [InlineData("File.OpenWrite(path)", "File.Create(path)")]
    [InlineData("System.IO.File.OpenWrite(path)", "System.IO.File.Create(path)")]
    [InlineData("File.Open(path, FileMode.OpenOrCreate)", "File.Open(path, FileMode.Create)")]
    [InlineData("new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write)", "new FileStream(path, FileMode.Create, FileAccess.Write)")]
    [InlineData("new FileStream(path, mode: FileMode.OpenOrCreate)", "new FileStream(path, mode: FileMode.Create)")]
    public Task The_fix_opens_an_empty_file(string stream, string empty) =>
        Verify.VerifyCodeFixAsync(
            Program($$"""
                using (var stream = {{stream}}) // the model
                    {|MLE3006:ml.Model.Save(pipeline.Fit(data), data.Schema, stream)|};
                """),
            Program($"""
                using (var stream = {empty}) // the model
                    ml.Model.Save(pipeline.Fit(data), data.Schema, stream);
                """));

    [Fact]
    public Task A_stream_that_two_saves_share_and_two_on_a_line_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var model = pipeline.Fit(data);
                {|MLE3006:ml.Model.Save(model, data.Schema, File.OpenWrite(path))|}; {|MLE3006:ml.Model.Save(model, data.Schema, File.OpenWrite("b.zip"))|};
                """),
            Program("""
                var model = pipeline.Fit(data);
                ml.Model.Save(model, data.Schema, File.Create(path)); ml.Model.Save(model, data.Schema, File.Create("b.zip"));
                """));

    [Fact]
    public Task A_mode_from_elsewhere_is_left_alone() =>
        Verify.VerifyNoCodeFixAsync(Program("""
            const FileMode Mode = FileMode.OpenOrCreate;
            using var stream = File.Open(path, Mode);
            {|MLE3006:ml.Model.Save(pipeline.Fit(data), data.Schema, stream)|};
            """));
}
