using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation.SavedBeforeEvaluationFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>The fix of MLE2001 where nothing evaluates the model: it writes the evaluation.</summary>
public class SavedBeforeEvaluationFixTests
{
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
}
