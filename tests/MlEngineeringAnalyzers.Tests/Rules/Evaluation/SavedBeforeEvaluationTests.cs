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
    public Task The_fix_evaluates_on_the_test_side() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var model = pipeline.Fit(split.TrainSet);

                // Keep it.
                {|MLE2001:ml.Model.Save(model, data.Schema, path)|};
                """),
            Program("""
                var model = pipeline.Fit(split.TrainSet);

                var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
                Console.WriteLine($"RSquared: {metrics.RSquared}");
                // Keep it.
                ml.Model.Save(model, data.Schema, path);
                """));

    [Theory]
    [InlineData("BinaryClassification.Trainers.SdcaLogisticRegression()", "BinaryClassification.Evaluate({0})", "AreaUnderRocCurve", "AreaUnderRocCurve")]
    [InlineData("BinaryClassification.Trainers.LinearSvm(\"Dear\")", "BinaryClassification.EvaluateNonCalibrated({0}, labelColumnName: \"Dear\")", "AreaUnderRocCurve", "AreaUnderRocCurve")]
    [InlineData("MulticlassClassification.Trainers.NaiveBayes(labelColumnName: \"City\")", "MulticlassClassification.Evaluate({0}, labelColumnName: \"City\")", "MacroAccuracy", "MacroAccuracy")]
    [InlineData("Regression.Trainers.Sdca(new Microsoft.ML.Trainers.SdcaRegressionTrainer.Options {{ LabelColumnName = \"Rooms\" }})", "Regression.Evaluate({0}, labelColumnName: \"Rooms\")", "RSquared", "RSquared")]
    [InlineData("Ranking.Trainers.FastTree(rowGroupColumnName: \"City\")", "Ranking.Evaluate({0}, rowGroupColumnName: \"City\")", "NormalizedDiscountedCumulativeGains[0]", "NormalizedDiscountedCumulativeGains")]
    [InlineData("Clustering.Trainers.KMeans()", "Clustering.Evaluate({0})", "AverageDistance", "AverageDistance")]
    [InlineData("Recommendation().Trainers.MatrixFactorization(\"Label\", \"A\", \"B\")", "Recommendation().Evaluate({0})", "RSquared", "RSquared")]
    public Task The_catalogue_the_columns_and_the_metric_are_those_of_the_trainer(string trainer, string evaluation, string metric, string title)
    {
        trainer = trainer.Replace("{{", "{").Replace("}}", "}");
        return Verify.VerifyCodeFixAsync(
            Program($$"""
                var model = ml.{{trainer}}.Fit(split.TrainSet);
                {|MLE2001:ml.Model.Save(model, data.Schema, path)|};
                """),
            Program($$"""
                var model = ml.{{trainer}}.Fit(split.TrainSet);
                var metrics = ml.{{evaluation.Replace("{0}", "model.Transform(split.TestSet)")}};
                Console.WriteLine($"{{title}}: {metrics.{{metric}}}");
                ml.Model.Save(model, data.Schema, path);
                """));
    }

    [Fact]
    public Task A_calibrated_svm_has_probabilities() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var model = ml.BinaryClassification.Trainers.LinearSvm().Append(ml.BinaryClassification.Calibrators.Platt()).Fit(split.TrainSet);
                {|MLE2001:ml.Model.Save(model, data.Schema, path)|};
                """),
            Program("""
                var model = ml.BinaryClassification.Trainers.LinearSvm().Append(ml.BinaryClassification.Calibrators.Platt()).Fit(split.TrainSet);
                var metrics = ml.BinaryClassification.Evaluate(model.Transform(split.TestSet));
                Console.WriteLine($"AreaUnderRocCurve: {metrics.AreaUnderRocCurve}");
                ml.Model.Save(model, data.Schema, path);
                """));

    [Fact]
    public Task The_test_side_may_have_a_name_of_its_own_and_be_prepared() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var (train, test) = (split.TrainSet, split.TestSet);
                var preparation = ml.Transforms.Concatenate("Features", "Size").Fit(train);
                var model = ml.Regression.Trainers.Ols().Fit(preparation.Transform(train));
                {|MLE2001:ml.Model.Save(model, data.Schema, path)|};
                """),
            Program("""
                var (train, test) = (split.TrainSet, split.TestSet);
                var preparation = ml.Transforms.Concatenate("Features", "Size").Fit(train);
                var model = ml.Regression.Trainers.Ols().Fit(preparation.Transform(train));
                var metrics = ml.Regression.Evaluate(model.Transform(preparation.Transform(test)));
                Console.WriteLine($"RSquared: {metrics.RSquared}");
                ml.Model.Save(model, data.Schema, path);
                """));

    [Fact]
    public Task Without_a_split_the_data_is_split_first() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");

                var model = ml.Transforms.Concatenate("Features", "Size").Append(ml.Regression.Trainers.Ols()).Fit(data);
                {|MLE2001:ml.Model.Save(model, data.Schema, args[0])|};
                """),
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");

                var split = ml.Data.TrainTestSplit(data, testFraction: 0.2);
                var model = ml.Transforms.Concatenate("Features", "Size").Append(ml.Regression.Trainers.Ols()).Fit(split.TrainSet);
                var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
                Console.WriteLine($"RSquared: {metrics.RSquared}");
                ml.Model.Save(model, data.Schema, args[0]);
                """));

    [Fact]
    public Task A_model_that_was_fitted_on_all_data_is_fitted_on_the_training_side() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var model = pipeline.Fit(data);
                {|MLE2001:ml.Model.Save(model, data.Schema, path)|};
                """),
            Program("""
                var model = pipeline.Fit(split.TrainSet);
                var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
                Console.WriteLine($"RSquared: {metrics.RSquared}");
                ml.Model.Save(model, data.Schema, path);
                """));

    [Fact]
    public Task In_a_method_and_inside_a_using_statement_it_stands_before_the_statement() =>
        Verify.VerifyCodeFixAsync(
            Types("""
                public class Trainer
                {
                    public void Train(MLContext ml, string file, string path)
                    {
                        var data = ml.Data.LoadFromBinary(file);
                        if (file.Length > 3)
                        {
                            var metrics = "taken";
                            var model = ml.Regression.Trainers.Ols().Fit(data);
                            using (var stream = File.Create(path))
                                {|MLE2001:ml.Model.Save(model, data.Schema, stream)|};
                            Console.WriteLine(metrics);
                        }
                    }
                }
                """),
            Types("""
                public class Trainer
                {
                    public void Train(MLContext ml, string file, string path)
                    {
                        var data = ml.Data.LoadFromBinary(file);
                        if (file.Length > 3)
                        {
                            var metrics = "taken";
                            var split = ml.Data.TrainTestSplit(data, testFraction: 0.2);
                            var model = ml.Regression.Trainers.Ols().Fit(split.TrainSet);
                            var metrics2 = ml.Regression.Evaluate(model.Transform(split.TestSet));
                            Console.WriteLine($"RSquared: {metrics2.RSquared}");
                            using (var stream = File.Create(path))
                                ml.Model.Save(model, data.Schema, stream);
                            Console.WriteLine(metrics);
                        }
                    }
                }
                """));

    [Fact]
    public Task An_evaluation_that_comes_too_late_moves_up_with_what_it_needs_and_what_needs_it() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var model = pipeline.Fit(split.TrainSet);

                // Keep it.
                {|MLE2001:ml.Model.Save(model, data.Schema, path)|};
                Console.WriteLine("saved");

                var predictions = model.Transform(split.TestSet);
                // How good is it?
                var metrics = ml.Regression.Evaluate(predictions); // very
                Console.WriteLine(metrics.RSquared);
                Console.WriteLine("done");
                """),
            Program("""
                var model = pipeline.Fit(split.TrainSet);

                var predictions = model.Transform(split.TestSet);
                // How good is it?
                var metrics = ml.Regression.Evaluate(predictions); // very
                Console.WriteLine(metrics.RSquared);
                // Keep it.
                ml.Model.Save(model, data.Schema, path);
                Console.WriteLine("saved");

                Console.WriteLine("done");
                """));

    [Fact]
    public Task An_evaluation_on_training_rows_moves_up_and_looks_at_held_out_rows() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var model = pipeline.Fit(split.TrainSet);
                {|MLE2001:ml.Model.Save(model, data.Schema, path)|};
                var predictions = model.Transform(split.TrainSet);
                Console.WriteLine(ml.Regression.Evaluate(predictions).RSquared);
                """),
            Program("""
                var model = pipeline.Fit(split.TrainSet);
                var predictions = model.Transform(split.TestSet);
                Console.WriteLine(ml.Regression.Evaluate(predictions).RSquared);
                ml.Model.Save(model, data.Schema, path);
                """));

    [Fact]
    public Task Where_nothing_was_held_out_the_data_is_split_and_the_evaluation_moves_up() =>
        Verify.VerifyCodeFixAsync(
            Types("""
                public class Trainer
                {
                    public void Train(MLContext ml, string file, string path)
                    {
                        var data = ml.Data.LoadFromBinary(file);
                        var model = ml.Regression.Trainers.Ols().Fit(data);
                        var predictions = model.Transform(data);
                        using (var stream = File.Create(path))
                        {
                            {|MLE2001:ml.Model.Save(model, data.Schema, stream)|};
                        }

                        var metrics = ml.Regression.Evaluate(predictions);
                        Console.WriteLine(metrics.RSquared);
                    }
                }
                """),
            Types("""
                public class Trainer
                {
                    public void Train(MLContext ml, string file, string path)
                    {
                        var data = ml.Data.LoadFromBinary(file);
                        var split = ml.Data.TrainTestSplit(data, testFraction: 0.2);
                        var model = ml.Regression.Trainers.Ols().Fit(split.TrainSet);
                        var predictions = model.Transform(split.TestSet);
                        var metrics = ml.Regression.Evaluate(predictions);
                        Console.WriteLine(metrics.RSquared);
                        using (var stream = File.Create(path))
                        {
                            ml.Model.Save(model, data.Schema, stream);
                        }
                    }
                }
                """));

    [Fact]
    public Task A_helper_that_evaluates_too_late_is_called_earlier() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var model = pipeline.Fit(split.TrainSet);
                {|MLE2001:ml.Model.Save(model, data.Schema, path)|};
                var r = Evaluate(model, split.TestSet);
                Console.WriteLine(r);

                double Evaluate(ITransformer m, IDataView rows) => ml.Regression.Evaluate(m.Transform(rows)).RSquared;
                """),
            Program("""
                var model = pipeline.Fit(split.TrainSet);
                var r = Evaluate(model, split.TestSet);
                Console.WriteLine(r);
                ml.Model.Save(model, data.Schema, path);

                double Evaluate(ITransformer m, IDataView rows) => ml.Regression.Evaluate(m.Transform(rows)).RSquared;
                """));

    [Fact]
    public Task Several_saves_before_one_evaluation_and_two_models_with_one_message() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var a = pipeline.Fit(split.TrainSet);
                {|MLE2001:ml.Model.Save(a, data.Schema, args[1])|};
                var b = ml.Regression.Trainers.Ols().Fit(split.TrainSet);
                {|MLE2001:ml.Model.Save(a, data.Schema, args[2])|};
                {|MLE2001:ml.Model.Save(b, data.Schema, args[3])|};
                var test = split.TestSet;
                var metricsA = ml.Regression.Evaluate(a.Transform(test));
                var metricsB = ml.Regression.Evaluate(b.Transform(test));
                Console.WriteLine(metricsA.RSquared - metricsB.RSquared);
                """),
            Program("""
                var a = pipeline.Fit(split.TrainSet);
                var test = split.TestSet;
                var metricsA = ml.Regression.Evaluate(a.Transform(test));
                ml.Model.Save(a, data.Schema, args[1]);
                var b = ml.Regression.Trainers.Ols().Fit(split.TrainSet);
                ml.Model.Save(a, data.Schema, args[2]);
                var metricsB = ml.Regression.Evaluate(b.Transform(test));
                Console.WriteLine(metricsA.RSquared - metricsB.RSquared);
                ml.Model.Save(b, data.Schema, args[3]);
                """),
            new VerifierOptions
            {
                IncrementalIterations = 2,
                // To each of two repairs that know nothing of each other the message mentions metrics that stay.
                BatchFixedSource = Program("""
                    var a = pipeline.Fit(split.TrainSet);
                    var test = split.TestSet;
                    var metricsA = ml.Regression.Evaluate(a.Transform(test));
                    ml.Model.Save(a, data.Schema, args[1]);
                    var b = ml.Regression.Trainers.Ols().Fit(split.TrainSet);
                    ml.Model.Save(a, data.Schema, args[2]);
                    var metricsB = ml.Regression.Evaluate(b.Transform(test));
                    ml.Model.Save(b, data.Schema, args[3]);
                    Console.WriteLine(metricsA.RSquared - metricsB.RSquared);
                    """),
            });

    [Theory]
    [InlineData("var loaded = ml.Model.Load(path, out _); var rows = loaded.Transform(split.TestSet); var metrics = ml.Regression.Evaluate(model.Transform(rows));")]
    [InlineData("var rows = split.TrainSet; rows = split.TestSet; var metrics = ml.Regression.Evaluate(model.Transform(rows));")]
    public Task An_evaluation_that_cannot_move_is_left_to_the_user(string evaluation) =>
        Verify.VerifyNoCodeFixAsync(Program($$"""
            var model = pipeline.Fit(split.TrainSet);
            {|MLE2001:ml.Model.Save(model, data.Schema, path)|};
            {{evaluation}}
            """));

    [Fact]
    public Task An_evaluation_that_not_every_save_comes_to_stays() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var model = pipeline.Fit(split.TrainSet);
                if (args.Length > 1)
                {
                    {|MLE2001:ml.Model.Save(model, data.Schema, path)|};
                    return;
                }

                Console.WriteLine(ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared);
                """),
            Program("""
                var model = pipeline.Fit(split.TrainSet);
                if (args.Length > 1)
                {
                    var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
                    Console.WriteLine($"RSquared: {metrics.RSquared}");
                    ml.Model.Save(model, data.Schema, path);
                    return;
                }

                Console.WriteLine(ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared);
                """));

    [Theory]
    [InlineData("ml.Model.Save(pipeline.Fit(split.TrainSet), data.Schema, path)")]
    [InlineData("ml.Model.Save(ml.AnomalyDetection.Trainers.RandomizedPca().Fit(split.TrainSet), data.Schema, path)")]
    public Task Nothing_is_offered_where_the_model_has_no_name(string save) =>
        Verify.VerifyNoCodeFixAsync(Program($"{{|MLE2001:{save}|}};"));

    [Theory]
    [InlineData("var model = ml.AnomalyDetection.Trainers.RandomizedPca().Fit(split.TrainSet);")]
    [InlineData("var model = ml.Regression.Trainers.Ols(labelColumnName: args[1]).Fit(split.TrainSet);")]
    [InlineData("var model = ml.Ranking.Trainers.FastTree().Fit(ml.Data.LoadFromBinary(path));")]
    [InlineData("var model = Make(); ITransformer Make() => pipeline.Fit(ml.Data.LoadFromBinary(path));")]
    public Task Nothing_is_offered_where_columns_or_rows_are_not_known(string fit) =>
        Verify.VerifyNoCodeFixAsync(Program($$"""
            {{fit}}
            {|MLE2001:ml.Model.Save(model, data.Schema, path)|};
            """));

    [Fact]
    public Task Several_saves_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
                var a = ml.Regression.Trainers.Ols().Fit(data);
                var b = ml.Regression.Trainers.FastTree().Fit(data);
                {|MLE2001:ml.Model.Save(a, data.Schema, args[0])|}; {|MLE2001:ml.Model.Save(b, data.Schema, args[1])|};
                {|MLE2001:ml.Model.Save(a, data.Schema, args[2])|};
                """),
            Bare("""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
                var split = ml.Data.TrainTestSplit(data, testFraction: 0.2);
                var a = ml.Regression.Trainers.Ols().Fit(split.TrainSet);
                var b = ml.Regression.Trainers.FastTree().Fit(split.TrainSet);
                var metrics = ml.Regression.Evaluate(a.Transform(split.TestSet));
                Console.WriteLine($"RSquared: {metrics.RSquared}");
                ml.Model.Save(a, data.Schema, args[0]); var metrics2 = ml.Regression.Evaluate(b.Transform(split.TestSet));
                Console.WriteLine($"RSquared: {metrics2.RSquared}");
                ml.Model.Save(b, data.Schema, args[1]);
                ml.Model.Save(a, data.Schema, args[2]);
                """));

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
}
