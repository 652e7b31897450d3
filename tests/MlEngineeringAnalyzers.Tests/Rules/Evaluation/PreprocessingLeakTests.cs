using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2003.</summary>
public class PreprocessingLeakTests
{
    private const string Id = "MLE2003";

    [Theory]
    [InlineData("ml.Transforms.NormalizeMinMax(\"Size\")")]
    [InlineData("ml.Transforms.ReplaceMissingValues(\"Size\", replacementMode: Microsoft.ML.Transforms.MissingValueReplacingEstimator.ReplacementMode.Mean)")]
    [InlineData("ml.Transforms.Text.FeaturizeText(\"City\")")]
    [InlineData("ml.Transforms.CopyColumns(\"Area\", \"Size\").Append(ml.Transforms.NormalizeMeanVariance(\"Area\"))")]
    public Task A_transform_that_learns_from_all_rows_before_the_split_is_reported_at_its_fit(string transform) =>
        Verify.VerifyAnalyzerAsync(Prepared($$"""{|MLE2003:{{transform}}.Fit(data)|}"""));

    [Fact]
    public Task The_story_shows_the_split() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                var preparation = {|#0:ml.Transforms.NormalizeMinMax("Size").Fit(data)|};
                var prepared = preparation.Transform(data);
                var sides = {|#1:ml.Data.TrainTestSplit(prepared)|};
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithStory(1));

    [Theory]
    [InlineData("ml.Transforms.CopyColumns(\"Area\", \"Size\")")]
    [InlineData("ml.Transforms.Concatenate(\"Area\", \"Size\", \"Rooms\")")]
    [InlineData("ml.Transforms.Conversion.ConvertType(\"Size\")")]
    [InlineData("ml.Transforms.Conversion.Hash(\"City\")")]
    [InlineData("ml.Transforms.ReplaceMissingValues(\"Size\")")]
    [InlineData("ml.Transforms.Text.TokenizeIntoWords(\"City\")")]
    public Task A_transform_that_learns_nothing_is_fine(string transform) =>
        Verify.VerifyNoDiagnosticAsync(Id, Prepared($"{transform}.Fit(data)"));

    [Theory]
    [InlineData("ml.Transforms.Conversion.MapValueToKey(\"Label\")")]
    [InlineData("ml.Transforms.Categorical.OneHotEncoding(\"City\")")]
    public Task Dictionaries_weigh_less_than_the_rule(string transform) =>
        Verify.VerifyAnalyzerAsync(
            Prepared($$"""{|#0:{{transform}}.Fit(data)|}"""),
            Verify.Diagnostic(Id).WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Info));

    [Fact]
    public Task Preprocessing_before_a_cross_validation_is_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var prepared = {|MLE2003:ml.Transforms.NormalizeMinMax("Size").Fit(data)|}.Transform(data);
            var folds = ml.Regression.CrossValidate(prepared, pipeline);
            """));

    [Fact]
    public Task The_whole_chain_in_a_cross_validation_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var folds = ml.Regression.CrossValidate(data, ml.Transforms.NormalizeMinMax("Size").Append(pipeline));
            """));

    [Fact]
    public Task Preprocessing_fitted_on_the_training_side_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var preparation = ml.Transforms.NormalizeMinMax("Size").Fit(split.TrainSet);
            var model = pipeline.Fit(preparation.Transform(split.TrainSet));
            var metrics = ml.Regression.Evaluate(model.Transform(preparation.Transform(split.TestSet)));
            """));

    [Fact]
    public Task Preprocessing_of_the_training_side_that_was_fitted_on_all_rows_is_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var preparation = {|MLE2003:ml.Transforms.NormalizeMinMax("Size").Fit(data)|};
            var model = pipeline.Fit(preparation.Transform(split.TrainSet));
            """));

    [Fact]
    public Task Preprocessing_of_data_that_is_never_split_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var prepared = ml.Transforms.NormalizeMinMax("Size").Fit(data).Transform(data);
            var model = pipeline.Fit(prepared);
            """));

    [Fact]
    public Task A_trained_model_whose_output_is_split_is_no_preprocessing() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var scored = pipeline.Fit(data).Transform(data);
            var sides = ml.Data.TrainTestSplit(scored);
            """));

    [Fact]
    public Task Helpers_and_fields_are_followed() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class Trainer
            {
                private readonly MLContext _ml = new(seed: 1);
                private ITransformer? _preparation;

                public ITransformer Train(IDataView data)
                {
                    var (train, _) = Split(Prepare(data));
                    return _ml.Regression.Trainers.Ols().Fit(train);
                }

                private IDataView Prepare(IDataView data)
                {
                    _preparation = {|MLE2003:_ml.Transforms.NormalizeMinMax("Features").Fit(data)|};
                    return _preparation.Transform(data);
                }

                private (IDataView Train, IDataView Test) Split(IDataView data)
                {
                    var split = _ml.Data.TrainTestSplit(data);
                    return (split.TrainSet, split.TestSet);
                }
            }
            """));

    [Fact]
    public Task A_helper_in_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                var prepared = {|MLE2003:Preparation.Apply(ml, data)|};
                var sides = ml.Data.TrainTestSplit(prepared);
                """),
            new VerifierOptions { Files = [("Preparation.cs", Types("""
                public static class Preparation
                {
                    public static IDataView Apply(MLContext ml, IDataView data) => ml.Transforms.NormalizeMinMax("Size").Fit(data).Transform(data);
                }
                """))] });

    private static string Prepared(string fit) => Program($"""
        var preparation = {fit};
        var prepared = preparation.Transform(data);
        var sides = ml.Data.TrainTestSplit(prepared);
        """);
}
