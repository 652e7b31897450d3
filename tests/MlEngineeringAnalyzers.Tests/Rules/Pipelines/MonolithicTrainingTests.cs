using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Pipelines.MonolithicTrainingFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Pipelines;

/// <summary>MLE4001.</summary>
public class MonolithicTrainingTests
{
    private const string Id = "MLE4001";

    [Fact]
    public Task A_trainer_that_is_fitted_on_prepared_data_is_extracted() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
                var preparation = ml.Transforms.Concatenate("Features", "Size").Fit(data);
                var model = {|MLE4001:ml.Regression.Trainers.Ols()|}.Fit(preparation.Transform(data));
                ml.Model.Save(model, null, "model.zip");
                """),
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
                var preparation = ml.Transforms.Concatenate("Features", "Size").Fit(data);
                var model = BuildPipeline(ml).Fit(preparation.Transform(data));
                ml.Model.Save(model, null, "model.zip");

                static IEstimator<ITransformer> BuildPipeline(MLContext ml)
                {
                    return ml.Regression.Trainers.Ols();
                }
                """));

    [Fact]
    public Task One_block_that_loads_builds_fits_and_saves_is_reported_at_the_trainer() =>
        Verify.VerifyAnalyzerAsync(
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = {|#1:ml.Data.LoadFromTextFile<House>("houses.tsv")|};
                var pipeline = ml.Transforms.Concatenate("Features", "Size").Append({|#0:ml.Regression.Trainers.Ols()|});
                var model = {|#2:pipeline.Fit(data)|};
                {|#3:ml.Model.Save(model, data.Schema, args[0])|};
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithStory(1, 2, 3));

    [Fact]
    public Task A_method_is_a_block_too() =>
        Verify.VerifyAnalyzerAsync(InClass("""
            public static void Train(string file, string path)
            {
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>(file);
                var model = {|MLE4001:ml.Regression.Trainers.Ols()|}.Fit(data);
                ml.Model.Save(model, data.Schema, path);
            }
            """));

    [Theory]
    [InlineData("IDataView Load(MLContext ml) => ml.Data.LoadFromTextFile<House>(\"houses.tsv\");", "Load(ml)", "ml.Regression.Trainers.Ols()", "pipeline.Fit(data)", "ml.Model.Save(model, data.Schema, path)")]
    [InlineData("IEstimator<ITransformer> Build(MLContext ml) => ml.Regression.Trainers.Ols();", "ml.Data.LoadFromTextFile<House>(\"houses.tsv\")", "Build(ml)", "pipeline.Fit(data)", "ml.Model.Save(model, data.Schema, path)")]
    [InlineData("ITransformer Fit(IEstimator<ITransformer> pipeline, IDataView data) => pipeline.Fit(data);", "ml.Data.LoadFromTextFile<House>(\"houses.tsv\")", "ml.Regression.Trainers.Ols()", "Fit(pipeline, data)", "ml.Model.Save(model, data.Schema, path)")]
    [InlineData("void Save(MLContext ml, ITransformer model, IDataView data, string path) => ml.Model.Save(model, data.Schema, path);", "ml.Data.LoadFromTextFile<House>(\"houses.tsv\")", "ml.Regression.Trainers.Ols()", "pipeline.Fit(data)", "Save(ml, model, data, path)")]
    public Task A_helper_for_one_of_the_stages_separates_them(string helper, string load, string build, string fit, string save) =>
        Verify.VerifyNoDiagnosticAsync(Id, InClass($$"""
            public static void Train(MLContext ml, string path)
            {
                var data = {{load}};
                var pipeline = {{build}};
                var model = {{fit}};
                {{save}};
            }

            private static {{helper}}
            """));

    [Fact]
    public Task A_local_function_and_another_file_separate_too() =>
        Verify.VerifyNoDiagnosticAsync(
            Id,
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
                ml.Model.Save(Build().Fit(data), data.Schema, args[0]);
                ml.Model.Save(Pipelines.Build(ml).Fit(data), data.Schema, args[0]);

                IEstimator<ITransformer> Build() => ml.Regression.Trainers.Ols();
                """),
            new VerifierOptions { Files = [("Pipelines.cs", Types("public static class Pipelines { public static IEstimator<ITransformer> Build(MLContext ml) => ml.Regression.Trainers.Ols(); }"))] });

    [Theory]
    [InlineData("ml.Data.LoadFromEnumerable(new List<House>())")]
    [InlineData("rows")]
    public Task Data_that_comes_in_memory_can_be_tested(string data) =>
        Verify.VerifyNoDiagnosticAsync(Id, InClass($$"""
            public static void Train(MLContext ml, IDataView rows, string path)
            {
                var data = {{data}};
                var model = ml.Regression.Trainers.Ols().Fit(data);
                ml.Model.Save(model, data.Schema, path);
            }
            """));

    [Fact]
    public Task Training_that_saves_nothing_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("Console.WriteLine(pipeline.Fit(data));"));

    [Fact]
    public Task The_fix_extracts_a_function_in_a_program_of_statements() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");

                // Size and rooms tell most.
                var pipeline = ml.Transforms.Concatenate("Features", "Size", "Rooms")
                    .Append(ml.Transforms.NormalizeMinMax("Features")) // 0 to 1
                    .Append({|MLE4001:ml.Regression.Trainers.Ols()|});
                var model = pipeline.Fit(data);
                ml.Model.Save(model, data.Schema, args[0]);
                """),
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");

                // Size and rooms tell most.
                var pipeline = BuildPipeline(ml);
                var model = pipeline.Fit(data);
                ml.Model.Save(model, data.Schema, args[0]);

                static IEstimator<ITransformer> BuildPipeline(MLContext ml)
                {
                    return ml.Transforms.Concatenate("Features", "Size", "Rooms")
                        .Append(ml.Transforms.NormalizeMinMax("Features")) // 0 to 1
                        .Append(ml.Regression.Trainers.Ols());
                }
                """));

    [Fact]
    public Task In_a_class_it_extracts_a_method_with_what_the_pipeline_needs() =>
        Verify.VerifyCodeFixAsync(
            InClass("""
                public static void Train(string file, string path, int passes)
                {
                    var ml = new MLContext(seed: 1);
                    var label = "Price";
                    var data = ml.Data.LoadFromTextFile<House>(file);
                    var preparation = ml.Transforms.Concatenate("Features", "Size");
                    // Few passes are enough.
                    var trainer = {|MLE4001:ml.Regression.Trainers.Sdca(label, maximumNumberOfIterations: passes)|};
                    var pipeline = preparation.Append(trainer);
                    var model = pipeline.Fit(data);
                    Console.WriteLine(label);
                    ml.Model.Save(model, data.Schema, path);
                }
                """),
            InClass("""
                public static void Train(string file, string path, int passes)
                {
                    var ml = new MLContext(seed: 1);
                    var label = "Price";
                    var data = ml.Data.LoadFromTextFile<House>(file);
                    var pipeline = BuildPipeline(ml, label, passes);
                    var model = pipeline.Fit(data);
                    Console.WriteLine(label);
                    ml.Model.Save(model, data.Schema, path);
                }

                private static IEstimator<ITransformer> BuildPipeline(MLContext ml, string label, int passes)
                {
                    var preparation = ml.Transforms.Concatenate("Features", "Size");
                    // Few passes are enough.
                    var trainer = ml.Regression.Trainers.Sdca(label, maximumNumberOfIterations: passes);
                    return preparation.Append(trainer);
                }
                """));

    [Fact]
    public Task An_estimator_that_other_code_uses_is_handed_over() =>
        Verify.VerifyCodeFixAsync(
            InClass("""
                public static void Train(MLContext ml, string file, string path)
                {
                    var data = ml.Data.LoadFromTextFile<House>(file);
                    var preparation = ml.Transforms.Concatenate("Features", "Size");
                    Console.WriteLine(preparation);
                    var model = preparation.Append({|MLE4001:ml.Regression.Trainers.Ols()|}).Fit(data);
                    ml.Model.Save(model, data.Schema, path);
                }
                """),
            InClass("""
                public static void Train(MLContext ml, string file, string path)
                {
                    var data = ml.Data.LoadFromTextFile<House>(file);
                    var preparation = ml.Transforms.Concatenate("Features", "Size");
                    Console.WriteLine(preparation);
                    var model = BuildPipeline(ml, preparation).Fit(data);
                    ml.Model.Save(model, data.Schema, path);
                }

                private static IEstimator<ITransformer> BuildPipeline(MLContext ml, Microsoft.ML.Transforms.ColumnConcatenatingEstimator preparation)
                {
                    return preparation.Append(ml.Regression.Trainers.Ols());
                }
                """));

    [Fact]
    public Task Where_the_model_is_looked_into_the_exact_type_stays() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
                var pipeline = ml.Transforms.Concatenate("Features", "Size").Append({|MLE4001:ml.Regression.Trainers.FastTree()|});
                var model = pipeline.Fit(data);
                Console.WriteLine(model.LastTransformer.FeatureColumnName);
                ml.Model.Save(model, data.Schema, args[0]);
                """),
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
                var pipeline = BuildPipeline(ml);
                var model = pipeline.Fit(data);
                Console.WriteLine(model.LastTransformer.FeatureColumnName);
                ml.Model.Save(model, data.Schema, args[0]);

                static EstimatorChain<RegressionPredictionTransformer<Microsoft.ML.Trainers.FastTree.FastTreeRegressionModelParameters>> BuildPipeline(MLContext ml)
                {
                    return ml.Transforms.Concatenate("Features", "Size").Append(ml.Regression.Trainers.FastTree());
                }
                """));

    [Fact]
    public Task A_method_that_uses_fields_is_not_static() =>
        Verify.VerifyCodeFixAsync(
            InClass("""
                private readonly MLContext _ml = new(seed: 1);

                public void Train(string file, string path)
                {
                    var data = _ml.Data.LoadFromTextFile<House>(file);
                    var model = {|MLE4001:_ml.Regression.Trainers.Ols()|}.Fit(data);
                    _ml.Model.Save(model, data.Schema, path);
                }

                public void BuildPipeline() { }
                """),
            InClass("""
                private readonly MLContext _ml = new(seed: 1);

                public void Train(string file, string path)
                {
                    var data = _ml.Data.LoadFromTextFile<House>(file);
                    var model = BuildPipeline2().Fit(data);
                    _ml.Model.Save(model, data.Schema, path);
                }

                private IEstimator<ITransformer> BuildPipeline2()
                {
                    return _ml.Regression.Trainers.Ols();
                }

                public void BuildPipeline() { }
                """));

    [Fact]
    public Task A_pipeline_that_grows_step_by_step_is_left_to_the_user() =>
        Verify.VerifyNoCodeFixAsync(Bare("""
            var ml = new MLContext(seed: 1);
            var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
            IEstimator<ITransformer> pipeline = ml.Transforms.Concatenate("Features", "Size");
            pipeline = pipeline.Append({|MLE4001:ml.Regression.Trainers.Ols()|});
            ml.Model.Save(pipeline.Fit(data), data.Schema, args[0]);
            """));

    [Fact]
    public Task A_pipeline_with_code_that_cannot_move_is_left_to_the_user() =>
        Verify.VerifyNoCodeFixAsync(InClass("""
            public static void Train<TRow>(MLContext ml, string file, string path)
            {
                var data = ml.Data.LoadFromTextFile<TRow>(file);
                var model = ml.Transforms.CustomMapping<House, HousePrediction>((a, b) => Map(a, b), "map")
                    .Append({|MLE4001:ml.Regression.Trainers.Ols()|}).Fit(data);
                ml.Model.Save(model, data.Schema, path);

                void Map(House from, HousePrediction to) => to.Price = from.Price;
            }
            """) + RowClasses);

    [Fact]
    public Task Several_methods_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(InClass(Two("{|MLE4001:", "|}", null, null)), InClass(Two("", "", "BuildPipeline", "BuildPipeline2")));

    private static string Two(string open, string close, string? first, string? second)
    {
        return Train("A", first) + "\n\n" + Train("B", second);

        string Train(string name, string? build) => $$"""
            public static void {{name}}(MLContext ml, string path)
            {
                var data = ml.Data.LoadFromBinary(path);
                ml.Model.Save({{(build is null ? $"{open}ml.Regression.Trainers.Ols(){close}" : build + "(ml)")}}.Fit(data), data.Schema, path);
            }
            """ + (build is null ? "" : $$"""


            private static IEstimator<ITransformer> {{build}}(MLContext ml)
            {
                return ml.Regression.Trainers.Ols();
            }
            """);
    }

    private static string InClass(string members) => Types($$"""
        public class Trainer
        {
            {{members.Replace("\n", "\n    ").Replace("\n    \n", "\n\n")}}
        }
        """) + (members.Contains("House") && !members.Contains("HousePrediction") ? RowClasses : "");
}
