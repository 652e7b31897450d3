using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2012.</summary>
public class OnlyThresholdMetricsTests
{
    private const string Id = "MLE2012";

    [Theory]
    [InlineData("metrics.Accuracy", "Accuracy")]
    [InlineData("metrics.F1Score", "F1Score")]
    [InlineData("metrics.F1Score + metrics.Accuracy", "Accuracy and F1Score")]
    public Task Reading_only_metrics_of_one_threshold_is_reported(string read, string names) =>
        Verify.VerifyAnalyzerAsync(Read($"Console.WriteLine({read});", mark: true), Verify.Diagnostic(Id).WithLocation(0).WithArguments(names));

    [Theory]
    [InlineData("Console.WriteLine($\"{metrics.Accuracy} {metrics.AreaUnderRocCurve}\");")]
    [InlineData("Console.WriteLine(metrics.AreaUnderPrecisionRecallCurve);")]
    [InlineData("Console.WriteLine(metrics.Accuracy); Console.WriteLine(metrics.PositiveRecall);")]
    [InlineData("Console.WriteLine(metrics);")]
    [InlineData("")]
    public Task Other_metrics_too_or_none_at_all_are_fine(string statements) =>
        Verify.VerifyNoDiagnosticAsync(Id, Read(statements));

    [Fact]
    public Task Metrics_that_go_elsewhere_whole_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Read("""
            Console.WriteLine(metrics.Accuracy);
            Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(metrics));
            """));

    [Fact]
    public Task Metrics_that_a_caller_gets_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            public class Trainer
            {
                public BinaryClassificationMetrics Measure(MLContext ml, ITransformer model, IDataView data)
                {
                    var metrics = ml.BinaryClassification.EvaluateNonCalibrated(model.Transform(data));
                    Console.WriteLine(metrics.Accuracy);
                    return metrics;
                }
            }
            """));

    [Fact]
    public Task Other_tasks_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var metrics = ml.MulticlassClassification.Evaluate(pipeline.Fit(split.TrainSet).Transform(split.TestSet));
            Console.WriteLine(metrics.MicroAccuracy);
            """));

    [Fact]
    public Task A_helper_that_reads_is_followed() =>
        Verify.VerifyAnalyzerAsync(Read("""
            Print(metrics);

            static void Print(BinaryClassificationMetrics m) => Console.WriteLine(m.Accuracy);
            """, mark: true), Verify.Diagnostic(Id).WithLocation(0).WithArguments("Accuracy"));

    private static string Read(string statements, bool mark = false) => Program($$"""
        var model = ml.Transforms.Concatenate("Features", "Size").Append(ml.BinaryClassification.Trainers.FastForest()).Fit(split.TrainSet);
        var metrics = {{(mark ? "{|#0:" : "")}}ml.BinaryClassification.EvaluateNonCalibrated(model.Transform(split.TestSet)){{(mark ? "|}" : "")}};
        {{statements}}
        """);
}
