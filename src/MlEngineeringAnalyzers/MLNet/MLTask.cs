namespace MlEngineeringAnalyzers.MLNet;

/// <summary>The machine-learning task that an operation belongs to, as ML.NET's catalogues divide them.</summary>
internal enum MLTask
{
    None,
    BinaryClassification,
    MulticlassClassification,
    Regression,
    Ranking,
    Clustering,
    AnomalyDetection,
    Recommendation,
    Forecasting,
}
