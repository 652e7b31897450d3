using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Versioning;

/// <summary>MLE3006.</summary>
public class OldBytesSurviveTests
{
    private const string Id = "MLE3006";

    [Theory]
    [InlineData("File.OpenWrite(path)")]
    [InlineData("File.Open(path, FileMode.OpenOrCreate)")]
    [InlineData("new FileStream(path, FileMode.OpenOrCreate)")]
    [InlineData("new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write)")]
    public Task A_stream_that_is_not_cut_to_length_is_reported(string stream) =>
        Verify.VerifyAnalyzerAsync(
            Program($$"""
                using var stream = {|#1:{{stream}}|};
                {|#0:ml.Model.Save(pipeline.Fit(split.TrainSet), data.Schema, stream)|};
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithStory(1));

    [Theory]
    [InlineData("File.Create(path)")]
    [InlineData("new FileStream(path, FileMode.Create)")]
    [InlineData("File.Open(path, FileMode.CreateNew)")]
    [InlineData("File.Open(path, args.Length > 1 ? FileMode.Create : FileMode.Truncate)")]
    [InlineData("new MemoryStream()")]
    public Task A_new_file_is_fine(string stream) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"""
            using var stream = {stream};
            ml.Model.Save(pipeline.Fit(split.TrainSet), data.Schema, stream);
            """));

    [Fact]
    public Task A_stream_for_something_else_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            using var stream = File.OpenWrite("log.txt");
            ml.Model.Save(pipeline.Fit(split.TrainSet), data.Schema, path);
            """));

    [Fact]
    public Task A_stream_from_another_file_is_followed() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                using var stream = Files.Open(path);
                {|MLE3006:ml.Model.Save(pipeline.Fit(split.TrainSet), data.Schema, stream)|};
                """),
            new VerifierOptions { Files = [("Files.cs", Types("public static class Files { public static Stream Open(string path) => File.OpenWrite(path); }"))] });
}
