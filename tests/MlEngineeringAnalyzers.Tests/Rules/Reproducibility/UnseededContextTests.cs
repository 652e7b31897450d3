using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Reproducibility.UnseededContextFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Reproducibility;

/// <summary>MLE1001.</summary>
public class UnseededContextTests
{
    private const string Id = "MLE1001";

    [Fact]
    public Task A_trainer_that_draws_from_an_unseeded_context_is_reported_at_the_context() =>
        Verify.VerifyAnalyzerAsync(Training("var ml = {|#0:new MLContext()|};"), Verify.Diagnostic(Id).WithLocation(0).WithArguments("Sdca"));

    [Fact]
    public Task The_story_shows_what_draws() =>
        Verify.VerifyAnalyzerAsync(
            Bare("""
                var ml = {|#0:new MLContext()|};
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
                var model = {|#1:ml.Regression.Trainers.Sdca()|}.Fit(data);
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("Sdca").WithStory(1));

    [Theory]
    [InlineData("ml.Data.ShuffleRows(data)")]
    [InlineData("ml.Data.BootstrapSample(data)")]
    [InlineData("ml.Transforms.ProjectToPrincipalComponents(\"Features\", rank: 2)")]
    [InlineData("ml.Transforms.ApproximatedKernelMap(\"Features\")")]
    [InlineData("ml.Clustering.Trainers.KMeans()")]
    [InlineData("ml.BinaryClassification.Trainers.SgdCalibrated()")]
    [InlineData("ml.BinaryClassification.Trainers.LdSvm()")]
    [InlineData("ml.AnomalyDetection.Trainers.RandomizedPca()")]
    [InlineData("ml.MulticlassClassification.Trainers.SdcaMaximumEntropy()")]
    public Task Everything_that_draws_from_the_context_counts(string draw) =>
        Verify.VerifyAnalyzerAsync(Using("var ml = {|MLE1001:new MLContext()|};", draw));

    [Theory]
    [InlineData("ml.Regression.Trainers.FastTree()")]
    [InlineData("ml.BinaryClassification.Trainers.LbfgsLogisticRegression()")]
    [InlineData("ml.MulticlassClassification.Trainers.NaiveBayes()")]
    [InlineData("ml.Regression.Trainers.OnlineGradientDescent()")]
    [InlineData("ml.Forecasting.ForecastBySsa(\"Forecast\", \"Size\", 4, 8, 100, 3)")]
    [InlineData("ml.Data.TrainTestSplit(data)")]
    [InlineData("ml.Data.ShuffleRows(data, seed: 3)")]
    [InlineData("ml.Transforms.ProjectToPrincipalComponents(\"Features\", rank: 2, seed: 5)")]
    [InlineData("ml.Transforms.Text.FeaturizeText(\"City\")")]
    [InlineData("ml.Model.Load(\"model-1.0.zip\", out _)")]
    public Task What_repeats_without_the_contexts_seed_is_fine(string quiet) =>
        Verify.VerifyNoDiagnosticAsync(Id, Using("var ml = new MLContext();", quiet));

    [Theory]
    [InlineData("public Trainer() : this({|MLE1001:new MLContext()|}) { }", "public Trainer(MLContext ml) { _ml = ml; }")]
    [InlineData("public Trainer() { _ml = {|MLE1001:new MLContext()|}; }", "public Trainer(int seed) { _ml = new MLContext(seed); }")]
    public Task Each_of_a_classs_constructors_may_have_made_the_object(string first, string second) =>
        Verify.VerifyAnalyzerAsync(WithConstructors(first, second));

    [Theory]
    [InlineData("ml.Data.ShuffleRows(data);")]
    [InlineData("ml.Data.BootstrapSample(data);")]
    public Task What_is_thrown_away_draws_nothing(string statement) =>
        Verify.VerifyNoDiagnosticAsync(Id, Bare($"""
            var ml = new MLContext();
            var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
            {statement}
            """));

    [Fact]
    public Task A_class_whose_constructors_all_seed_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, WithConstructors("public Trainer() : this(new MLContext(seed: 1)) { }", "public Trainer(MLContext ml) { _ml = ml; }"));

    [Fact]
    public Task A_context_that_only_loads_and_predicts_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Bare("""
            var ml = new MLContext();
            var model = ml.Model.Load(args[0], out _);
            var engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(model);
            Console.WriteLine(engine.Predict(new House { Size = 1 }).Price);
            """));

    [Fact]
    public Task A_shuffling_learner_draws_when_its_rows_are_cached() =>
        Verify.VerifyAnalyzerAsync(Bare("""
            var ml = {|MLE1001:new MLContext()|};
            var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
            var model = ml.Transforms.Concatenate("Features", "Size").AppendCacheCheckpoint(ml)
                .Append(ml.Regression.Trainers.OnlineGradientDescent()).Fit(data);
            """));

    [Theory]
    [InlineData("int? seed = 7;", "seed")]
    [InlineData("", "seed: 7")]
    [InlineData("const int Seed = 7;", "Seed")]
    public Task A_seeded_context_is_fine(string declaration, string argument) =>
        Verify.VerifyNoDiagnosticAsync(Id, Training($"{declaration} var ml = new MLContext({argument});"));

    [Fact]
    public Task A_context_from_unseen_code_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            public class Trainer
            {
                public ITransformer Train(MLContext ml, IDataView data) => ml.Regression.Trainers.Sdca().Fit(data);
            }
            """));

