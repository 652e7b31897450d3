using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>MLE7008.</summary>
public class MisplacedCacheTests
{
    private const string Id = "MLE7008";

    [Fact]
    public Task A_cache_behind_the_trainer_is_reported() =>
        Verify.VerifyAnalyzerAsync(
            Program("var model = {|#1:{|#0:ml.Regression.Trainers.Ols().AppendCacheCheckpoint(ml)|}.Fit(data)|};"),
            Verify.Diagnostic(Id).WithLocation(0).WithStory(1));

    [Fact]
    public Task Steps_between_change_nothing() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var folds = ml.MulticlassClassification.CrossValidate(data, {|MLE7008:ml.MulticlassClassification.Trainers.NaiveBayes()
                .Append(ml.Transforms.Conversion.MapKeyToValue("PredictedLabel"))
                .AppendCacheCheckpoint(ml)|});
            """));

    [Theory]
    [InlineData("ml.Transforms.Concatenate(\"Features\", \"Size\").AppendCacheCheckpoint(ml).Append(ml.Regression.Trainers.Sdca())")]
    [InlineData("ml.BinaryClassification.Trainers.LinearSvm().AppendCacheCheckpoint(ml).Append(ml.Regression.Trainers.Sdca())")]
    [InlineData("ml.Transforms.Concatenate(\"Features\", \"Size\").AppendCacheCheckpoint(ml)")]
    [InlineData("pipeline.Append(Trainers.Unknown!).AppendCacheCheckpoint(ml).Append(Trainers.Unknown!)")]
    public Task A_cache_before_a_trainer_is_fine(string pipeline) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($$"""
            var model = {{pipeline}}.Fit(data);

            public static class Trainers
            {
                public static IEstimator<ITransformer>? Unknown { get; set; }
            }
            """));

    [Fact]
    public Task A_helper_in_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Program("var model = {|MLE7008:Pipelines.Cached(ml)|}.Fit(data);"),
            new VerifierOptions { Files = [("Pipelines.cs", Types("public static class Pipelines { public static IEstimator<ITransformer> Cached(MLContext ml) => ml.Regression.Trainers.Ols().AppendCacheCheckpoint(ml); }"))] });
}
