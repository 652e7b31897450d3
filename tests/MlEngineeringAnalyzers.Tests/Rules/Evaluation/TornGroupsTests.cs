using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2009.</summary>
public class TornGroupsTests
{
    private const string Id = "MLE2009";

    [Theory]
    [InlineData("Ranking.Trainers.FastTree()")]
    [InlineData("Ranking.Trainers.LightGbm()")]
    public Task A_ranker_on_a_split_without_a_sampling_key_is_reported_at_the_split(string trainer) =>
        Verify.VerifyAnalyzerAsync(
            Program($$"""
                var sides = {|#0:ml.Data.TrainTestSplit(data, testFraction: 0.2)|};
                var model = {|#1:ml.{{trainer}}.Fit(sides.TrainSet)|};
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithStory(1));

    [Fact]
    public Task A_filter_between_changes_nothing() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var sides = {|MLE2009:ml.Data.TrainTestSplit(data, samplingKeyColumnName: null)|};
            var model = ml.Ranking.Trainers.FastTree().Fit(ml.Data.Cache(ml.Data.TakeRows(sides.TrainSet, 100)));
            """));

    [Theory]
    [InlineData("ml.Data.TrainTestSplit(data, samplingKeyColumnName: \"City\")")]
    [InlineData("ml.Data.TrainTestSplit(data, 0.1, args[0])")]
    public Task A_split_with_a_key_is_fine(string split) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"var model = ml.Ranking.Trainers.FastTree().Fit({split}.TrainSet);"));

    [Theory]
    [InlineData("ml.Ranking.Trainers.FastTree().Fit(data)")]
    [InlineData("pipeline.Fit(split.TrainSet)")]
    public Task All_rows_and_other_trainers_are_fine(string fit) => Verify.VerifyNoDiagnosticAsync(Id, Program($"var model = {fit};"));

    [Fact]
    public Task A_helper_in_another_file_that_trains_leads_back_to_the_split() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                var sides = {|MLE2009:ml.Data.TrainTestSplit(data)|};
                Ranking.Train(ml, sides.TrainSet);
                """),
            new VerifierOptions { Files = [("Ranking.cs", Types("""
                public static class Ranking
                {
                    public static ITransformer Train(MLContext ml, IDataView rows) => ml.Ranking.Trainers.FastTree().Fit(rows);
                }
                """))] });
}
