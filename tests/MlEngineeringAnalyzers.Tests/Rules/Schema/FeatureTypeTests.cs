using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5003.</summary>
public class FeatureTypeTests
{
    private const string Id = "MLE5003";

    [Fact]
    public Task One_number_is_no_vector() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5003:ml.Regression.Trainers.Sdca(featureColumnName: "Size")|}.Fit(data);
            """));

    [Fact]
    public Task A_concatenation_is_one() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            pipeline.Fit(data);
            """));
}
