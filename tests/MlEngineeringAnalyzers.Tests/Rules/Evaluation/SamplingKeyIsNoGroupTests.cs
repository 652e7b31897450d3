using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2011.</summary>
public class SamplingKeyIsNoGroupTests
{
    private const string Id = "MLE2011";

    [Fact]
    public Task The_label_is_no_group() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var parts = {|MLE2011:ml.Data.TrainTestSplit(data, samplingKeyColumnName: "Label")|};
            pipeline.Fit(parts.TrainSet);
            """));

    [Fact]
    public Task A_real_number_splits_by_range() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE2011:ml.Data.TrainTestSplit(data, samplingKeyColumnName: "Rooms")|};
            """));

    [Fact]
    public Task Text_is_a_group() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Data.TrainTestSplit(data, samplingKeyColumnName: "City");
            """));
}
