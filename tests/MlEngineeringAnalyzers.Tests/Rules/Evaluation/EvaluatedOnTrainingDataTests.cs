using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation.EvaluatedOnTrainingDataFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2002.</summary>
public class EvaluatedOnTrainingDataTests
{
    private const string Id = "MLE2002";

    [Fact]
    public Task The_view_that_the_model_was_fitted_on_is_reported_at_the_evaluation() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                var model = {|#1:pipeline.Fit(split.TrainSet)|};
                var metrics = {|#0:ml.Regression.Evaluate(model.Transform(split.TrainSet))|};
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithStory(1));

    [Theory]
    [InlineData("split.TrainSet", "data")]
    [InlineData("data", "split.TestSet")]
    [InlineData("data", "split.TrainSet")]
    [InlineData("data", "ml.Data.TakeRows(data, 100)")]
    [InlineData("ml.Data.FilterRowsByColumn(data, \"Size\", 1)", "data")]
    [InlineData("ml.Data.Cache(split.TrainSet)", "ml.Data.ShuffleRows(split.TrainSet, 3)")]
    [InlineData("ml.Data.TrainTestSplit(data, seed: 1).TrainSet", "ml.Data.TrainTestSplit(data, seed: 2).TestSet")]
    public Task Rows_that_are_partly_known_to_the_model_count(string fitted, string evaluated) =>
        Verify.VerifyAnalyzerAsync(Program($$"""
            var model = pipeline.Fit({{fitted}});
            var predictions = model.Transform({{evaluated}});
            var metrics = {|MLE2002:ml.Regression.Evaluate(predictions)|};
            """));

    [Theory]
    [InlineData("split.TrainSet", "split.TestSet")]
    [InlineData("data", "ml.Data.LoadFromTextFile<House>(\"other.tsv\")")]
    [InlineData("data", "ml.Data.LoadFromBinary(path)")]
    [InlineData("ml.Data.FilterRowsByColumn(split.TrainSet, \"Size\", 1)", "ml.Data.TakeRows(split.TestSet, 10)")]
    [InlineData("ml.Data.TrainTestSplit(data, seed: 1).TrainSet", "ml.Data.TrainTestSplit(data, seed: 1).TestSet")]
    [InlineData("ml.Data.TrainTestSplit(data, seed: 1).TrainSet", "ml.Data.TrainTestSplit(data, seed: args.Length).TestSet")]
    [InlineData("ml.Data.TrainTestSplit(split.TrainSet, seed: 1).TrainSet", "ml.Data.TrainTestSplit(split.TestSet, seed: 2).TestSet")]
    [InlineData("ml.Data.TrainTestSplit(data, samplingKeyColumnName: \"City\", seed: 1).TrainSet", "ml.Data.TrainTestSplit(data, samplingKeyColumnName: \"City\", seed: 2).TestSet")]
    public Task Other_rows_are_fine(string fitted, string evaluated) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($$"""
            var model = pipeline.Fit({{fitted}});
            var metrics = ml.Regression.Evaluate(model.Transform({{evaluated}}));
            """));

