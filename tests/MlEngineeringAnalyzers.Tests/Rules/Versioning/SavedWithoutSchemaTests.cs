using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Versioning.SavedWithoutSchemaFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Versioning;

/// <summary>MLE3003.</summary>
public class SavedWithoutSchemaTests
{
    private const string Id = "MLE3003";

    [Theory]
    [InlineData("null")]
    [InlineData("null!")]
    [InlineData("default")]
    [InlineData("(DataViewSchema?)null")]
    [InlineData("inputSchema: null")]
    public Task A_null_schema_is_reported(string schema) =>
        Verify.VerifyAnalyzerAsync(Program($$"""
            var model = pipeline.Fit(split.TrainSet);
            {|MLE3003:ml.Model.Save(model, {{schema}}, filePath: path)|};
            """));

    [Fact]
    public Task A_null_that_comes_through_a_local_or_a_helper_is_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = pipeline.Fit(split.TrainSet);
            DataViewSchema? none = null;
            {|MLE3003:ml.Model.Save(model, none, path)|};
            Save(null);

            void Save(DataViewSchema? schema) => {|MLE3003:ml.Model.Save(model, schema, path)|};
            """));

    [Theory]
    [InlineData("data.Schema")]
    [InlineData("split.TrainSet.Schema")]
    [InlineData("loaded")]
    public Task A_schema_is_fine(string schema) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"""
            ml.Model.Load(path, out var loaded);
            var model = pipeline.Fit(split.TrainSet);
            ml.Model.Save(model, {schema}, path);
            """));

    [Fact]
    public Task A_schema_that_is_null_on_one_path_is_reported_and_left_to_the_user() =>
        Verify.VerifyNoCodeFixAsync(Program("""
            var model = pipeline.Fit(split.TrainSet);
            {|MLE3003:ml.Model.Save(model, args.Length > 1 ? null : data.Schema, path)|};
            """));

    [Fact]
    public Task A_local_that_held_null_goes_away() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var model = pipeline.Fit(data);
                DataViewSchema? none = null;
                {|MLE3003:ml.Model.Save(model, none, path)|};
                """),
            Program("""
                var model = pipeline.Fit(data);
                ml.Model.Save(model, data.Schema, path);
                """));

    [Fact]
    public Task A_helper_in_another_file_that_passes_null_is_reported_there() =>
        Verify.VerifyAnalyzerAsync(
            Program("Saving.Save(ml, pipeline.Fit(data), path);"),
            new VerifierOptions { Files = [("Saving.cs", Types("""
                public static class Saving
                {
                    public static void Save(MLContext ml, ITransformer model, string path) => {|MLE3003:ml.Model.Save(model, null, path)|};
                }
                """))] });

    [Fact]
    public Task A_null_that_a_caller_passes_to_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Program("{|MLE3003:Saving.Save(ml, pipeline.Fit(data), null, path)|};"),
            new VerifierOptions { Files = [("Saving.cs", Types("""
                public static class Saving
                {
                    public static void Save(MLContext ml, ITransformer model, DataViewSchema? schema, string path) => ml.Model.Save(model, schema, path);
                }
                """))] });

    [Theory]
    [InlineData("split.TrainSet", "split.TrainSet")]
    [InlineData("data", "data")]
    [InlineData("ml.Data.FilterRowsByColumn(data, \"Size\", 0)", null)]
    public Task The_fix_passes_the_schema_of_the_fitted_view_when_it_has_a_name(string fitted, string? name)
    {
        var source = Program($$"""
            var model = pipeline.Fit({{fitted}});
            {|MLE3003:ml.Model.Save(model, null, path)|}; // for serving
            """);
        return name is null ? Verify.VerifyNoCodeFixAsync(source) : Verify.VerifyCodeFixAsync(source, Program($"""
            var model = pipeline.Fit({fitted});
            ml.Model.Save(model, {name}.Schema, path); // for serving
            """));
    }

    [Fact]
    public Task The_name_is_the_one_at_the_save() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var train = split.TrainSet;
                var model = Train(train);
                {|MLE3003:ml.Model.Save(model, inputSchema: null, path)|};

                ITransformer Train(IDataView rows) => pipeline.Fit(rows);
                """),
            Program("""
                var train = split.TrainSet;
                var model = Train(train);
                ml.Model.Save(model, inputSchema: train.Schema, path);

                ITransformer Train(IDataView rows) => pipeline.Fit(rows);
                """));

    [Fact]
    public Task A_variable_that_holds_other_rows_by_now_is_not_taken() =>
        Verify.VerifyNoCodeFixAsync(Program("""
            var rows = ml.Data.TakeRows(data, 100);
            var model = pipeline.Fit(rows);
            rows = model.Transform(rows);
            {|MLE3003:ml.Model.Save(model, null, path)|};
            """));

    [Fact]
    public Task A_field_is_a_name_too() =>
        Verify.VerifyCodeFixAsync(Trainer("{|MLE3003:_ml.Model.Save(model, null, path)|}"), Trainer("_ml.Model.Save(model, _data.Schema, path)"));

    [Fact]
    public Task A_model_from_a_file_has_no_data_here() =>
        Verify.VerifyNoCodeFixAsync(Program("""
            var model = ml.Model.Load(path, out _);
            {|MLE3003:ml.Model.Save(model, null, path + ".copy")|};
            """));

    [Fact]
    public Task Several_on_a_line_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var model = pipeline.Fit(split.TrainSet); var final = pipeline.Fit(data);
                {|MLE3003:ml.Model.Save(model, null, path)|}; {|MLE3003:ml.Model.Save(final, null, path)|};
                """),
            Program("""
                var model = pipeline.Fit(split.TrainSet); var final = pipeline.Fit(data);
                ml.Model.Save(model, split.TrainSet.Schema, path); ml.Model.Save(final, data.Schema, path);
                """));

    private static string Trainer(string save) => Types($$"""
        public class Trainer
        {
            private readonly MLContext _ml = new(seed: 1);
            private readonly IDataView _data;

            public Trainer(string file) => _data = _ml.Data.LoadFromBinary(file);

            public void Train(string path)
            {
                var model = _ml.Regression.Trainers.Ols().Fit(_data);
                {{save}};
            }
        }
        """);
}
