using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2010.</summary>
public class ShuffledTimeSeriesTests
{
    private const string Id = "MLE2010";

    [Theory]
    [InlineData("ml.Forecasting.ForecastBySsa(\"Forecast\", \"Size\", 4, 8, 100, 3)", "ForecastBySsa")]
    [InlineData("ml.Transforms.DetectSpikeBySsa(\"Spike\", \"Size\", 95.0, 20, 100, 10)", "DetectSpikeBySsa")]
    [InlineData("ml.Transforms.DetectChangePointBySsa(\"Change\", \"Size\", 95.0, 20, 100, 10)", "DetectChangePointBySsa")]
    [InlineData("ml.Transforms.DetectIidSpike(\"Spike\", \"Size\", 95.0, 20)", "DetectIidSpike")]
    [InlineData("ml.Transforms.DetectAnomalyBySrCnn(\"Spike\", \"Size\")", "DetectAnomalyBySrCnn")]
    public Task A_random_split_that_a_time_series_is_fitted_on_is_reported(string estimator, string name) =>
        Verify.VerifyAnalyzerAsync(
            Series($$"""
                var split = {|#0:ml.Data.TrainTestSplit(data)|};
                var model = {|#2:{|#1:{{estimator}}|}.Fit(split.TrainSet)|};
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(name).WithStory(1, 2));

    [Theory]
    [InlineData("ml.Data.ShuffleRows(data)")]
    [InlineData("ml.Data.BootstrapSample(data)")]
    public Task Shuffled_rows_are_reported(string rows) =>
        Verify.VerifyAnalyzerAsync(Series($$"""
            var model = ml.Forecasting.ForecastBySsa("Forecast", "Size", 4, 8, 100, 3).Fit({|MLE2010:{{rows}}|});
            """));

    [Theory]
    [InlineData("data")]
    [InlineData("ml.Data.TakeRows(data, 100)")]
    [InlineData("ml.Data.SkipRows(data, 100)")]
    [InlineData("ml.Data.FilterRowsByColumn(data, \"Rooms\", upperBound: 1)")]
    [InlineData("ml.Data.Cache(data)")]
    public Task Rows_in_their_order_are_fine(string rows) =>
        Verify.VerifyNoDiagnosticAsync(Id, Series($"""var model = ml.Forecasting.ForecastBySsa("Forecast", "Size", 4, 8, 100, 3).Fit({rows});"""));

    [Fact]
    public Task Other_trainers_may_be_given_a_random_split() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("var model = pipeline.Fit(ml.Data.ShuffleRows(split.TrainSet));"));

    [Fact]
    public Task Prepared_and_narrowed_rows_of_a_random_split_are_reported() =>
        Verify.VerifyAnalyzerAsync(Series("""
            var split = {|MLE2010:ml.Data.TrainTestSplit(data)|};
            var rows = ml.Data.FilterRowsByMissingValues(split.TrainSet, "Size");
            var prepared = ml.Transforms.CopyColumns("Area", "Size").Fit(rows).Transform(rows);
            var model = ml.Forecasting.ForecastBySsa("Forecast", "Area", 4, 8, 100, 3).Fit(prepared);
            """));

    [Fact]
    public Task A_split_and_an_estimator_from_helpers_are_followed() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class Forecaster
            {
                private readonly MLContext _ml = new(seed: 1);

                public ITransformer Train(IDataView data) => Build().Fit(TrainingRows(data));

                private IDataView TrainingRows(IDataView data) => {|MLE2010:_ml.Data.TrainTestSplit(data, 0.1)|}.TrainSet;

                private IEstimator<ITransformer> Build() => _ml.Forecasting.ForecastBySsa("Forecast", "Size", 4, 8, 100, 3);
            }
            """));

    [Fact]
    public Task A_split_by_time_in_another_file_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(
            Id,
            Series("""var model = ml.Forecasting.ForecastBySsa("Forecast", "Size", 4, 8, 100, 3).Fit(Splits.Early(ml, data));"""),
            new VerifierOptions { Files = [("Splits.cs", Types("""
                public static class Splits
                {
                    public static IDataView Early(MLContext ml, IDataView data) => ml.Data.TakeRows(data, 200);
                }
                """))] });

    private static string Series(string statements) => Bare($"""
        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
        {statements}
        """);
}
