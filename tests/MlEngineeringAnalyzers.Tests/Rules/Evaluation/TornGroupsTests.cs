using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation.TornGroupsFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2009.</summary>
public class TornGroupsTests
{
    private const string Id = "MLE2009";

    [Fact]
    public Task A_split_without_a_sampling_key_that_a_ranker_is_trained_on_is_reported() =>
        Verify.VerifyAnalyzerAsync(
            Ranking("""
                var split = {|#0:ml.Data.TrainTestSplit(data, testFraction: 0.2)|};
                var model = {|#1:pipeline.Fit(split.TrainSet)|};
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithStory(1));

    [Fact]
    public Task Folds_without_a_sampling_key_are_reported() =>
        Verify.VerifyAnalyzerAsync(Ranking("""
            foreach (var fold in {|MLE2009:ml.Data.CrossValidationSplit(data, numberOfFolds: 5)|})
                Console.WriteLine(pipeline.Fit(fold.TrainSet));
            """));

    [Fact]
    public Task An_explicit_null_is_no_key() =>
        Verify.VerifyAnalyzerAsync(Ranking("""
            var split = {|MLE2009:ml.Data.TrainTestSplit(data, samplingKeyColumnName: null)|};
            var model = pipeline.Fit(split.TrainSet);
            """));

    [Theory]
    [InlineData("ml.Data.TrainTestSplit(data, samplingKeyColumnName: \"Query\").TrainSet")]
    [InlineData("ml.Data.TrainTestSplit(data, samplingKeyColumnName: args[0]).TrainSet")]
    [InlineData("ml.Data.TakeRows(data, 100)")]
    [InlineData("data")]
    public Task A_split_by_the_group_and_data_that_is_not_split_are_fine(string rows) =>
        Verify.VerifyNoDiagnosticAsync(Id, Ranking($"var model = pipeline.Fit({rows});"));

    [Fact]
    public Task Rankings_own_cross_validation_keeps_groups_together() =>
        Verify.VerifyNoDiagnosticAsync(Id, Ranking("var folds = ml.Ranking.CrossValidate(data, pipeline, rowGroupColumnName: \"Query\");"));

    [Fact]
    public Task Another_trainer_needs_no_groups() =>
        Verify.VerifyNoDiagnosticAsync(Id, Ranking("""
            var split = ml.Data.TrainTestSplit(data);
            var model = ml.Regression.Trainers.Ols().Fit(split.TrainSet);
            """));

    [Fact]
    public Task A_split_in_a_helper_is_followed() =>
        Verify.VerifyAnalyzerAsync(Ranking("""
            var (train, test) = Split(data);
            var model = pipeline.Fit(train);

            (IDataView, IDataView) Split(IDataView rows)
            {
                var sides = {|MLE2009:ml.Data.TrainTestSplit(rows)|};
                return (sides.TrainSet, sides.TestSet);
            }
            """));

    [Fact]
    public Task A_split_that_a_later_filter_narrows_is_reported() =>
        Verify.VerifyAnalyzerAsync(Ranking("""
            var split = {|MLE2009:ml.Data.TrainTestSplit(data)|};
            var model = pipeline.Fit(ml.Data.Cache(ml.Data.FilterRowsByMissingValues(split.TrainSet, "Price")));
            """));

    [Theory]
    [InlineData("ml.Data.TrainTestSplit(data, testFraction: 0.2)", "ml.Data.TrainTestSplit(data, testFraction: 0.2, samplingKeyColumnName: \"Query\")")]
    [InlineData("ml.Data.TrainTestSplit(data, 0.2, null, 3)", "ml.Data.TrainTestSplit(data, 0.2, \"Query\", 3)")]
    [InlineData("ml.Data.TrainTestSplit(data, samplingKeyColumnName: null)", "ml.Data.TrainTestSplit(data, samplingKeyColumnName: \"Query\")")]
    public Task The_fix_passes_the_raw_group_column(string split, string grouped) =>
        Verify.VerifyCodeFixAsync(
            Ranking($$"""var split = {|MLE2009:{{split}}|}; var model = pipeline.Fit(split.TrainSet);"""),
            Ranking($"var split = {grouped}; var model = pipeline.Fit(split.TrainSet);"));

    [Fact]
    public Task Several_splits_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Ranking("""
                var a = {|MLE2009:ml.Data.TrainTestSplit(data)|}; var b = {|MLE2009:ml.Data.TrainTestSplit(data, seed: 3)|};
                var models = (pipeline.Fit(a.TrainSet), pipeline.Fit(b.TrainSet));
                """),
            Ranking("""
                var a = ml.Data.TrainTestSplit(data, samplingKeyColumnName: "Query"); var b = ml.Data.TrainTestSplit(data, samplingKeyColumnName: "Query", seed: 3);
                var models = (pipeline.Fit(a.TrainSet), pipeline.Fit(b.TrainSet));
                """));

    [Fact]
    public Task A_group_that_the_pipeline_does_not_make_is_not_guessed() =>
        Verify.VerifyNoCodeFixAsync(Ranking("""
            var split = {|MLE2009:ml.Data.TrainTestSplit(data)|};
            var model = ml.Ranking.Trainers.LightGbm(rowGroupColumnName: "Session").Fit(split.TrainSet);
            """));

    private static string Ranking(string statements) => Bare($"""
        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromTextFile<Hit>("hits.tsv");
        var pipeline = ml.Transforms.Conversion.Hash("Group", "Query")
            .Append(ml.Transforms.Concatenate("Features", "Price", "Stars"))
            .Append(ml.Ranking.Trainers.FastTree(rowGroupColumnName: "Group"));
        {statements}
        """) + """

        public class Hit
        {
            [LoadColumn(0)] public string Query { get; set; } = "";
            [LoadColumn(1)] public float Price { get; set; }
            [LoadColumn(2)] public float Stars { get; set; }
            [LoadColumn(3)] public float Label { get; set; }
        }
        """;
}
