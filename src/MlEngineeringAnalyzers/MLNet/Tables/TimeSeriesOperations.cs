namespace MlEngineeringAnalyzers.MLNet.Tables;

/// <summary>
/// Time series. The order of rows matters to all of them; those by singular spectrum analysis are trained, the others
/// only look at a window of recent rows. Their ONNX savers come from a base class and were not checked, so they count
/// as exportable. ML.NET has no evaluator for any of them.
/// </summary>
internal static class TimeSeriesOperations
{
    /// <summary>The rows of this table.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        Series(MLTask.Forecasting,      Owners.Forecasting, "ForecastBySsa",          learns: true),
        Series(MLTask.AnomalyDetection, Owners.Transforms,  "DetectChangePointBySsa", learns: true),
        Series(MLTask.AnomalyDetection, Owners.Transforms,  "DetectSpikeBySsa",       learns: true),
        Series(MLTask.AnomalyDetection, Owners.Transforms,  "DetectAnomalyBySrCnn"),
        Series(MLTask.AnomalyDetection, Owners.Transforms,  "DetectIidChangePoint"),
        Series(MLTask.AnomalyDetection, Owners.Transforms,  "DetectIidSpike"),
    ];

    private static Operation Series(MLTask task, string owner, string name, bool learns = false) =>
        new(OperationKind.Transform, owner, name) { Task = task, TimeSeries = true, Learns = learns, HasEvaluator = false };
}
