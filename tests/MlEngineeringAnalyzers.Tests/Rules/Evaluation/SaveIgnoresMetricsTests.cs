using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2007.</summary>
public class SaveIgnoresMetricsTests
{
    private const string Id = "MLE2007";

    [Theory]
    [InlineData("Console.WriteLine(metrics.RSquared);")]
    [InlineData("if (args.Length > 3) Console.WriteLine(metrics.RSquared);")]
    public Task A_save_that_no_metric_guards_is_reported(string use) =>
        Verify.VerifyAnalyzerAsync(Program($$"""
            var model = pipeline.Fit(split.TrainSet);
            var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
            {{use}}
            {|MLE2007:ml.Model.Save(model, data.Schema, path)|};
            """));

    [Theory]
    [InlineData("if (metrics.RSquared > 0.6) ml.Model.Save(model, data.Schema, path);")]
    [InlineData("if (metrics.RSquared < 0.6) return; ml.Model.Save(model, data.Schema, path);")]
    [InlineData("if (metrics.RSquared < 0.6) throw new InvalidOperationException(); ml.Model.Save(model, data.Schema, path);")]
    [InlineData("if (IsGood(metrics)) ml.Model.Save(model, data.Schema, path); static bool IsGood(RegressionMetrics m) => m.RSquared > 0.6;")]
    public Task A_save_behind_a_check_of_a_metric_is_fine(string save) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"""
            var model = pipeline.Fit(split.TrainSet);
            var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
            {save}
            """));

    [Fact]
    public Task A_model_without_metrics_is_another_rules_matter() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("ml.Model.Save(pipeline.Fit(split.TrainSet), data.Schema, path);"));

    [Fact]
    public Task A_helper_in_another_file_that_saves_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                var model = pipeline.Fit(split.TrainSet);
                Console.WriteLine(ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared);
                {|MLE2007:Saving.Save(ml, model, data, path)|};
                """),
            new VerifierOptions { Files = [("Saving.cs", Types("""
                public static class Saving
                {
                    public static void Save(MLContext ml, ITransformer model, IDataView data, string path) => ml.Model.Save(model, data.Schema, path);
                }
                """))] });
}
