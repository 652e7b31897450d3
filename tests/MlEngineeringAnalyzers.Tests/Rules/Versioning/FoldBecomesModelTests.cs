using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Versioning;

/// <summary>MLE3010.</summary>
public class FoldBecomesModelTests
{
    private const string Id = "MLE3010";

    [Theory]
    [InlineData("folds[0].Model")]
    [InlineData("folds.First().Model")]
    [InlineData("folds.OrderByDescending(f => f.Metrics.RSquared).First().Model")]
    [InlineData("folds.OrderBy(f => f.Metrics.RootMeanSquaredError).Select(f => f.Model).First()")]
    [InlineData("folds.MaxBy(f => f.Metrics.RSquared)!.Model")]
    public Task The_model_of_a_fold_that_is_saved_is_reported(string model) =>
        Verify.VerifyAnalyzerAsync(Folds($$"""{|MLE3010:ml.Model.Save({{model}}, data.Schema, path)|};"""));

    [Fact]
    public Task The_story_shows_the_cross_validation() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                var folds = {|#1:ml.Regression.CrossValidate(data, pipeline)|};
                {|#0:ml.Model.Save(folds[0].Model, data.Schema, path)|};
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithStory(1));

    [Fact]
    public Task The_model_of_a_fold_that_predicts_is_reported() =>
        Verify.VerifyAnalyzerAsync(Folds("""
            var engine = {|MLE3010:ml.Model.CreatePredictionEngine<House, HousePrediction>(folds[0].Model)|};
            """));

    [Fact]
    public Task Where_it_is_saved_too_the_save_says_it() =>
        Verify.VerifyAnalyzerAsync(Folds("""
            var best = folds[0].Model;
            {|MLE3010:ml.Model.Save(best, data.Schema, path)|};
            var engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(best);
            """));

    [Fact]
    public Task A_model_fitted_again_on_all_rows_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Folds("""
            Console.WriteLine(folds.Average(f => f.Metrics.RSquared));
            ml.Model.Save(pipeline.Fit(data), data.Schema, path);
            """));

    [Fact]
    public Task A_fold_that_is_only_looked_at_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Folds("""
            foreach (var fold in folds)
                Console.WriteLine(fold.Model.Transform(fold.ScoredHoldOutSet).Schema.Count);
            """));

    [Fact]
    public Task A_model_fitted_on_one_fold_of_ones_own_split_is_no_fold_of_a_cross_validation() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var fold = ml.Data.CrossValidationSplit(data)[0];
            ml.Model.Save(pipeline.Fit(fold.TrainSet), data.Schema, path);
            """));

    [Fact]
    public Task Helpers_are_followed() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var best = Best();
            Save(best);

            ITransformer Best() => ml.Regression.CrossValidate(data, pipeline, numberOfFolds: 3).OrderByDescending(f => f.Metrics.RSquared).First().Model;
            void Save(ITransformer model) => {|MLE3010:ml.Model.Save(model, data.Schema, path)|};
            """));

    private static string Folds(string statements) => Program($"""
        var folds = ml.Regression.CrossValidate(data, pipeline);
        {statements}
        """);
}
