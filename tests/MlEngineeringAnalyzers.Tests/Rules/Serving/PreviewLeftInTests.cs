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
    [InlineData("pipeline.Preview(data)")]
    [InlineData("pipeline.Fit(data).Preview(data, maxRows: 3)")]
    public Task A_preview_in_code_that_runs_is_reported(string preview) =>
        Verify.VerifyAnalyzerAsync(Program($$"""var rows = {|MLE7005:{{preview}}|};"""));

    [Fact]
    public Task A_preview_for_debugging_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            Show(data);
            #if DEBUG
            var rows = data.Preview();
            #endif

            [System.Diagnostics.Conditional("DEBUG")]
            static void Show(IDataView view) => view.Preview();
            """));

    [Fact]
    public Task A_preview_in_a_test_or_sample_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(
            Id, Program("Console.WriteLine(data);"),
            new VerifierOptions
            {
                Files =
                [
                    ("tests/LoadingTests.cs", Types("public static class Tests { public static void Run(IDataView view) => view.Preview(); }")),
                    ("samples/Show.cs", Types("public static class Samples { public static void Run(IDataView view) => view.Preview(); }")),
                ],
            });

    [Fact]
    public Task A_helper_in_another_file_is_reported_there() =>
        Verify.VerifyAnalyzerAsync(
            Program("Looking.At(data);"),
            new VerifierOptions { Files = [("Looking.cs", Types("public static class Looking { public static void At(IDataView view) { {|MLE7005:view.Preview()|}; } }"))] });
}
