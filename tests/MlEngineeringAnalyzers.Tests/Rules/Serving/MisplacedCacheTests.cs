using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Serving.MisplacedCacheFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>MLE7008.</summary>
public class MisplacedCacheTests
{
    private const string Id = "MLE7008";

    [Theory]
    [InlineData("{|MLE7008:features.Append(ml.Regression.Trainers.Sdca()).AppendCacheCheckpoint(ml)|}.Fit(data)")]
    [InlineData("{|MLE7008:features.Append(ml.Regression.Trainers.Sdca()).Append(ml.Transforms.CopyColumns(\"Price\", \"Score\")).AppendCacheCheckpoint(ml)|}.Fit(data)")]
    [InlineData("{|MLE7008:features.AppendCacheCheckpoint(ml).Append(ml.Regression.Trainers.Sdca()).AppendCacheCheckpoint(ml)|}.Fit(data)")]
    public Task A_checkpoint_after_the_trainer_is_reported(string fit) =>
        Verify.VerifyAnalyzerAsync(Training($"var model = {fit};"));

    [Theory]
    [InlineData("features.AppendCacheCheckpoint(ml).Append(ml.Regression.Trainers.Sdca()).Fit(data)")]
    [InlineData("features.AppendCacheCheckpoint(ml).Append(ml.Transforms.NormalizeMinMax(\"Features\")).Append(ml.Regression.Trainers.Sdca()).Fit(data)")]
    [InlineData("features.AppendCacheCheckpoint(ml).Fit(data)")]
    [InlineData("ml.Regression.Trainers.Sdca().AppendCacheCheckpoint(ml).Append(ml.Transforms.NormalizeMinMax(\"Score\")).Append(ml.Regression.Trainers.Ols(featureColumnName: \"Score\")).Fit(data)")]
    public Task A_checkpoint_that_something_reads_is_fine(string fit) =>
        Verify.VerifyNoDiagnosticAsync(Id, Training($"var model = {fit};"));

    [Fact]
    public Task A_checkpoint_before_a_learning_step_behind_the_trainer_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Training("""
            var model = features.Append(ml.Regression.Trainers.Sdca()).AppendCacheCheckpoint(ml).Append(ml.Transforms.NormalizeMinMax("Score")).Fit(data);
            """));

    [Fact]
    public Task A_cross_validated_chain_is_reported() =>
        Verify.VerifyAnalyzerAsync(Training("""
            var chain = {|MLE7008:features.Append(ml.Regression.Trainers.Sdca()).AppendCacheCheckpoint(ml)|};
            var folds = ml.Regression.CrossValidate(data, chain);
            """));

    [Fact]
    public Task A_checkpoint_whose_result_is_assigned_is_followed() =>
        Verify.VerifyAnalyzerAsync(Training("""
            IEstimator<ITransformer> chain = features.Append(ml.Regression.Trainers.Sdca());
            chain = {|MLE7008:chain.AppendCacheCheckpoint(ml)|};
            var model = chain.Fit(data);
            """));

    [Fact]
    public Task A_trainer_from_unseen_code_is_not_guessed_at() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            public class Trainer
            {
                public ITransformer Train(MLContext ml, IEstimator<ITransformer> steps, IDataView data) => steps.AppendCacheCheckpoint(ml).Fit(data);
            }
            """));

    [Theory]
    [InlineData(
        "{|MLE7008:features.Append(ml.Regression.Trainers.Sdca()).AppendCacheCheckpoint(ml)|}",
        "features.AppendCacheCheckpoint(ml).Append(ml.Regression.Trainers.Sdca())")]
    [InlineData(
        "{|MLE7008:features.Append(ml.Regression.Trainers.Sdca()).Append(ml.Transforms.CopyColumns(\"Price\", \"Score\")).AppendCacheCheckpoint(ml)|}",
        "features.AppendCacheCheckpoint(ml).Append(ml.Regression.Trainers.Sdca()).Append(ml.Transforms.CopyColumns(\"Price\", \"Score\"))")]
    [InlineData(
        "{|MLE7008:features.AppendCacheCheckpoint(ml).Append(ml.Regression.Trainers.Sdca()).AppendCacheCheckpoint(ml)|}",
        "features.AppendCacheCheckpoint(ml).Append(ml.Regression.Trainers.Sdca())")]
    public Task The_fix_moves_the_checkpoint_or_removes_a_second_one(string chain, string moved) =>
        Verify.VerifyCodeFixAsync(Training($"var model = {chain}.Fit(data); // trained"), Training($"var model = {moved}.Fit(data); // trained"));

    [Fact]
    public Task A_call_a_line_stays_a_call_a_line() =>
        Verify.VerifyCodeFixAsync(
            Training("""
                var pipeline = {|MLE7008:ml.Transforms.Concatenate("Features", "Size")
                    .Append(ml.Transforms.NormalizeMinMax("Features")) // all alike
                    .Append(ml.Regression.Trainers.Sdca())
                    .AppendCacheCheckpoint(ml)|}
                    .Append(ml.Transforms.CopyColumns("Price", "Score"));
                var model = pipeline.Fit(data);
                """),
            Training("""
                var pipeline = ml.Transforms.Concatenate("Features", "Size")
                    .Append(ml.Transforms.NormalizeMinMax("Features")) // all alike
                    .AppendCacheCheckpoint(ml)
                    .Append(ml.Regression.Trainers.Sdca())
                    .Append(ml.Transforms.CopyColumns("Price", "Score"));
                var model = pipeline.Fit(data);
                """));

    [Fact]
    public Task Two_in_one_chain_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Training("""
                var model = {|MLE7008:{|MLE7008:features.Append(ml.Regression.Trainers.Sdca()).AppendCacheCheckpoint(ml)|}.AppendCacheCheckpoint(ml)|}.Fit(data);
                """),
            Training("""
                var model = features.AppendCacheCheckpoint(ml).Append(ml.Regression.Trainers.Sdca()).Fit(data);
                """));

    [Fact]
    public Task A_chain_that_is_built_in_several_statements_is_left_alone() =>
        Verify.VerifyNoCodeFixAsync(Training("""
            IEstimator<ITransformer> chain = features.Append(ml.Regression.Trainers.Sdca());
            chain = {|MLE7008:chain.AppendCacheCheckpoint(ml)|};
            var model = chain.Fit(data);
            """));

    [Fact]
    public Task A_comment_on_the_checkpoint_is_left_alone() =>
        Verify.VerifyNoCodeFixAsync(Training("""
            var model = {|MLE7008:features.Append(ml.Regression.Trainers.Sdca())
                // Keep the rows.
                .AppendCacheCheckpoint(ml)|}.Fit(data);
            """));

    private static string Training(string statements) => Bare($"""
        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
        var features = ml.Transforms.Concatenate("Features", "Size", "Rooms");
        {statements}
        """);
}