    [Fact]
    public Task A_context_that_a_helper_draws_from_is_reported_where_it_is_made() =>
        Verify.VerifyAnalyzerAsync(Bare("""
            var ml = {|MLE1001:new MLContext()|};
            Train(ml, ml.Data.LoadFromTextFile<House>("houses.tsv"));

            static ITransformer Train(MLContext ml, IDataView data) => ml.Regression.Trainers.Sdca().Fit(data);
            """));

    [Fact]
    public Task A_helper_in_another_file_that_draws_leads_back_to_the_context() =>
        Verify.VerifyAnalyzerAsync(
            Bare("""
                var ml = {|MLE1001:new MLContext()|};
                Helper.Train(ml, ml.Data.LoadFromTextFile<House>("houses.tsv"));
                """),
            WithFile("""
                public static class Helper
                {
                    public static ITransformer Train(MLContext ml, IDataView data) => ml.Regression.Trainers.Sdca().Fit(data);
                }
                """));

    [Fact]
    public Task A_context_in_a_field_is_reported_there() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class Trainer
            {
                private readonly MLContext _ml = {|MLE1001:new()|};

                public ITransformer Train(IDataView data) => _ml.Regression.Trainers.Sdca().Fit(data);
            }
            """));

    [Theory]
    [InlineData("new MLContext()", "new MLContext(seed: 1)")]
    [InlineData("new MLContext(null)", "new MLContext(seed: 1)")]
    [InlineData("new MLContext(seed: null)", "new MLContext(seed: 1)")]
    [InlineData("new MLContext { GpuDeviceId = 0 }", "new MLContext(seed: 1) { GpuDeviceId = 0 }")]
    [InlineData("new MLContext() { GpuDeviceId = 0 }", "new MLContext(seed: 1) { GpuDeviceId = 0 }")]
    [InlineData("new Microsoft.ML.MLContext( /* nobody knows */ )", "new Microsoft.ML.MLContext( /* nobody knows */ seed: 1)")]
    public Task Every_shape_of_the_constructor_gets_a_seed(string creation, string seeded) =>
        Verify.VerifyCodeFixAsync(Training($"var ml = {{|MLE1001:{creation}|}};"), Training($"var ml = {seeded};"));

    [Fact]
    public Task A_target_typed_new_gets_a_seed() =>
        Verify.VerifyCodeFixAsync(Training("MLContext ml = {|MLE1001:new()|}; // the context"), Training("MLContext ml = new(seed: 1); // the context"));

    [Fact]
    public Task The_seed_is_an_option() =>
        Verify.VerifyCodeFixAsync(
            Training("var ml = {|MLE1001:new MLContext()|};"), Training("var ml = new MLContext(seed: 42);"),
            new VerifierOptions { EditorConfig = "mle_seed = 42" });

    [Fact]
    public Task An_option_that_cannot_be_read_is_the_default() =>
        Verify.VerifyCodeFixAsync(
            Training("var ml = {|MLE1001:new MLContext()|};"), Training("var ml = new MLContext(seed: 1);"),
            new VerifierOptions { EditorConfig = "mle_seed = many" });

    [Fact]
    public Task Several_contexts_on_a_line_and_in_several_files_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                MLContext a = {|MLE1001:new MLContext()|}, b = {|MLE1001:new()|};
                Helper.Train(a.Data.ShuffleRows(a.Data.LoadFromTextFile<House>("houses.tsv")));
                b.Regression.Trainers.Sdca();
                """),
            Bare("""
                MLContext a = new MLContext(seed: 1), b = new(seed: 1);
                Helper.Train(a.Data.ShuffleRows(a.Data.LoadFromTextFile<House>("houses.tsv")));
                b.Regression.Trainers.Sdca();
                """),
            WithFile(Helper("{|MLE1001:new MLContext()|}")) with { FixedFiles = [("Helper.cs", Types(Helper("new MLContext(seed: 1)")))] });

    private static string Helper(string context) => $$"""
        public static class Helper
        {
            private static readonly MLContext s_ml = {{context}};

            public static ITransformer Train(IDataView data) => s_ml.Regression.Trainers.Sdca().Fit(data);
        }
        """;

    private static VerifierOptions WithFile(string declarations) => new() { Files = [("Helper.cs", Types(declarations))] };

    private static string Training(string context) => Bare($"""
        {context}
        var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
        var model = ml.Transforms.Concatenate("Features", "Size").Append(ml.Regression.Trainers.Sdca()).Fit(data);
        """);

    private static string Using(string context, string call) => Bare($"""
        {context}
        var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
        var made = {call};
        """);

    private static string WithConstructors(string first, string second) => Types($$"""
        public class Trainer
        {
            private readonly MLContext _ml;
            {{first}}
            {{second}}
            public object Train(IDataView data) => _ml.Clustering.Trainers.KMeans().Fit(data);
        }
        """);
}
