using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5014.</summary>
public class ArgumentRangeTests
{
    private const string Id = "MLE5014";

    [Fact]
    public Task A_fraction_is_below_one() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5014:ml.Data.TrainTestSplit(data, testFraction: 20)|};
            """));

    [Fact]
    public Task One_fold_is_none() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5014:ml.Regression.CrossValidate(data, pipeline, numberOfFolds: 1)|};
            """));

    [Fact]
    public Task Usual_values_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Data.TrainTestSplit(data, testFraction: 0.2);
            ml.Regression.CrossValidate(data, pipeline, numberOfFolds: 5);
            """));
}
