using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2010.</summary>
public class ShuffledTimeSeriesTests
{
    private const string Id = "MLE2010";

    private const string Forecast = "ml.Forecasting.ForecastBySsa(\"Forecast\", \"Size\", 4, 8, 100, 3)";

    [Theory]
    [InlineData("ml.Data.TrainTestSplit(data)", ".TrainSet")]
    [InlineData("ml.Data.ShuffleRows(data)", "")]
    [InlineData("ml.Data.BootstrapSample(data)", "")]
    public Task A_forecast_of_rows_out_of_order_is_reported_where_the_order_is_lost(string cause, string side) =>
        Verify.VerifyAnalyzerAsync(
            Program($$"""
                var rows = {|#0:{{cause}}|};
                var model = {{Forecast}}.Fit(rows{{side}});
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("ForecastBySsa"));

    [Theory]
    [InlineData("ml.Transforms.DetectIidSpike(\"Spike\", \"Size\", 95.0, 30)")]
    [InlineData("ml.Transforms.DetectChangePointBySsa(\"Change\", \"Size\", 95.0, 30, 90, 10)")]
    [InlineData("ml.Transforms.DetectAnomalyBySrCnn(\"Anomaly\", \"Size\")")]
    public Task Detectors_count_too(string detector) =>
        Verify.VerifyAnalyzerAsync(Program($$"""
            var rows = {|MLE2010:ml.Data.ShuffleRows(data)|};
            var model = {{detector}}.Fit(rows);
            """));

    [Theory]
    [InlineData("data")]
    [InlineData("ml.Data.TakeRows(data, 100)")]
    [InlineData("ml.Data.FilterRowsByColumn(data, \"Size\", 0, 5)")]
    public Task Rows_in_order_are_fine(string rows) => Verify.VerifyNoDiagnosticAsync(Id, Program($"var model = {Forecast}.Fit({rows});"));

    [Fact]
    public Task A_shuffled_regression_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("var model = pipeline.Fit(ml.Data.ShuffleRows(split.TrainSet));"));

    [Fact]
    public Task A_helper_in_another_file_that_forecasts_leads_back_to_the_split() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                var sides = {|MLE2010:ml.Data.TrainTestSplit(data)|};
                Forecasts.Train(ml, sides.TrainSet);
                """),
            new VerifierOptions { Files = [("Forecasts.cs", Types($$"""
                public static class Forecasts
                {
                    public static ITransformer Train(MLContext ml, IDataView rows) => {{Forecast}}.Fit(rows);
                }
                """))] });
}
