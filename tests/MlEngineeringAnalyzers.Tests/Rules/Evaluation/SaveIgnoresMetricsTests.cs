using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation.SaveIgnoresMetricsFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2007.</summary>
public class SaveIgnoresMetricsTests
{
    private const string Id = "MLE2007";

    [Fact]
    public Task A_save_that_no_metric_guards_is_reported() =>
        Verify.VerifyAnalyzerAsync(Evaluated("{|MLE2007:ml.Model.Save(model, data.Schema, path)|};"));

    [Theory]
    [InlineData("if (metrics.RSquared > 0.8) ml.Model.Save(model, data.Schema, path);")]
    [InlineData("if (metrics.RSquared < 0.8) return; ml.Model.Save(model, data.Schema, path);")]
    [InlineData("if (metrics.RSquared < 0.8) throw new Exception(\"bad\"); ml.Model.Save(model, data.Schema, path);")]
    [InlineData("var good = metrics.RSquared > 0.8; if (good && args.Length > 1) ml.Model.Save(model, data.Schema, path);")]
    public Task A_save_behind_a_threshold_is_fine(string statements) =>
        Verify.VerifyNoDiagnosticAsync(Id, Evaluated(statements));

    [Fact]
    public Task A_branch_on_something_else_is_no_guard() =>
        Verify.VerifyAnalyzerAsync(Evaluated("if (args.Length > 1) {|MLE2007:ml.Model.Save(model, data.Schema, path)|};"));

    [Fact]
    public Task A_model_that_was_never_evaluated_is_another_rules() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("ml.Model.Save(pipeline.Fit(data), data.Schema, path);"));

    [Fact]
    public Task A_guard_in_a_helper_counts() =>
        Verify.VerifyNoDiagnosticAsync(Id, Evaluated("""
            if (IsGood(metrics))
                ml.Model.Save(model, data.Schema, path);

            static bool IsGood(RegressionMetrics metrics) => metrics.RSquared > 0.8;
            """));

    [Fact]
    public Task A_helper_that_saves_is_reported_there() =>
        Verify.VerifyAnalyzerAsync(Evaluated("""
            Save(model);

            void Save(ITransformer trained) => {|MLE2007:ml.Model.Save(trained, data.Schema, path)|};
            """));

    [Fact]
    public Task The_fix_saves_only_a_good_model() =>
        Verify.VerifyCodeFixAsync(
            Evaluated("""
                // For the service.
                {|MLE2007:ml.Model.Save(model, data.Schema, path)|}; // kept
                """),
            Evaluated("""
                // For the service.
                if (metrics.RSquared >= 0.8)
                    ml.Model.Save(model, data.Schema, path); // kept
                """));

    [Fact]
    public Task Two_saves_in_a_block_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Evaluated("""
                if (args.Length > 1)
                {
                    {|MLE2007:ml.Model.Save(model, data.Schema, path)|};
                    {|MLE2007:ml.Model.Save(model, data.Schema, args[1])|};
                }
                """),
            Evaluated("""
                if (args.Length > 1)
                {
                    if (metrics.RSquared >= 0.8)
                        ml.Model.Save(model, data.Schema, path);
                    if (metrics.RSquared >= 0.8)
                        ml.Model.Save(model, data.Schema, args[1]);
                }
                """));

    [Fact]
    public Task Metrics_that_have_no_name_cannot_be_asked() =>
        Verify.VerifyNoCodeFixAsync(Program("""
            var model = pipeline.Fit(split.TrainSet);
            Console.WriteLine(ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared);
            {|MLE2007:ml.Model.Save(model, data.Schema, path)|};
            """));

    private static string Evaluated(string statements) => Program($"""
        var model = pipeline.Fit(split.TrainSet);
        var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
        Console.WriteLine(metrics.RSquared);
        {statements}
        """);
}
