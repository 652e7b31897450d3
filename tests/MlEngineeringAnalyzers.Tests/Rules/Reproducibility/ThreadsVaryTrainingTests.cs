using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Reproducibility.ThreadsVaryTrainingFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Reproducibility;

/// <summary>MLE1003.</summary>
public class ThreadsVaryTrainingTests
{
    private const string Id = "MLE1003";

    [Theory]
    [InlineData("ml.Regression.Trainers.Sdca()", "Sdca")]
    [InlineData("ml.BinaryClassification.Trainers.SdcaLogisticRegression()", "SdcaLogisticRegression")]
    [InlineData("ml.BinaryClassification.Trainers.SgdCalibrated()", "SgdCalibrated")]
    [InlineData("ml.BinaryClassification.Trainers.SgdNonCalibrated()", "SgdNonCalibrated")]
    [InlineData("ml.BinaryClassification.Trainers.SymbolicSgdLogisticRegression()", "SymbolicSgdLogisticRegression")]
    [InlineData("ml.MulticlassClassification.Trainers.SdcaMaximumEntropy()", "SdcaMaximumEntropy")]
    [InlineData("ml.Clustering.Trainers.KMeans()", "KMeans")]
    [InlineData("ml.Recommendation().Trainers.MatrixFactorization(\"Price\", \"City\", \"Rooms\")", "MatrixFactorization")]
    public Task A_trainer_whose_threads_race_is_reported(string trainer, string name) =>
        Verify.VerifyAnalyzerAsync(Program($"var fitted = {{|#0:{trainer}|}}.Fit(data);"), Verify.Diagnostic(Id).WithLocation(0).WithArguments(name));

