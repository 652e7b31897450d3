using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Data;

/// <summary>MLE6005.</summary>
public class FeaturesNotNormalizedTests
{
    private const string Id = "MLE6005";

    [Fact]
    public Task Numbers_as_they_come_are_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Transforms.Concatenate("Features", "Size", "Rooms").Append({|MLE6005:ml.Regression.Trainers.Sdca()|}).Fit(data);
            """));

    [Fact]
    public Task Normalized_ones_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.Concatenate("Features", "Size", "Rooms").Append(ml.Transforms.NormalizeMinMax("Features")).Append(ml.Regression.Trainers.Sdca()).Fit(data);
            """));

    [Fact]
    public Task Trees_do_not_care() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.Concatenate("Features", "Size", "Rooms").Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """));

    [Fact]
    public Task A_single_feature_has_no_other_to_outweigh() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.Concatenate("Features", "Size").Append(ml.Regression.Trainers.OnlineGradientDescent()).Fit(data);
            """));
}
