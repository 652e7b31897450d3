using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation.SavedBeforeEvaluationFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>The fix of MLE2001 where the evaluation comes after the save: it moves it up.</summary>
public class LateEvaluationFixTests
{
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
    [InlineData("double", "return {0}.RSquared;", "ml.Regression.Evaluate(model.Transform(split.TestSet))")]
    [InlineData("(ITransformer, double)", "return (model, {0}.RSquared);", "ml.Regression.Evaluate(model.Transform(split.TestSet))")]
    [InlineData("(ITransformer Model, double? R)", "return new(model, {0}.RSquared);", "ml.Regression.Evaluate(model.Transform(split.TestSet))")]
    [InlineData("RegressionMetrics", "return {0};", "ml.Regression.Evaluate(model.Transform(split.TestSet))")]
    [InlineData("string", "return $\"{{{0}.RSquared * 100:0}} %\";", "ml.Regression.Evaluate(model.Transform(split.TestSet))")]
    [InlineData("async System.Threading.Tasks.Task<double>", "return ({0}).RSquared;", "await System.Threading.Tasks.Task.Run(() => ml.Regression.Evaluate(model.Transform(split.TestSet)))")]
    [InlineData("IEnumerable<double>", "yield return {0}.RSquared;", "ml.Regression.Evaluate(model.Transform(split.TestSet))")]
    public Task What_is_measured_to_be_returned_gets_a_name_and_the_save_still_comes(string type, string statement, string measured) =>
        Verify.VerifyCodeFixAsync(
            Method(type, $$"""
                {|MLE2001:ml.Model.Save(model, split.TrainSet.Schema, path)|};
                        // How good it is.
                        {{string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, measured)}}
                """),
            Method(type, $$"""
                var result = {{measured}};
                        ml.Model.Save(model, split.TrainSet.Schema, path);
                        // How good it is.
                        {{string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, "result")}}
                """));

    [Fact]
    public Task A_measurement_for_two_saves_and_with_training_rows_is_made_once_before_both() =>
        Verify.VerifyCodeFixAsync(
            Method("double", """
                {|MLE2001:ml.Model.Save(model, split.TrainSet.Schema, path)|};
                        {|MLE2001:ml.Model.Save(model, split.TrainSet.Schema, "result.zip")|};
                        var result = model.Transform(split.TrainSet);
                        return ml.Regression.Evaluate(result).RSquared;
                """),
            Method("double", """
                var result = model.Transform(split.TestSet);
                        var result2 = ml.Regression.Evaluate(result);
                        ml.Model.Save(model, split.TrainSet.Schema, path);
                        ml.Model.Save(model, split.TrainSet.Schema, "result.zip");
                        return result2.RSquared;
                """));

    [Theory]
    [InlineData("double", "return path == \"\" ? 0 : ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared;")]
    [InlineData("bool", "return path != \"\" && ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared > 0.5;")]
    [InlineData("System.Threading.Tasks.Task<RegressionMetrics>", "return System.Threading.Tasks.Task.Run(() => ml.Regression.Evaluate(model.Transform(split.TestSet)));")]
    [InlineData("int", "if (ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared < 0.5) return 1; return 0;")]
    [InlineData("int", "throw new Exception(ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared.ToString());")]
    public Task What_may_not_be_measured_or_ends_the_method_stays(string type, string statement) =>
        Verify.VerifyNoCodeFixAsync(Method(type, $$"""
            {|MLE2001:ml.Model.Save(model, split.TrainSet.Schema, path)|};
                    {{statement}}
            """));

    private static string Method(string type, string statements) => Types($$"""
        public static class Trainer
        {
            public static {{type}} Train(MLContext ml, IDataView data, string path)
            {
                var split = ml.Data.TrainTestSplit(data);
                var model = ml.Regression.Trainers.Ols().Fit(split.TrainSet);
                {{statements}}
            }
        }
        """);
}
