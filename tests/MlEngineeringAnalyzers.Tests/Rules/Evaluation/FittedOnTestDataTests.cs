using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2014.</summary>
public class FittedOnTestDataTests
{
    private const string Id = "MLE2014";

    [Fact]
    public Task Preprocessing_fitted_on_the_test_side_is_reported() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                var sides = {|#1:ml.Data.TrainTestSplit(data)|};
                var train = ml.Transforms.NormalizeMinMax("Size").Fit(sides.TrainSet).Transform(sides.TrainSet);
                var test = {|#0:ml.Transforms.NormalizeMinMax("Size").Fit(sides.TestSet)|}.Transform(sides.TestSet);
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithStory(1));

    [Theory]
    [InlineData("ml.Transforms.CopyColumns(\"Area\", \"Size\")")]
    [InlineData("ml.Transforms.Concatenate(\"Area\", \"Size\")")]
    [InlineData("pipeline")]
    public Task Steps_that_learn_nothing_and_whole_chains_are_fine(string estimator) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"var fitted = {estimator}.Fit(split.TestSet);"));

    [Fact]
    public Task Test_rows_that_the_training_preparation_transforms_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var preparation = ml.Transforms.NormalizeMinMax("Size").Fit(split.TrainSet);
            var test = preparation.Transform(split.TestSet);
            """));

    [Fact]
    public Task The_inner_training_side_of_a_test_side_is_reported_for_the_outer_split() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var prepared = {|MLE2014:ml.Transforms.NormalizeMinMax("Size").Fit(ml.Data.Cache(split.TestSet))|};
            """));

    [Fact]
    public Task A_helper_that_prepares_both_sides_is_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var train = Prepare(split.TrainSet);
            var test = Prepare(split.TestSet);

            IDataView Prepare(IDataView rows) => {|MLE2014:ml.Transforms.Text.FeaturizeText("City").Fit(rows)|}.Transform(rows);
            """));

    [Fact]
    public Task A_helper_in_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                var train = Preparation.Apply(ml, split.TrainSet);
                var test = {|MLE2014:Preparation.Apply(ml, split.TestSet)|};
                """),
            new VerifierOptions { Files = [("Preparation.cs", Types("""
                public static class Preparation
                {
                    public static IDataView Apply(MLContext ml, IDataView data) => ml.Transforms.NormalizeMinMax("Size").Fit(data).Transform(data);
                }
                """))] });
}