    [Theory]
    [InlineData("ml.Regression.Trainers.LbfgsPoissonRegression()")]
    [InlineData("ml.Regression.Trainers.FastTree()")]
    [InlineData("ml.Regression.Trainers.OnlineGradientDescent()")]
    [InlineData("ml.BinaryClassification.Trainers.AveragedPerceptron()")]
    [InlineData("ml.BinaryClassification.Trainers.LightGbm()")]
    [InlineData("ml.MulticlassClassification.Trainers.NaiveBayes()")]
    public Task A_trainer_that_repeats_on_any_number_of_threads_is_fine(string trainer) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"var fitted = {trainer}.Fit(data);"));

    [Theory]
    [InlineData("NumberOfThreads = 1")]
    [InlineData("LabelColumnName = \"Label\", NumberOfThreads = 1")]
    [InlineData("NumberOfThreads = int.Parse(args[0])")]
    public Task A_trainer_that_is_limited_to_one_thread_or_to_a_number_from_elsewhere_is_fine(string members) =>
        Verify.VerifyNoDiagnosticAsync(Id, Sdca($"new SdcaRegressionTrainer.Options {{ {members} }}"));

    [Theory]
    [InlineData("")]
    [InlineData("L1Regularization = 0.1f")]
    [InlineData("NumberOfThreads = null")]
    [InlineData("NumberOfThreads = 4")]
    public Task Options_that_leave_several_threads_are_reported(string members) =>
        Verify.VerifyAnalyzerAsync(Sdca($"new SdcaRegressionTrainer.Options {{ {members} }}", mark: true));

    [Fact]
    public Task A_thread_that_is_set_on_the_options_later_counts() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var options = new Microsoft.ML.Trainers.SdcaRegressionTrainer.Options { L1Regularization = 0.1f };
            options.NumberOfThreads = 1;
            var fitted = ml.Regression.Trainers.Sdca(options).Fit(data);
            """));

    [Fact]
    public Task Options_from_unseen_code_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            public class Trainer
            {
                private readonly MLContext _ml = new(seed: 1);

                public IEstimator<ITransformer> Build(Microsoft.ML.Trainers.SdcaRegressionTrainer.Options options) => _ml.Regression.Trainers.Sdca(options);
            }
            """));

    [Theory]
    [InlineData("new MLContext()")]
    [InlineData("new MLContext(Environment.TickCount)")]
    public Task Without_a_fixed_seed_threads_are_not_what_matters(string context) =>
        Verify.VerifyNoDiagnosticAsync(Id, Bare($"""
            var ml = {context};
            var model = ml.Regression.Trainers.Sdca().Fit(ml.Data.LoadFromTextFile<House>("houses.tsv"));
            """));

    [Fact]
    public Task The_context_may_come_through_a_field_and_the_trainer_stand_in_a_helper() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class Trainer
            {
                private readonly MLContext _ml = new(seed: 1);

                public ITransformer Train(IDataView data) => Build().Fit(data);

                private IEstimator<ITransformer> Build() =>
                    _ml.Transforms.Concatenate("Features", "Size").Append({|MLE1003:_ml.Regression.Trainers.Sdca()|});
            }
            """));

    [Fact]
    public Task A_helper_in_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Program("var fitted = {|MLE1003:Learners.Linear(ml)|}.Fit(data);"),
            new VerifierOptions { Files = [("Learners.cs", Types("""
                public static class Learners
                {
                    public static IEstimator<ITransformer> Linear(MLContext ml) => ml.Regression.Trainers.Sdca();
                }
                """))] });

    [Theory]
    [InlineData("ml.Regression.Trainers.Sdca()", "ml.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options { NumberOfThreads = 1 })")]
    [InlineData(
        "ml.Regression.Trainers.Sdca(\"Label\", maximumNumberOfIterations: 100)",
        "ml.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options { LabelColumnName = \"Label\", MaximumNumberOfIterations = 100, NumberOfThreads = 1 })")]
    [InlineData(
        "ml.MulticlassClassification.Trainers.SdcaNonCalibrated(lossFunction: new HingeLoss())",
        "ml.MulticlassClassification.Trainers.SdcaNonCalibrated(new SdcaNonCalibratedMulticlassTrainer.Options { Loss = new HingeLoss(), NumberOfThreads = 1 })")]
    [InlineData(
        "ml.BinaryClassification.Trainers.SgdCalibrated(learningRate: 0.1)",
        "ml.BinaryClassification.Trainers.SgdCalibrated(new SgdCalibratedTrainer.Options { LearningRate = 0.1, NumberOfThreads = 1 })")]
    [InlineData(
        "ml.Clustering.Trainers.KMeans(numberOfClusters: 3)",
        "ml.Clustering.Trainers.KMeans(new KMeansTrainer.Options { NumberOfClusters = 3, NumberOfThreads = 1 })")]
    [InlineData(
        "ml.Recommendation().Trainers.MatrixFactorization(\"Price\", \"City\", \"Rooms\")",
        "ml.Recommendation().Trainers.MatrixFactorization(new MatrixFactorizationTrainer.Options { LabelColumnName = \"Price\", MatrixColumnIndexColumnName = \"City\", MatrixRowIndexColumnName = \"Rooms\", NumberOfThreads = 1 })")]
    public Task Arguments_become_options(string trainer, string limited) =>
        Verify.VerifyCodeFixAsync(
            WithTrainers($$"""var fitted = {|MLE1003:{{trainer}}|}.Fit(data); // done"""),
            WithTrainers($"var fitted = {limited}.Fit(data); // done"));

    [Fact]
    public Task One_argument_a_line_becomes_one_member_a_line() =>
        Verify.VerifyCodeFixAsync(
            WithTrainers("""
                var steps = ml.Transforms.Concatenate("Features", "Size")
                    .Append({|MLE1003:ml.Regression.Trainers.Sdca(
                        labelColumnName: "Label",
                        l1Regularization: 0.1f)|});
                """),
            WithTrainers("""
                var steps = ml.Transforms.Concatenate("Features", "Size")
                    .Append(ml.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options
                    {
                        LabelColumnName = "Label",
                        L1Regularization = 0.1f,
                        NumberOfThreads = 1,
                    }));
                """));

    [Fact]
    public Task The_namespace_of_the_options_is_imported() =>
        Verify.VerifyCodeFixAsync(
            Program("var steps = {|MLE1003:ml.Regression.Trainers.Sdca()|}; var more = {|MLE1003:ml.Clustering.Trainers.KMeans()|};"),
            Program("""
                var steps = ml.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options { NumberOfThreads = 1 }); var more = ml.Clustering.Trainers.KMeans(new KMeansTrainer.Options { NumberOfThreads = 1 });
                """).Replace("using Microsoft.ML.Data;", "using Microsoft.ML.Data;\nusing Microsoft.ML.Trainers;"));

    [Theory]
    [InlineData("new SdcaRegressionTrainer.Options()", "new SdcaRegressionTrainer.Options() { NumberOfThreads = 1 }")]
    [InlineData("new SdcaRegressionTrainer.Options { L1Regularization = 0.1f }", "new SdcaRegressionTrainer.Options { L1Regularization = 0.1f, NumberOfThreads = 1 }")]
    [InlineData("new SdcaRegressionTrainer.Options { NumberOfThreads = 4 }", "new SdcaRegressionTrainer.Options { NumberOfThreads = 1 }")]
    [InlineData("new SdcaRegressionTrainer.Options { NumberOfThreads = null, Shuffle = false }", "new SdcaRegressionTrainer.Options { NumberOfThreads = 1, Shuffle = false }")]
    public Task Options_get_the_member(string options, string limited) =>
        Verify.VerifyCodeFixAsync(
            WithTrainers($$"""var steps = {|MLE1003:ml.Regression.Trainers.Sdca({{options}})|};"""),
            WithTrainers($"var steps = ml.Regression.Trainers.Sdca({limited});"));

    [Fact]
    public Task Options_in_a_local_that_two_trainers_share_are_changed_once() =>
        Verify.VerifyCodeFixAsync(
            WithTrainers("""
                var options = new SdcaRegressionTrainer.Options { L1Regularization = 0.1f };
                var first = {|MLE1003:ml.Regression.Trainers.Sdca(options)|}; var second = {|MLE1003:ml.Regression.Trainers.Sdca(options)|};
                """),
            WithTrainers("""
                var options = new SdcaRegressionTrainer.Options { L1Regularization = 0.1f, NumberOfThreads = 1 };
                var first = ml.Regression.Trainers.Sdca(options); var second = ml.Regression.Trainers.Sdca(options);
                """),
            new VerifierOptions { IncrementalIterations = 1 });

    [Fact]
    public Task Without_a_list_of_usings_the_name_is_written_out() =>
        Verify.VerifyCodeFixAsync(
            """
            namespace Houses
            {
                using Microsoft.ML;

                public class Trainer
                {
                    public object Train() => {|MLE1003:new MLContext(1).Regression.Trainers.Sdca()|};
                }
            }
            """,
            """
            namespace Houses
            {
                using Microsoft.ML;

                public class Trainer
                {
                    public object Train() => new MLContext(1).Regression.Trainers.Sdca(new Microsoft.ML.Trainers.SdcaRegressionTrainer.Options { NumberOfThreads = 1 });
                }
            }
            """);

    [Fact]
    public Task A_comment_at_the_top_of_the_file_stays_there() =>
        Verify.VerifyCodeFixAsync(
            """
            // The trainer of prices.
            using static System.Console;
            using Microsoft.ML.Data;
            using Microsoft.ML;
            using Houses = System.Collections.Generic.List<float>;

            WriteLine({|MLE1003:new MLContext(1).Clustering.Trainers.KMeans()|});
            """,
            """
            // The trainer of prices.
            using static System.Console;
            using Microsoft.ML.Data;
            using Microsoft.ML;
            using Microsoft.ML.Trainers;
            using Houses = System.Collections.Generic.List<float>;

            WriteLine(new MLContext(1).Clustering.Trainers.KMeans(new KMeansTrainer.Options { NumberOfThreads = 1 }));
            """);

    [Fact]
    public Task Where_a_comment_would_be_lost_nothing_is_offered() =>
        Verify.VerifyNoCodeFixAsync(WithTrainers("var steps = {|MLE1003:ml.Regression.Trainers.Sdca(l1Regularization: 0.1f /* tuned */)|};"));

    private static string WithTrainers(string statements) => "using Microsoft.ML.Trainers;\n" + Program(statements);

    private static string Sdca(string options, bool mark = false) => Program($$"""
        var trainer = {{(mark ? "{|MLE1003:" : "")}}ml.Regression.Trainers.Sdca({{options.Replace("new Sdca", "new Microsoft.ML.Trainers.Sdca")}}){{(mark ? "|}" : "")}};
        """);
}
