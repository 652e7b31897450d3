using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation.SavedBeforeEvaluationFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2001.</summary>
public class SavedBeforeEvaluationTests
{
    private const string Id = "MLE2001";

    [Fact]
    public Task A_model_that_nobody_evaluates_is_reported_at_the_save() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                var model = {|#1:pipeline.Fit(split.TrainSet)|};
                {|#0:ml.Model.Save(model, data.Schema, path)|};
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithStory(1));

    [Fact]
    public Task Evaluating_only_after_the_save_is_too_late() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = pipeline.Fit(split.TrainSet);
            {|MLE2001:ml.Model.Save(model, data.Schema, path)|};
            Console.WriteLine(ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared);
            """));

    [Fact]
    public Task The_evaluation_that_comes_too_late_is_part_of_the_story() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                var model = {|#1:pipeline.Fit(split.TrainSet)|};
                {|#0:ml.Model.Save(model, data.Schema, path)|};
                {|#2:Print(model)|};

                void Print(ITransformer m) => Console.WriteLine(ml.Regression.Evaluate(m.Transform(split.TestSet)).RSquared);
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithStory(1, 2));

    [Fact]
    public Task Evaluating_on_one_path_only_is_not_enough() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = pipeline.Fit(split.TrainSet);
            if (args.Length > 1)
                Console.WriteLine(ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared);
            {|MLE2001:ml.Model.Save(model, data.Schema, path)|};
            """));

    [Fact]
    public Task Evaluating_another_model_is_not_enough() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var first = pipeline.Fit(split.TrainSet);
            Console.WriteLine(ml.Regression.Evaluate(first.Transform(split.TestSet)).RSquared);
            var second = ml.Transforms.Concatenate("Features", "Size").Append(ml.Regression.Trainers.Ols()).Fit(data);
            {|MLE2001:ml.Model.Save(second, data.Schema, path)|};
            """));

    [Fact]
    public Task Feature_importance_is_no_evaluation() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = pipeline.Fit(split.TrainSet);
            ml.Regression.PermutationFeatureImportance(model.LastTransformer, model.Transform(split.TestSet));
            {|MLE2001:ml.Model.Save(model, data.Schema, path)|};
            """));

    [Fact]
    public Task An_onnx_file_is_a_save() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = pipeline.Fit(split.TrainSet);
            using var stream = File.Create(path);
            {|MLE2001:ml.Model.ConvertToOnnx(model, data, stream)|};
            """));

    [Theory]
    [InlineData("var predictions = model.Transform(split.TestSet); var metrics = ml.Regression.Evaluate(predictions);")]
    [InlineData("ml.Regression.Evaluate(model.Transform(data));")]
    [InlineData("var folds = ml.Regression.CrossValidate(data, pipeline);")]
    [InlineData("if (ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared < 0.5) return;")]
    [InlineData("Check(model); void Check(ITransformer m) => ml.Regression.Evaluate(m.Transform(split.TestSet));")]
    [InlineData("Unseen.Library(model);")]
    public Task A_model_that_was_evaluated_or_may_have_been_is_fine(string evaluation) =>
        Verify.VerifyNoDiagnosticAsync(
            Id,
            Program($$"""
                var model = pipeline.Fit(split.TrainSet);
                {{evaluation}}
                ml.Model.Save(model, data.Schema, path);

                public static class Unseen
                {
                    [System.Runtime.InteropServices.DllImport("native")]
                    public static extern void Library([System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.IUnknown)] object model);
                }
                """));

    [Fact]
    public Task A_chain_without_a_trainer_has_nothing_to_evaluate() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var preparation = ml.Transforms.NormalizeMinMax("Size").Fit(data);
            ml.Model.Save(preparation, data.Schema, path);
            """));

    [Fact]
    public Task A_time_series_model_has_no_evaluator() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var model = ml.Forecasting.ForecastBySsa("Forecast", "Size", 4, 8, 100, 3).Fit(data);
            ml.Model.Save(model, data.Schema, path);
            """));

    [Fact]
    public Task A_model_from_a_file_or_from_unseen_code_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            public class Copier
            {
                public void Copy(MLContext ml, string from, string to, ITransformer given)
                {
                    var model = ml.Model.Load(from, out var schema);
                    ml.Model.Save(model, schema, to);
                    ml.Model.Save(given, schema, to);
                }
            }
            """));

    [Fact]
    public Task A_recipe_that_was_measured_may_be_fitted_once_more_on_all_rows() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var candidate = pipeline.Fit(split.TrainSet);
            if (ml.Regression.Evaluate(candidate.Transform(split.TestSet)).RSquared < 0.7)
                throw new InvalidOperationException("not good enough");
            ml.Model.Save(pipeline.Fit(data), data.Schema, path);
            """));

    [Fact]
    public Task A_recipe_that_was_measured_on_training_rows_or_on_one_path_is_not_enough() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var candidate = pipeline.Fit(split.TrainSet);
            Console.WriteLine(ml.Regression.Evaluate(candidate.Transform(split.TrainSet)).RSquared);
            if (args.Length > 1)
                Console.WriteLine(ml.Regression.Evaluate(candidate.Transform(split.TestSet)).RSquared);
            {|MLE2001:ml.Model.Save(pipeline.Fit(data), data.Schema, path)|};
            """));

    [Fact]
    public Task A_helper_in_another_file_that_saves_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Program("{|MLE2001:Saving.Save(ml, pipeline.Fit(data), data, path)|};"),
            new VerifierOptions { Files = [("Saving.cs", Types("""
                public static class Saving
                {
                    public static void Save(MLContext ml, ITransformer model, IDataView data, string path) => ml.Model.Save(model, data.Schema, path);
                }
                """))] });

    [Fact]
    public Task Code_behind_a_loop_in_a_loop_over_a_short_list_is_reached() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                foreach (var house in new List<House> { new() { Size = 80 }, new() { Size = 120 } })
                {
                    for (var i = 0; i < 10; i++)
                        Console.WriteLine(house.Size);
                }

                var model = pipeline.Fit(split.TrainSet);
                {|MLE2001:ml.Model.Save(model, data.Schema, path)|};
                """));

    [Theory]
    [InlineData("foreach (var site in sites) models[site] = pipeline.Fit(split.TrainSet);", "foreach (var (site, model) in models) Console.WriteLine(ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared);", "foreach (var (site, model) in models) ml.Model.Save(model, data.Schema, site);")]
    [InlineData("foreach (var site in sites) models[site] = pipeline.Fit(split.TrainSet);", "foreach (var pair in models) Console.WriteLine(ml.Regression.Evaluate(pair.Value.Transform(split.TestSet)).RSquared);", "foreach (var pair in models) ml.Model.Save(pair.Value, data.Schema, pair.Key);")]
    [InlineData("foreach (var site in sites) models.Add(site, pipeline.Fit(split.TrainSet));", "foreach (var (site, model) in models) Console.WriteLine(ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared);", "foreach (var (site, model) in models) ml.Model.Save(model, data.Schema, site);")]
    [InlineData("foreach (var site in sites) models[site] = pipeline.Fit(split.TrainSet);", "foreach (var model in models.Values) Console.WriteLine(ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared);", "foreach (var site in models.Keys) ml.Model.Save(models[site], data.Schema, site);")]
    [InlineData("var list = new List<Trained>(); foreach (var site in sites) list.Add(new Trained { Model = pipeline.Fit(split.TrainSet) });", "foreach (var item in list) Console.WriteLine(ml.Regression.Evaluate(item.Model.Transform(split.TestSet)).RSquared);", "foreach (var item in list) ml.Model.Save(item.Model, data.Schema, path);")]
    [InlineData("var list = new List<ITransformer>(); foreach (var site in sites) list.Add(pipeline.Fit(split.TrainSet));", "foreach (var model in list) Console.WriteLine(ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared);", "foreach (var model in list) ml.Model.Save(model, data.Schema, path);")]
    [InlineData("var list = new List<(string, ITransformer)>(); foreach (var site in sites) list.Add((site, pipeline.Fit(split.TrainSet)));", "foreach (var (site, model) in list) Console.WriteLine(ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared);", "foreach (var (site, model) in list) ml.Model.Save(model, data.Schema, path);")]
    public Task All_models_are_evaluated_one_by_one(string fit, string evaluate, string save) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($$"""
            void Learn(string[] sites)
            {
                var models = new Dictionary<string, ITransformer>();
                {{fit}}
                {{evaluate}}
                {{save}}
            }
            Learn(args);
            """) + "class Trained { public required ITransformer Model; }");

    [Theory]
    [InlineData("if (args.Length > 1)")]
    [InlineData("foreach (var name in args)")]
    public Task Models_that_are_not_always_evaluated_are_reported(string condition) =>
        Verify.VerifyAnalyzerAsync(Program($$"""
            var models = new List<ITransformer>();
            foreach (var site in System.IO.Directory.GetFiles(path))
                models.Add(pipeline.Fit(split.TrainSet));
            {{condition}}
            {
                foreach (var model in models)
                    Console.WriteLine(ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared);
            }

            foreach (var model in models)
                {|MLE2001:ml.Model.Save(model, data.Schema, path)|};
            """));
}
