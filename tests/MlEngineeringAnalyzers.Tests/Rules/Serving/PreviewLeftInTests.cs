using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>MLE7005.</summary>
public class PreviewLeftInTests
{
    private const string Id = "MLE7005";

    [Theory]
    [InlineData("data.Preview()")]
    [InlineData("data.Preview(maxRows: 10)")]
    [InlineData("pipeline.Preview(data)")]
    [InlineData("pipeline.Fit(data).Preview(data)")]
    public Task A_preview_is_reported(string preview) =>
        Verify.VerifyAnalyzerAsync(Program($$"""var rows = {|MLE7005:{{preview}}|};"""));

    [Fact]
    public Task A_preview_in_debug_code_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, "#define DEBUG\n" + Types("""
            public class Trainer
            {
                public void Train(IDataView data)
                {
            #if DEBUG
                    Console.WriteLine(data.Preview().RowView.Length);
            #endif
                    Show(data);
                }

                [System.Diagnostics.Conditional("DEBUG")]
                private static void Show(IDataView data) => Console.WriteLine(data.Preview().RowView.Length);
            }
            """));

    [Theory]
    [InlineData("TrainerTests.cs")]
    [InlineData("tests/Look.cs")]
    [InlineData("Houses.Tests/Look.cs")]
    [InlineData("samples/Look.cs")]
    public Task A_preview_in_a_test_or_sample_is_fine(string file) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("Looking.Look(data);"), new VerifierOptions { Files = [(file, Looking("data.Preview()"))] });

    [Theory]
    [InlineData("Latest.cs")]
    [InlineData("contests/Look.cs")]
    public Task A_file_that_only_sounds_like_a_test_is_none(string file) =>
        Verify.VerifyAnalyzerAsync(Program("Looking.Look(data);"), new VerifierOptions { Files = [(file, Looking("{|MLE7005:data.Preview()|}"))] });

    [Fact]
    public Task Other_branches_of_a_condition_are_not_debug_code() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class Trainer
            {
                public void Train(IDataView data)
                {
            #if DEBUG
                    Console.WriteLine("debug");
            #else
                    Console.WriteLine({|MLE7005:data.Preview()|}.RowView.Length);
            #endif
                }
            }
            """));

    [Fact]
    public Task Ones_own_preview_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            new Video(data).Preview();

            public class Video
            {
                public Video(IDataView data) { }
                public void Preview() { }
            }
            """));

    private static string Looking(string preview) => Types($$"""
        public static class Looking
        {
            public static void Look(IDataView data) => Console.WriteLine({{preview}}.RowView.Length);
        }
        """);
}
