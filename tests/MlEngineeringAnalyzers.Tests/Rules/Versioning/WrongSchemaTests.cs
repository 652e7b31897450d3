using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Versioning;

/// <summary>MLE3004.</summary>
public class WrongSchemaTests
{
    private const string Id = "MLE3004";

    [Theory]
    [InlineData("model.Transform(data).Schema")]
    [InlineData("predictions.Schema")]
    [InlineData("ml.Data.TakeRows(predictions, 3).Schema")]
    public Task The_schema_of_the_models_own_output_is_reported(string schema) =>
        Verify.VerifyAnalyzerAsync(Program($$"""
            var model = pipeline.Fit(split.TrainSet);
            var predictions = model.Transform(split.TestSet);
            {|MLE3004:ml.Model.Save(model, {{schema}}, path)|};
            """));

    [Theory]
    [InlineData("data.Schema")]
    [InlineData("split.TrainSet.Schema")]
    [InlineData("null")]
    public Task The_schema_of_the_input_is_fine(string schema) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"ml.Model.Save(pipeline.Fit(split.TrainSet), {schema}, path);"));

    [Fact]
    public Task The_prepared_view_that_the_model_was_fitted_on_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var prepared = ml.Transforms.Concatenate("Features", "Size").Fit(data).Transform(data);
            var model = ml.Regression.Trainers.Ols().Fit(prepared);
            ml.Model.Save(model, prepared.Schema, path);
            """));

    [Fact]
    public Task A_helper_in_another_file_that_is_given_the_output_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                var model = pipeline.Fit(data);
                {|MLE3004:Saving.Save(ml, model, model.Transform(data), path)|};
                """),
            new VerifierOptions { Files = [("Saving.cs", Types("""
                public static class Saving
                {
                    public static void Save(MLContext ml, ITransformer model, IDataView data, string path) => ml.Model.Save(model, data.Schema, path);
                }
                """))] });
}
