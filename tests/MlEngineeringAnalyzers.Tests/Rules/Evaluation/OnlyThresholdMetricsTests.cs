using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2012.</summary>
public class OnlyThresholdMetricsTests
{
    private const string Id = "MLE2012";

    [Theory]
    [InlineData("Console.WriteLine(metrics.Accuracy);", "Accuracy")]
    [InlineData("if (metrics.F1Score < 0.5) return;", "F1Score")]
    [InlineData("Console.WriteLine($\"{metrics.F1Score} {metrics.Accuracy}\");", "Accuracy and F1Score")]
    public Task Accuracy_and_F1_alone_are_reported(string use, string read) =>
        Verify.VerifyAnalyzerAsync(
            Program($$"""
                var model = ml.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(split.TrainSet);
                var metrics = {|#0:ml.BinaryClassification.Evaluate(model.Transform(split.TestSet))|};
                {{use}}
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(read));

    [Theory]
    [InlineData("Console.WriteLine(metrics.Accuracy + metrics.AreaUnderRocCurve);")]
    [InlineData("Console.WriteLine(metrics.AreaUnderPrecisionRecallCurve);")]
    [InlineData("Console.WriteLine(metrics.Accuracy); Console.WriteLine(metrics.ConfusionMatrix.GetFormattedConfusionTable());")]
    [InlineData("Console.WriteLine(metrics);")]
    public Task Other_metrics_beside_them_and_unseen_readers_are_fine(string use) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"""
            var model = ml.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(split.TrainSet);
            var metrics = ml.BinaryClassification.Evaluate(model.Transform(split.TestSet));
            {use}
            """));

    [Fact]
    public Task Another_task_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("Console.WriteLine(ml.Regression.Evaluate(pipeline.Fit(split.TrainSet).Transform(split.TestSet)).RSquared);"));

    [Fact]
    public Task A_helper_in_another_file_is_reported_there() =>
        Verify.VerifyAnalyzerAsync(
            Program("Evaluation.Print(ml, ml.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(split.TrainSet).Transform(split.TestSet));"),
            new VerifierOptions { Files = [("Evaluation.cs", Types("""
                public static class Evaluation
                {
                    public static void Print(MLContext ml, IDataView scored) => Console.WriteLine({|MLE2012:ml.BinaryClassification.Evaluate(scored)|}.Accuracy);
                }
                """))] });
}
