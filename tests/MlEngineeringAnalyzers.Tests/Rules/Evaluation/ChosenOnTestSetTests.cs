using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2006.</summary>
public class ChosenOnTestSetTests
{
    private const string Id = "MLE2006";

    [Fact]
    public Task The_winner_on_the_test_set_that_is_saved_is_reported_at_the_first_score() =>
        Verify.VerifyAnalyzerAsync(Compared("split.TestSet", save: true, mark: true));

    [Fact]
    public Task Candidates_compared_on_a_validation_split_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var inner = ml.Data.TrainTestSplit(split.TrainSet);
            var first = pipeline.Fit(inner.TrainSet);
            var second = ml.Regression.Trainers.FastTree().Fit(inner.TrainSet);
            var a = ml.Regression.Evaluate(first.Transform(inner.TestSet));
            var b = ml.Regression.Evaluate(second.Transform(inner.TestSet));
            ITransformer best = a.RSquared > b.RSquared ? first : second;
            Console.WriteLine(ml.Regression.Evaluate(best.Transform(split.TestSet)).RSquared);
            ml.Model.Save(best, data.Schema, path);
            """));

    [Fact]
    public Task Candidates_compared_by_cross_validation_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var tree = ml.Regression.Trainers.FastTree();
            var a = ml.Regression.CrossValidate(split.TrainSet, pipeline).Average(f => f.Metrics.RSquared);
            var b = ml.Regression.CrossValidate(split.TrainSet, tree).Average(f => f.Metrics.RSquared);
            ITransformer best = a > b ? pipeline.Fit(split.TrainSet) : tree.Fit(split.TrainSet);
            Console.WriteLine(ml.Regression.Evaluate(best.Transform(split.TestSet)).RSquared);
            ml.Model.Save(best, data.Schema, path);
            """));

    [Fact]
    public Task Metrics_that_are_only_printed_side_by_side_choose_nothing() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var first = pipeline.Fit(split.TrainSet);
            var second = ml.Regression.Trainers.FastTree().Fit(split.TrainSet);
            Console.WriteLine(ml.Regression.Evaluate(first.Transform(split.TestSet)).RSquared);
            Console.WriteLine(ml.Regression.Evaluate(second.Transform(split.TestSet)).RSquared);
            ml.Model.Save(first, data.Schema, path);
            """));

    [Fact]
    public Task A_threshold_is_no_rival() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var model = pipeline.Fit(split.TrainSet);
            var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
            if (metrics.RSquared > 0.8)
                ml.Model.Save(model, data.Schema, path);
            """));

    [Fact]
    public Task The_winner_of_a_loop_is_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ITransformer? best = null;
            var bestScore = double.NegativeInfinity;
            foreach (var rate in new[] { 0.1, 0.2 })
            {
                var model = ml.Regression.Trainers.FastTree(learningRate: rate).Fit(split.TrainSet);
                var metrics = {|MLE2006:ml.Regression.Evaluate(model.Transform(split.TestSet))|};
                if (metrics.RSquared > bestScore)
                {
                    best = model;
                    bestScore = metrics.RSquared;
                }
            }

            ml.Model.Save(best, data.Schema, path);
            """));

    [Fact]
    public Task A_validation_set_of_the_trainer_that_also_measures_it_is_reported_at_the_trainer() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var trainer = {|MLE2006:ml.MulticlassClassification.Trainers.ImageClassification(new Microsoft.ML.Vision.ImageClassificationTrainer.Options
            {
                ValidationSet = split.TestSet,
            })|};
            var model = trainer.Fit(split.TrainSet);
            Console.WriteLine(ml.MulticlassClassification.Evaluate(model.Transform(split.TestSet)).MacroAccuracy);
            """));

    [Theory]
    [InlineData("split.TestSet", true)]
    [InlineData("ml.Data.TrainTestSplit(split.TrainSet).TestSet", false)]
    public Task Rows_that_Fit_validates_on_and_that_then_give_the_score_are_reported(string validation, bool isReported) =>
        Verify.VerifyAnalyzerAsync(
            Program($$"""
                var features = ml.Transforms.Concatenate("Features", "Size", "Rooms").Fit(split.TrainSet);
                var model = {{(isReported ? "{|MLE2006:" : "")}}ml.Regression.Trainers.FastTree().Fit(features.Transform(split.TrainSet), features.Transform({{validation}})){{(isReported ? "|}" : "")}};
                Console.WriteLine(ml.Regression.Evaluate(model.Transform(features.Transform(split.TestSet))).RSquared);
                """),
            new VerifierOptions { Rules = ["MLE2006"] });

    [Fact]
    public Task Helpers_that_score_are_followed() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var first = pipeline.Fit(split.TrainSet);
            var second = ml.Regression.Trainers.FastTree().Fit(split.TrainSet);
            ITransformer best = Score(first) >= Score(second) ? first : second;
            ml.Model.Save(best, data.Schema, path);

            double Score(ITransformer model) => {|MLE2006:ml.Regression.Evaluate(model.Transform(split.TestSet))|}.RSquared;
            """));

    private static string Compared(string rows, bool save, bool mark) => Program($$"""
        var first = pipeline.Fit(split.TrainSet);
        var second = ml.Regression.Trainers.FastTree().Fit(split.TrainSet);
        var a = {{(mark ? "{|MLE2006:" : "")}}ml.Regression.Evaluate(first.Transform({{rows}})){{(mark ? "|}" : "")}};
        var b = ml.Regression.Evaluate(second.Transform({{rows}}));
        ITransformer best = a.RSquared > b.RSquared ? first : second;
        {{(save ? "ml.Model.Save(best, data.Schema, path);" : "")}}
        """);

    private const string Candidates = """
        var results = new List<(string Name, ITransformer Model, RegressionMetrics Metrics)>();
        foreach (var (name, candidate) in new Dictionary<string, IEstimator<ITransformer>> { ["line"] = pipeline, ["tree"] = pipeline.Append(ml.Regression.Trainers.FastTree()) })
        {
            var model = candidate.Fit(split.TrainSet);
            results.Add((name, model, {|MLE2006:ml.Regression.Evaluate(model.Transform(split.TestSet))|}));
        }

        """;

    [Fact]
    public Task Candidates_that_are_all_saved_have_no_winner() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program(Candidates.Replace("{|MLE2006:", "").Replace("|}", "") + """
            foreach (var result in results.OrderByDescending(r => r.Metrics.RSquared))
            {
                Console.WriteLine($"{result.Name} {result.Metrics.RSquared}");
                ml.Model.Save(result.Model, data.Schema, result.Name + ".zip");
            }
            """));

    [Theory]
    [InlineData("foreach (var result in results.OrderByDescending(r => r.Metrics.RSquared)) { ml.Model.Save(result.Model, data.Schema, path); break; }")]
    [InlineData("ml.Model.Save(results.OrderByDescending(r => r.Metrics.RSquared).First().Model, data.Schema, path);")]
    public Task The_first_of_them_is_one(string save) =>
        Verify.VerifyAnalyzerAsync(Program(Candidates + save));
}
