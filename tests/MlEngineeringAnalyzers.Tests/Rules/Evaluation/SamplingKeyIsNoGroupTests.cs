using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer, MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation.SamplingKeyIsNoGroupFix>;

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

    [Fact]
    public Task The_fix_removes_what_holds_no_groups() =>
        Verify.VerifyCodeFixAsync(Program("""
            var parts = {|MLE2011:ml.Data.TrainTestSplit(data, 0.2, samplingKeyColumnName: "Label", seed: 1)|};
            pipeline.Fit(parts.TrainSet);
            var others = {|MLE2011:ml.Data.TrainTestSplit(data, 0.2, "Rooms", 1)|};
            """), Program("""
            var parts = ml.Data.TrainTestSplit(data, 0.2, seed: 1);
            pipeline.Fit(parts.TrainSet);
            var others = ml.Data.TrainTestSplit(data, 0.2, null, 1);
            """));

    [Fact]
    public Task A_key_gives_way_to_what_it_was_made_of() =>
        Verify.VerifyCodeFixAsync(Program("""
            var keyed = ml.Transforms.Conversion.MapValueToKey("Group", "City").Fit(data).Transform(data);
            {|MLE2011:ml.Data.TrainTestSplit(keyed, samplingKeyColumnName: "Group")|};
            """), Program("""
            var keyed = ml.Transforms.Conversion.MapValueToKey("Group", "City").Fit(data).Transform(data);
            ml.Data.TrainTestSplit(keyed, samplingKeyColumnName: "City");
            """));

    [Fact]
    public Task Groups_that_only_the_key_tells_stay_together() =>
        Verify.VerifyNoCodeFixAsync(Program("""
            var keyed = ml.Transforms.Conversion.MapValueToKey("City").Fit(data).Transform(data);
            {|MLE2011:ml.Data.TrainTestSplit(keyed, samplingKeyColumnName: "City")|};
            """));
}
