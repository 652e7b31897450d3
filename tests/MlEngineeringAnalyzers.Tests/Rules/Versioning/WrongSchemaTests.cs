using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Versioning.WrongSchemaFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Versioning;

/// <summary>MLE3004.</summary>
public class WrongSchemaTests
{
    private const string Id = "MLE3004";

    [Theory]
    [InlineData("predictions.Schema")]
    [InlineData("model.Transform(data).Schema")]
    [InlineData("ml.Data.TakeRows(predictions, 10).Schema")]
    public Task The_schema_of_the_models_own_output_is_reported(string schema) =>
        Verify.VerifyAnalyzerAsync(Saved($$"""{|MLE3004:ml.Model.Save(model, {{schema}}, path)|};"""));

    [Theory]
    [InlineData("data.Schema")]
    [InlineData("split.TrainSet.Schema")]
    [InlineData("split.TestSet.Schema")]
    [InlineData("null")]
    public Task The_schema_of_the_input_is_fine(string schema) =>
        Verify.VerifyNoDiagnosticAsync(Id, Saved($"ml.Model.Save(model, {schema}, path);"));

    [Fact]
    public Task The_schema_of_prepared_data_that_the_model_was_fitted_on_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var preparation = ml.Transforms.Concatenate("Features", "Size").Fit(split.TrainSet);
            var prepared = preparation.Transform(split.TrainSet);
            var model = ml.Regression.Trainers.Ols().Fit(prepared);
            ml.Model.Save(model, prepared.Schema, path);
            """));

    [Fact]
    public Task The_output_of_a_preparation_that_is_saved_with_the_model_is_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var preparation = ml.Transforms.Concatenate("Features", "Size").Fit(split.TrainSet);
            var prepared = preparation.Transform(split.TrainSet);
            var model = preparation.Append(ml.Regression.Trainers.Ols().Fit(prepared));
            {|MLE3004:ml.Model.Save(model, prepared.Schema, path)|};
            """));

    [Fact]
    public Task The_schema_of_another_models_output_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Saved("""
            var other = ml.Regression.Trainers.FastTree().Fit(predictions);
            ml.Model.Save(other, predictions.Schema, path);
            """));

    [Fact]
    public Task A_loaded_model_that_is_saved_with_its_output_is_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = ml.Model.Load(path, out var schema);
            var scored = model.Transform(data);
            {|MLE3004:ml.Model.Save(model, scored.Schema, "model-2.zip")|};
            """));

    [Fact]
    public Task A_schema_in_a_local_or_member_is_followed() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class Trainer
            {
                private readonly MLContext _ml = new(seed: 1);
                private DataViewSchema? _schema;

                public void Train(IDataView data)
                {
                    var model = _ml.Regression.Trainers.Ols().Fit(data);
                    _schema = model.Transform(data).Schema;
                    {|MLE3004:_ml.Model.Save(model, _schema, "model.zip")|};
                }
            }
            """));

    [Fact]
    public Task A_helper_in_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Saved("{|MLE3004:Models.Save(ml, model, predictions.Schema)|}; Models.Save(ml, model, data.Schema);"),
            new VerifierOptions { Files = [("Models.cs", Types("""
                public static class Models
                {
                    public static void Save(MLContext ml, ITransformer model, DataViewSchema schema) => ml.Model.Save(model, schema, "model.zip");
                }
                """))] });

    [Theory]
    [InlineData("predictions.Schema")]
    [InlineData("model.Transform(data).Schema")]
    public Task The_fix_passes_the_schema_of_the_input(string schema) =>
        Verify.VerifyCodeFixAsync(
            Saved($$"""{|MLE3004:ml.Model.Save(model, {{schema}}, path)|}; // kept"""),
            Saved("ml.Model.Save(model, split.TrainSet.Schema, path); // kept"));

    [Fact]
    public Task A_local_that_only_held_the_schema_goes_with_it() =>
        Verify.VerifyCodeFixAsync(
            Saved("""
                var schema = predictions.Schema;
                {|MLE3004:ml.Model.Save(model, inputSchema: schema, filePath: path)|};
                """),
            Saved("""
                ml.Model.Save(model, inputSchema: split.TrainSet.Schema, filePath: path);
                """));

    [Fact]
    public Task A_chain_gets_what_its_first_model_was_fitted_on() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var preparation = ml.Transforms.Concatenate("Features", "Size").Fit(data);
                var prepared = preparation.Transform(data);
                var model = preparation.Append(ml.Regression.Trainers.Ols().Fit(prepared));
                {|MLE3004:ml.Model.Save(model, prepared.Schema, path)|}; {|MLE3004:ml.Model.Save(model, prepared.Schema, "other-2.zip")|};
                """),
            Program("""
                var preparation = ml.Transforms.Concatenate("Features", "Size").Fit(data);
                var prepared = preparation.Transform(data);
                var model = preparation.Append(ml.Regression.Trainers.Ols().Fit(prepared));
                ml.Model.Save(model, data.Schema, path); ml.Model.Save(model, data.Schema, "other-2.zip");
                """));

    [Fact]
    public Task Without_a_name_for_the_input_nothing_is_offered() =>
        Verify.VerifyNoCodeFixAsync(Program("""
            var model = ml.Model.Load(path, out _);
            {|MLE3004:ml.Model.Save(model, model.Transform(data).Schema, "model-2.zip")|};
            """));

    [Fact]
    public Task A_schema_that_callers_pass_is_not_changed_in_the_helper() =>
        Verify.VerifyNoCodeFixAsync(Types("""
            public class Trainer
            {
                public void Train(MLContext ml, IDataView data)
                {
                    var model = ml.Regression.Trainers.Ols().Fit(data);
                    Save(ml, model, data, model.Transform(data).Schema);
                    Save(ml, model, data, data.Schema);
                }

                private void Save(MLContext ml, ITransformer model, IDataView data, DataViewSchema schema) => {|MLE3004:ml.Model.Save(model, schema, "model.zip")|};
            }
            """));

    [Fact]
    public Task The_output_of_the_model_that_a_helper_saves_is_wrong_for_every_caller() =>
        Verify.VerifyCodeFixAsync(
            Types("""
                public class Trainer
                {
                    public void Train(MLContext ml, IDataView data) => Save(ml, ml.Regression.Trainers.Ols().Fit(data), data);

                    public void Save(MLContext ml, ITransformer model, IDataView data) => {|MLE3004:ml.Model.Save(model, model.Transform(data).Schema, "model.zip")|};
                }
                """),
            Types("""
                public class Trainer
                {
                    public void Train(MLContext ml, IDataView data) => Save(ml, ml.Regression.Trainers.Ols().Fit(data), data);

                    public void Save(MLContext ml, ITransformer model, IDataView data) => ml.Model.Save(model, data.Schema, "model.zip");
                }
                """));

    private static string Saved(string statements) => Program($"""
        var model = pipeline.Fit(split.TrainSet);
        var predictions = model.Transform(split.TestSet);
        {statements}
        """);
}
