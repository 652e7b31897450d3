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
    [InlineData("folds.OrderByDescending(f => f.Metrics.RSquared).First().Model")]
    [InlineData("best.Model")]
    public Task The_model_of_a_fold_that_is_saved_is_reported(string model) =>
        Verify.VerifyAnalyzerAsync(Program($$"""
            var folds = ml.Regression.CrossValidate(data, pipeline);
            var best = folds.First();
            {|MLE3010:ml.Model.Save({{model}}, data.Schema, path)|};
            """));

    [Fact]
    public Task An_engine_over_a_fold_is_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var folds = ml.Regression.CrossValidate(data, pipeline);
            var engine = {|MLE3010:ml.Model.CreatePredictionEngine<House, HousePrediction>(folds[0].Model)|};
            """));

    [Fact]
    public Task A_model_that_is_fitted_on_all_rows_after_it_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            Console.WriteLine(ml.Regression.CrossValidate(data, pipeline).Average(f => f.Metrics.RSquared));
            ml.Model.Save(pipeline.Fit(data), data.Schema, path);
            """));

    [Fact]
    public Task Looking_at_a_fold_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            foreach (var fold in ml.Regression.CrossValidate(data, pipeline))
                Console.WriteLine(fold.Model.Transform(fold.ScoredHoldOutSet).Schema.Count);
            """));

    [Fact]
    public Task A_helper_in_another_file_that_saves_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Program("{|MLE3010:Saving.Save(ml, ml.Regression.CrossValidate(data, pipeline)[0].Model, data, path)|};"),
            new VerifierOptions { Files = [("Saving.cs", Types("""
                public static class Saving
                {
                    public static void Save(MLContext ml, ITransformer model, IDataView data, string path) => ml.Model.Save(model, data.Schema, path);
                }
                """))] });
}
