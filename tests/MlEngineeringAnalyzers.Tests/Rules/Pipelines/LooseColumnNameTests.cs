using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Pipelines;

/// <summary>MLE4003.</summary>
public class LooseColumnNameTests
{
    private const string Id = "MLE4003";

    [Fact]
    public Task A_literal_that_names_a_member_is_loose() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Transforms.NormalizeMinMax("Big", {|MLE4003:"Size"|}).Fit(data);
            """));

    [Fact]
    public Task nameof_and_renamed_columns_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.NormalizeMinMax("Big", nameof(House.Size)).Append(ml.Transforms.CopyColumns("Price2", "Label")).Fit(data);
            """));
}
