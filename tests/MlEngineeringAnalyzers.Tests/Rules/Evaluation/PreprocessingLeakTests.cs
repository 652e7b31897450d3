using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2003.</summary>
public class PreprocessingLeakTests
{
    private const string Id = "MLE2003";

    [Fact]
    public Task Preprocessing_that_was_fitted_on_all_rows_before_the_split_is_reported() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                var preparation = {|#0:ml.Transforms.NormalizeMinMax("Size").Fit(data)|};
                var sides = {|#1:ml.Data.TrainTestSplit(preparation.Transform(data))|};
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithStory(1));

    [Fact]
    public Task Before_cross_validation_it_counts_too() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var prepared = {|MLE2003:ml.Transforms.ReplaceMissingValues("Size").Append(ml.Transforms.NormalizeMeanVariance("Size")).Fit(data)|}.Transform(data);
            var folds = ml.Regression.CrossValidate(prepared, ml.Regression.Trainers.Ols());
            """));

    [Fact]
    public Task Fitted_on_all_rows_and_applied_to_the_training_side_it_counts_too() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var preparation = {|MLE2003:ml.Transforms.NormalizeMinMax("Size").Fit(data)|};
            var model = ml.Regression.Trainers.Ols().Fit(preparation.Transform(split.TrainSet));
            """));

    [Fact]
    public Task Dictionaries_of_values_weigh_less() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                var prepared = {|#0:ml.Transforms.Conversion.MapValueToKey("City").Fit(data)|}.Transform(data);
                var sides = ml.Data.TrainTestSplit(prepared);
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Info));

    [Theory]
    [InlineData("var prepared = ml.Transforms.Concatenate(\"Features\", \"Size\").Fit(data).Transform(data); var sides = ml.Data.TrainTestSplit(prepared);")]
    [InlineData("var prepared = ml.Transforms.CopyColumns(\"A\", \"Size\").Fit(data).Transform(data); var sides = ml.Data.TrainTestSplit(prepared);")]
    [InlineData("var preparation = ml.Transforms.NormalizeMinMax(\"Size\").Fit(split.TrainSet); var model = ml.Regression.Trainers.Ols().Fit(preparation.Transform(split.TrainSet));")]
    [InlineData("var folds = ml.Regression.CrossValidate(data, ml.Transforms.NormalizeMinMax(\"Size\").Append(ml.Regression.Trainers.Ols()));")]
    [InlineData("var model = ml.Transforms.NormalizeMinMax(\"Size\").Append(ml.Regression.Trainers.Ols()).Fit(split.TrainSet);")]
    public Task Steps_that_learn_nothing_or_only_from_training_rows_are_fine(string code) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program(code));

    [Fact]
    public Task A_helper_in_another_file_is_followed() =>
        Verify.VerifyAnalyzerAsync(
            Program("var sides = ml.Data.TrainTestSplit({|MLE2003:Preparation.Run(ml, data)|});"),
            new VerifierOptions { Files = [("Preparation.cs", Types("""
                public static class Preparation
                {
                    public static IDataView Run(MLContext ml, IDataView rows) => ml.Transforms.NormalizeMinMax("Size").Fit(rows).Transform(rows);
                }
                """))] });
}
