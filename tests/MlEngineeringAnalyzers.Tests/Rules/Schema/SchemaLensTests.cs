using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5090.</summary>
public class SchemaLensTests
{
    private const string Id = "MLE5090";

    [Fact]
    public Task A_fit_and_a_transform_show_the_columns() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = {|MLE5090:pipeline.Fit(split.TrainSet)|};
            var predictions = {|MLE5090:model.Transform(split.TestSet)|};
            """));

    [Fact]
    public Task Where_nothing_is_fitted_there_is_nothing_to_show() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("Console.WriteLine(data.Schema.Count);"));
}
