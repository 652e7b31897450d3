using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Serving.ManyPassesOverFileFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>MLE7007.</summary>
public class ManyPassesOverFileTests
{
    private const string Id = "MLE7007";

    [Theory]
    [InlineData("ml.Regression.Trainers.Sdca()", "Sdca")]
    [InlineData("ml.Regression.Trainers.LbfgsPoissonRegression()", "LbfgsPoissonRegression")]
    [InlineData("ml.BinaryClassification.Trainers.AveragedPerceptron()", "AveragedPerceptron")]
    [InlineData("ml.Clustering.Trainers.KMeans()", "KMeans")]
    public Task A_trainer_of_many_passes_over_a_file_is_reported(string trainer, string name) =>
        Verify.VerifyAnalyzerAsync(
            Training($$"""var model = features.Append({|#0:{{trainer}}|}).Fit(data);"""),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(name));

    [Theory]
    [InlineData("features.AppendCacheCheckpoint(ml).Append(ml.Regression.Trainers.Sdca()).Fit(data)")]
    [InlineData("features.Append(ml.Regression.Trainers.Sdca()).Fit(ml.Data.Cache(data))")]
    [InlineData("features.Append(ml.Regression.Trainers.FastTree()).Fit(data)")]
    [InlineData("features.Append(ml.Regression.Trainers.Ols()).Fit(data)")]
    [InlineData("features.Append(ml.Regression.Trainers.Sdca()).Fit(ml.Data.LoadFromEnumerable(new List<House>()))")]
    public Task Cached_rows_rows_in_memory_and_trainers_of_one_pass_are_fine(string fit) =>
        Verify.VerifyNoDiagnosticAsync(Id, Training($"var model = {fit};"));

    [Fact]
    public Task Cross_validation_over_a_file_is_reported() =>
        Verify.VerifyAnalyzerAsync(Training("""
            var folds = ml.Regression.CrossValidate(data, features.Append({|MLE7007:ml.Regression.Trainers.Sdca()|}));
            """));

    [Fact]
    public Task Split_and_filtered_rows_still_come_from_the_file() =>
        Verify.VerifyAnalyzerAsync(Training("""
            var split = ml.Data.TrainTestSplit(ml.Data.FilterRowsByMissingValues(data, "Size"));
            var model = features.Append({|MLE7007:ml.Regression.Trainers.Sdca()|}).Fit(split.TrainSet);
            """));

    [Fact]
    public Task A_database_is_reported() =>
        Verify.VerifyAnalyzerAsync(Training("""
            var rows = ml.Data.CreateDatabaseLoader<House>().Load(new DatabaseSource(System.Data.Common.DbProviderFactories.GetFactory("Some"), args[0], "SELECT * FROM Houses"));
            var model = features.Append({|MLE7007:ml.Regression.Trainers.Sdca()|}).Fit(rows);
            """));

    [Fact]
    public Task Data_from_unseen_code_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            public class Trainer
            {
                public ITransformer Train(MLContext ml, IDataView data) => ml.Transforms.Concatenate("Features", "Size").Append(ml.Regression.Trainers.Sdca()).Fit(data);
            }
            """));

    [Fact]
    public Task A_pipeline_from_a_helper_is_reported_at_its_trainer() =>
        Verify.VerifyAnalyzerAsync(Training("""
            var model = Build(ml).Fit(data);

            static IEstimator<ITransformer> Build(MLContext ml) =>
                ml.Transforms.Concatenate("Features", "Size").Append({|MLE7007:ml.Regression.Trainers.Sdca()|});
            """));

    [Fact]
    public Task The_fix_puts_a_checkpoint_before_the_trainer() =>
        Verify.VerifyCodeFixAsync(
            Training("var model = features.Append({|MLE7007:ml.Regression.Trainers.Sdca()|}).Fit(data); // trained"),
            Training("var model = features.AppendCacheCheckpoint(ml).Append(ml.Regression.Trainers.Sdca()).Fit(data); // trained"));

    [Fact]
    public Task A_call_a_line_stays_a_call_a_line() =>
        Verify.VerifyCodeFixAsync(
            Training("""
                var pipeline = ml.Transforms.Concatenate("Features", "Size") // all there is
                    .Append(ml.Transforms.NormalizeMinMax("Features"))
                    // The learner.
                    .Append({|MLE7007:ml.Regression.Trainers.Sdca()|})
                    .Append(ml.Transforms.CopyColumns("Price", "Score"));
                var model = pipeline.Fit(data);
                """),
            Training("""
                var pipeline = ml.Transforms.Concatenate("Features", "Size") // all there is
                    .Append(ml.Transforms.NormalizeMinMax("Features"))
                    .AppendCacheCheckpoint(ml)
                    // The learner.
                    .Append(ml.Regression.Trainers.Sdca())
                    .Append(ml.Transforms.CopyColumns("Price", "Score"));
                var model = pipeline.Fit(data);
                """));

    [Fact]
    public Task A_trainer_in_a_local_gets_it_where_it_is_appended() =>
        Verify.VerifyCodeFixAsync(
            Training("""
                var trainer = {|MLE7007:ml.Regression.Trainers.Sdca()|};
                var model = features.Append(trainer).Fit(data);
                """),
            Training("""
                var trainer = ml.Regression.Trainers.Sdca();
                var model = features.AppendCacheCheckpoint(ml).Append(trainer).Fit(data);
                """));

    [Fact]
    public Task A_field_is_a_context_too_and_two_on_a_line_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Types("""
                public class Trainer
                {
                    private readonly MLContext _ml = new(seed: 1);

                    public object Train()
                    {
                        var data = _ml.Data.LoadFromTextFile("houses.tsv", new TextLoader.Column[0]);
                        var steps = _ml.Transforms.Concatenate("Features", "Size");
                        return (steps.Append({|MLE7007:_ml.Regression.Trainers.Sdca()|}).Fit(data), steps.Append({|MLE7007:_ml.Regression.Trainers.OnlineGradientDescent()|}).Fit(data));
                    }
                }
                """),
            Types("""
                public class Trainer
                {
                    private readonly MLContext _ml = new(seed: 1);

                    public object Train()
                    {
                        var data = _ml.Data.LoadFromTextFile("houses.tsv", new TextLoader.Column[0]);
                        var steps = _ml.Transforms.Concatenate("Features", "Size");
                        return (steps.AppendCacheCheckpoint(_ml).Append(_ml.Regression.Trainers.Sdca()).Fit(data), steps.AppendCacheCheckpoint(_ml).Append(_ml.Regression.Trainers.OnlineGradientDescent()).Fit(data));
                    }
                }
                """));

    [Fact]
    public Task A_trainer_that_is_fitted_by_itself_gets_cached_rows() =>
        Verify.VerifyCodeFixAsync(
            Training("var model = {|MLE7007:ml.Regression.Trainers.Sdca()|}.Fit(data); // trained"),
            Training("var model = ml.Regression.Trainers.Sdca().Fit(ml.Data.Cache(data)); // trained"));

    [Fact]
    public Task A_trainer_that_a_helper_returns_is_left_to_the_user() =>
        Verify.VerifyNoCodeFixAsync(Training("""
            var model = Trainer(ml).Fit(data);

            static IEstimator<ITransformer> Trainer(MLContext context) => {|MLE7007:context.Regression.Trainers.Sdca()|};
            """));

    private static string Training(string statements) => Bare($"""
        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
        var features = ml.Transforms.Concatenate("Features", "Size", "Rooms");
        {statements}
        """);
}