    [Theory]
    [InlineData("foreach (var rows in batches) { var now = ml.Data.LoadFromEnumerable(rows); if (model is not null) Measure(model, now); model = pipeline.Fit(now); }")]
    [InlineData("foreach (var rows in batches) { var now = ml.Data.LoadFromEnumerable(rows); if (before is not null) Measure(pipeline.Fit(before), now); before = now; }")]
    [InlineData("foreach (var rows in batches) { var now = ml.Data.LoadFromEnumerable(rows); foreach (var known in models) Measure(known, now); models.Add(pipeline.Fit(now)); }")]
    [InlineData("foreach (var now in views) { if (model is not null) Measure(model, now); model = pipeline.Fit(now); }")]
    [InlineData("foreach (var now in views) { if (before is not null) Measure(pipeline.Fit(before), now); before = now; }")]
    [InlineData("while (next() is { } now) { if (model is not null) Measure(model, now); model = pipeline.Fit(now); }")]
    [InlineData("foreach (var file in System.IO.Directory.GetFiles(path)) { var now = ml.Data.LoadFromTextFile<House>(file); if (model is not null) Measure(model, now); model = pipeline.Fit(now); }")]
    public Task Rows_of_the_next_round_are_others(string loop) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($$"""
            void Measure(ITransformer fitted, IDataView rows) => Console.WriteLine(ml.Regression.Evaluate(fitted.Transform(rows)).RSquared);
            void Learn(IEnumerable<House[]> batches, IEnumerable<IDataView> views, Func<IDataView?> next)
            {
                ITransformer? model = null;
                IDataView? before = null;
                var models = new List<ITransformer>();
                {{loop}}
            }
            Learn(Array.Empty<House[]>(), Array.Empty<IDataView>(), System.Text.Json.JsonSerializer.Deserialize<Func<IDataView?>>(path)!);
            """));

    [Theory]
    [InlineData("foreach (var rows in batches) { var now = ml.Data.LoadFromEnumerable(rows); model = pipeline.Fit(now); Measure(model, now); }")]
    [InlineData("foreach (var now in views) { model = pipeline.Fit(now); Measure(model, now); }")]
    [InlineData("foreach (var file in files) { var now = ml.Data.LoadFromTextFile<House>(file); models.Add(pipeline.Fit(now)); Measure(models[0], now); }")]
    public Task Rows_of_one_round_are_the_same(string loop) =>
        Verify.VerifyAnalyzerAsync(Program($$"""
            void Measure(ITransformer fitted, IDataView rows) => Console.WriteLine({|MLE2002:ml.Regression.Evaluate(fitted.Transform(rows))|}.RSquared);
            void Learn(IEnumerable<House[]> batches, IEnumerable<IDataView> views, IEnumerable<string> files)
            {
                ITransformer? model = null;
                var models = new List<ITransformer>();
                {{loop}}
            }
            Learn(batches: GetRows(), GetViews(), args);
            IEnumerable<House[]> GetRows() => System.Text.Json.JsonSerializer.Deserialize<House[][]>(path)!;
            IEnumerable<IDataView> GetViews() => new[] { data };
            """));

    [Fact]
    public Task Training_metrics_beside_test_metrics_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var model = pipeline.Fit(split.TrainSet);
            var train = ml.Regression.Evaluate(model.Transform(split.TrainSet));
            var test = ml.Regression.Evaluate(model.Transform(split.TestSet));
            Console.WriteLine(train.RSquared - test.RSquared);
            """));

    [Fact]
    public Task Training_metrics_beside_cross_validation_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            Console.WriteLine(ml.Regression.CrossValidate(data, pipeline).Average(f => f.Metrics.RSquared));
            var model = pipeline.Fit(data);
            var train = ml.Regression.Evaluate(model.Transform(data));
            """));

    [Fact]
    public Task A_loaded_model_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var model = ml.Model.Load(path, out _);
            var metrics = ml.Regression.Evaluate(model.Transform(data));
            """));

    [Fact]
    public Task Metrics_of_data_that_a_preparation_was_fitted_on_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var preparation = ml.Transforms.Concatenate("Features", "Size").Fit(data);
            var model = ml.Regression.Trainers.Ols().Fit(preparation.Transform(split.TrainSet));
            var metrics = ml.Regression.Evaluate(model.Transform(preparation.Transform(split.TestSet)));
            """));

    [Fact]
    public Task A_helper_in_the_same_file_is_reported_at_the_evaluation() =>
        Verify.VerifyAnalyzerAsync(Program("""
            Evaluate(pipeline.Fit(split.TrainSet), split.TrainSet);

            void Evaluate(ITransformer model, IDataView rows) =>
                Console.WriteLine({|MLE2002:ml.Regression.Evaluate(model.Transform(rows))|}.RSquared);
            """));

    [Fact]
    public Task A_helper_in_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                {|MLE2002:Evaluation.Print(ml, pipeline.Fit(split.TrainSet), split.TrainSet)|};
                Evaluation.Print(ml, ml.Regression.Trainers.Ols().Fit(split.TrainSet), split.TestSet);
                """),
            new VerifierOptions { Files = [("Evaluation.cs", Types("""
                public static class Evaluation
                {
                    public static void Print(MLContext ml, ITransformer model, IDataView rows) =>
                        Console.WriteLine(ml.Regression.Evaluate(model.Transform(rows)).RSquared);
                }
                """))] });

    [Theory]
    [InlineData("split.TrainSet")]
    [InlineData("data")]
    public Task The_fix_takes_the_test_side(string evaluated) =>
        Verify.VerifyCodeFixAsync(
            Program($$"""
                var model = pipeline.Fit(split.TrainSet);
                var metrics = {|MLE2002:ml.Regression.Evaluate(model.Transform({{evaluated}} /* rows */))|};
                """),
            Program("""
                var model = pipeline.Fit(split.TrainSet);
                var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet /* rows */));
                """));

    [Fact]
    public Task Predictions_in_a_local_are_made_from_the_test_side() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var test = split.TestSet;
                var model = pipeline.Fit(split.TrainSet);
                var predictions = model.Transform(split.TrainSet);
                var metrics = {|MLE2002:ml.Regression.Evaluate(data: predictions)|};
                """),
            Program("""
                var test = split.TestSet;
                var model = pipeline.Fit(split.TrainSet);
                var predictions = model.Transform(test);
                var metrics = ml.Regression.Evaluate(data: predictions);
                """));

    [Fact]
    public Task Predictions_that_are_used_elsewhere_stay() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var model = pipeline.Fit(split.TrainSet);
                var predictions = model.Transform(split.TrainSet);
                Console.WriteLine(predictions.Schema);
                var metrics = {|MLE2002:ml.Regression.Evaluate(predictions)|};
                """),
            Program("""
                var model = pipeline.Fit(split.TrainSet);
                var predictions = model.Transform(split.TrainSet);
                Console.WriteLine(predictions.Schema);
                var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
                """));

    [Fact]
    public Task Prepared_rows_stay_prepared() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var preparation = ml.Transforms.Concatenate("Features", "Size").Fit(split.TrainSet);
                var prepared = preparation.Transform(split.TrainSet);
                var model = ml.Regression.Trainers.Ols().Fit(prepared);
                var metrics = {|MLE2002:ml.Regression.Evaluate(model.Transform(prepared))|};
                """),
            Program("""
                var preparation = ml.Transforms.Concatenate("Features", "Size").Fit(split.TrainSet);
                var prepared = preparation.Transform(split.TrainSet);
                var model = ml.Regression.Trainers.Ols().Fit(prepared);
                var metrics = ml.Regression.Evaluate(model.Transform(preparation.Transform(split.TestSet)));
                """));

    [Theory]
    [InlineData("data")]
    [InlineData("split.TestSet")]
    [InlineData("split.TrainSet")]
    public Task A_model_that_was_fitted_on_all_data_is_fitted_on_the_training_side(string evaluated) =>
        Verify.VerifyCodeFixAsync(
            Program($$"""
                var model = pipeline.Fit(data);
                var metrics = {|MLE2002:ml.Regression.Evaluate(model.Transform({{evaluated}}))|};
                """),
            Program("""
                var model = pipeline.Fit(split.TrainSet);
                var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
                """));

    [Fact]
    public Task Without_a_split_the_data_is_split_first() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
                var model = ml.Regression.Trainers.Ols().Fit(data);
                var metrics = {|MLE2002:ml.Regression.Evaluate(model.Transform(data))|};
                """),
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
                var split = ml.Data.TrainTestSplit(data, testFraction: 0.2);
                var model = ml.Regression.Trainers.Ols().Fit(split.TrainSet);
                var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
                """));

    [Theory]
    [InlineData("data")]
    [InlineData("split.TestSet")]
    public Task A_split_that_comes_too_late_moves_up(string evaluated) =>
        Verify.VerifyCodeFixAsync(
            Bare($$"""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
                var model = ml.Regression.Trainers.Ols().Fit(data);
                Console.WriteLine("fitted");
                // A fifth of it.
                var split = ml.Data.TrainTestSplit(data, testFraction: 0.2);
                var metrics = {|MLE2002:ml.Regression.Evaluate(model.Transform({{evaluated}}))|};
                """),
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
                // A fifth of it.
                var split = ml.Data.TrainTestSplit(data, testFraction: 0.2);
                var model = ml.Regression.Trainers.Ols().Fit(split.TrainSet);
                Console.WriteLine("fitted");
                var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
                """));

    [Fact]
    public Task Two_models_before_one_split_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
                var a = ml.Regression.Trainers.Ols().Fit(data);
                var b = ml.Regression.Trainers.FastTree().Fit(data);
                var fraction = 0.2;
                var split = ml.Data.TrainTestSplit(data, fraction);
                var metricsB = {|MLE2002:ml.Regression.Evaluate(b.Transform(split.TestSet))|};
                var metricsA = {|MLE2002:ml.Regression.Evaluate(a.Transform(split.TestSet))|};
                """),
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
                var fraction = 0.2;
                var split = ml.Data.TrainTestSplit(data, fraction);
                var a = ml.Regression.Trainers.Ols().Fit(split.TrainSet);
                var b = ml.Regression.Trainers.FastTree().Fit(split.TrainSet);
                var metricsB = ml.Regression.Evaluate(b.Transform(split.TestSet));
                var metricsA = ml.Regression.Evaluate(a.Transform(split.TestSet));
                """));

    [Fact]
    public Task A_split_of_other_rows_than_before_stays() =>
        Verify.VerifyNoCodeFixAsync(Bare("""
            var ml = new MLContext(seed: 1);
            var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
            var fraction = 0.2;
            var model = ml.Regression.Trainers.Ols().Fit(data);
            fraction = 0.3;
            var split = ml.Data.TrainTestSplit(data, fraction);
            var metrics = {|MLE2002:ml.Regression.Evaluate(model.Transform(split.TestSet))|};
            """));

    [Fact]
    public Task A_helper_that_splits_and_fits_on_all_rows_fits_on_the_training_side() =>
        Verify.VerifyCodeFixAsync(
            Types("""
                public class Trainer
                {
                    public void Run(MLContext ml, IDataView all)
                    {
                        Train(ml, all, out var model, out var test);
                        Console.WriteLine({|MLE2002:ml.Regression.Evaluate(model.Transform(test))|}.RSquared);
                    }

                    private static void Train(MLContext ml, IDataView rows, out ITransformer model, out IDataView test)
                    {
                        var split = ml.Data.TrainTestSplit(rows);
                        var train = split.TrainSet;
                        test = split.TestSet;
                        model = ml.Regression.Trainers.Ols().Fit(rows);
                    }
                }
                """),
            Types("""
                public class Trainer
                {
                    public void Run(MLContext ml, IDataView all)
                    {
                        Train(ml, all, out var model, out var test);
                        Console.WriteLine(ml.Regression.Evaluate(model.Transform(test)).RSquared);
                    }

                    private static void Train(MLContext ml, IDataView rows, out ITransformer model, out IDataView test)
                    {
                        var split = ml.Data.TrainTestSplit(rows);
                        var train = split.TrainSet;
                        test = split.TestSet;
                        model = ml.Regression.Trainers.Ols().Fit(train);
                    }
                }
                """));

    [Fact]
    public Task Rows_that_a_caller_chose_are_changed_there() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var model = pipeline.Fit(split.TrainSet);
                Evaluate(ml, model, split.TrainSet);
                Evaluate(ml, ml.Regression.Trainers.Ols().Fit(split.TrainSet), split.TestSet);

                static void Evaluate(MLContext ml, ITransformer model, IDataView rows) =>
                    Console.WriteLine({|MLE2002:ml.Regression.Evaluate(model.Transform(rows))|}.RSquared);
                """),
            Program("""
                var model = pipeline.Fit(split.TrainSet);
                Evaluate(ml, model, split.TestSet);
                Evaluate(ml, ml.Regression.Trainers.Ols().Fit(split.TrainSet), split.TestSet);

                static void Evaluate(MLContext ml, ITransformer model, IDataView rows) =>
                    Console.WriteLine(ml.Regression.Evaluate(model.Transform(rows)).RSquared);
                """));

    [Fact]
    public Task Rows_that_a_caller_chose_without_others_in_sight_are_left_to_the_user() =>
        Verify.VerifyNoCodeFixAsync(Bare("""
            var ml = new MLContext(seed: 1);
            var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
            Evaluate(ml.Regression.Trainers.Ols().Fit(data), data);

            void Evaluate(ITransformer model, IDataView rows) =>
                Console.WriteLine({|MLE2002:ml.Regression.Evaluate(model.Transform(rows))|}.RSquared);
            """));

    [Fact]
    public Task Several_on_a_line_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
                var a = ml.Regression.Trainers.Ols().Fit(data); var b = ml.Regression.Trainers.FastTree().Fit(data);
                var both = ({|MLE2002:ml.Regression.Evaluate(a.Transform(data))|}, {|MLE2002:ml.Regression.Evaluate(b.Transform(data))|});
                """),
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
                var split = ml.Data.TrainTestSplit(data, testFraction: 0.2);
                var a = ml.Regression.Trainers.Ols().Fit(split.TrainSet); var b = ml.Regression.Trainers.FastTree().Fit(split.TrainSet);
                var both = (ml.Regression.Evaluate(a.Transform(split.TestSet)), ml.Regression.Evaluate(b.Transform(split.TestSet)));
                """));
}
