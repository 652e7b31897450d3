using Microsoft.CodeAnalysis.Testing;
using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2005.</summary>
public class MetricsNeverReadTests
{
    private const string Id = "MLE2005";

    [Theory]
    [InlineData("ml.Regression.Evaluate(model.Transform(split.TestSet))", "Evaluate")]
    [InlineData("ml.Regression.CrossValidate(data, pipeline)", "CrossValidate")]
    [InlineData("ml.Regression.PermutationFeatureImportance(model.LastTransformer, model.Transform(split.TestSet))", "PermutationFeatureImportance")]
    public Task Metrics_that_are_thrown_away_are_reported(string evaluation, string name) =>
        Verify.VerifyAnalyzerAsync(
            Program($$"""
                var model = pipeline.Fit(split.TrainSet);
                {|#0:{{evaluation}}|};
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(name));

    [Fact]
    public Task Metrics_that_only_lie_in_a_local_are_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = pipeline.Fit(split.TrainSet);
            var metrics = {|MLE2005:ml.Regression.Evaluate(model.Transform(split.TestSet))|};
            ml.Model.Save(model, data.Schema, path);
            """));

    [Theory]
    [InlineData("Console.WriteLine(metrics.RSquared);")]
    [InlineData("Console.WriteLine($\"{metrics.RSquared:0.00}\");")]
    [InlineData("if (metrics.RSquared < 0.5) throw new InvalidOperationException();")]
    [InlineData("File.WriteAllText(path, System.Text.Json.JsonSerializer.Serialize(metrics));")]
    [InlineData("Log(metrics); void Log(object value) => Console.WriteLine(value);")]
    [InlineData("var (r, e) = (metrics.RSquared, metrics.MeanAbsoluteError); Console.WriteLine(r + e);")]
    [InlineData("Environment.ExitCode = metrics.RSquared > 0.5 ? 0 : 1;")]
    public Task Metrics_that_somebody_looks_at_are_fine(string use) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"""
            var model = pipeline.Fit(split.TrainSet);
            var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
            {use}
            """));

    [Fact]
    public Task Metrics_that_go_to_an_unseen_caller_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            public class Trainer
            {
                public RegressionMetrics Evaluate(MLContext ml, IDataView scored) => ml.Regression.Evaluate(scored);
            }
            """));

    [Fact]
    public Task A_helper_in_another_file_that_throws_them_away_is_reported_there() =>
        Verify.VerifyAnalyzerAsync(
            Program("Evaluation.Run(ml, pipeline.Fit(split.TrainSet).Transform(split.TestSet));"),
            new VerifierOptions { Files = [("Evaluation.cs", Types("""
                public static class Evaluation
                {
                    public static void Run(MLContext ml, IDataView scored) { {|MLE2005:ml.Regression.Evaluate(scored)|}; }
                }
                """))] });

    [Theory]
    [InlineData("Missing.Print(metrics);")]
    [InlineData("metrics.Missing();")]
    [InlineData("dynamic printer = new object(); printer.Print(metrics);")]
    public Task Metrics_given_to_code_that_does_not_compile_or_is_bound_at_run_time_are_fine(string use) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"""
            var model = pipeline.Fit(split.TrainSet);
            var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
            {use}
            """), new VerifierOptions { CompilerDiagnostics = CompilerDiagnostics.None });
}
