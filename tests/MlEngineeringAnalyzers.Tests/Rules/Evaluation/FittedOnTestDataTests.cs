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
    public Task Preprocessing_that_learns_from_the_test_side_is_reported() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                var sides = {|#1:ml.Data.TrainTestSplit(data)|};
                var preparation = {|#0:ml.Transforms.NormalizeMinMax("Size").Fit(sides.TestSet)|};
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithStory(1));

    [Fact]
    public Task A_filter_between_changes_nothing() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var test = ml.Data.TakeRows(split.TestSet, 100);
            var prepared = {|MLE2014:ml.Transforms.Categorical.OneHotEncoding("City").Fit(test)|}.Transform(test);
            """));

    [Theory]
    [InlineData("ml.Transforms.NormalizeMinMax(\"Size\").Fit(split.TrainSet).Transform(split.TestSet)")]
    [InlineData("ml.Transforms.Concatenate(\"Features\", \"Size\").Fit(split.TestSet)")]
    [InlineData("ml.Transforms.NormalizeMinMax(\"Size\").Fit(data)")]
    [InlineData("ml.Transforms.NormalizeMinMax(\"Size\").Append(ml.Regression.Trainers.Ols()).Fit(split.TestSet)")]
    public Task Training_rows_steps_that_learn_nothing_and_models_are_fine(string code) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"var made = {code};"));

    [Fact]
    public Task A_helper_in_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Program("var train = Preparation.Run(ml, split.TrainSet); var test = {|MLE2014:Preparation.Run(ml, split.TestSet)|};"),
            new VerifierOptions { Files = [("Preparation.cs", Types("""
                public static class Preparation
                {
                    public static IDataView Run(MLContext ml, IDataView rows) => ml.Transforms.NormalizeMinMax("Size").Fit(rows).Transform(rows);
                }
                """))] });
}
