namespace MlEngineeringAnalyzers.MLNet.Tables;

/// <summary>Metadata names of the types on which ML.NET's operations are called.</summary>
internal static class Owners
{
    public const string Context = "Microsoft.ML.MLContext";
    public const string DataView = "Microsoft.ML.IDataView";
    public const string Estimator = "Microsoft.ML.IEstimator`1";
    public const string EstimatorChain = "Microsoft.ML.Data.EstimatorChain`1";
    public const string Transformer = "Microsoft.ML.ITransformer";
    public const string TransformerChain = "Microsoft.ML.Data.TransformerChain`1";
    public const string Loader = "Microsoft.ML.IDataLoader`1";
    public const string LoaderEstimator = "Microsoft.ML.IDataLoaderEstimator`2";
    public const string CompositeLoader = "Microsoft.ML.Data.CompositeDataLoader`2";
    public const string CompositeLoaderEstimator = "Microsoft.ML.Data.CompositeLoaderEstimator`2";

    public const string Data = "Microsoft.ML.DataOperationsCatalog";
    public const string Model = "Microsoft.ML.ModelOperationsCatalog";
    public const string Transforms = "Microsoft.ML.TransformsCatalog";
    public const string Categorical = "Microsoft.ML.TransformsCatalog+CategoricalTransforms";
    public const string Conversion = "Microsoft.ML.TransformsCatalog+ConversionTransforms";
    public const string FeatureSelection = "Microsoft.ML.TransformsCatalog+FeatureSelectionTransforms";
    public const string Text = "Microsoft.ML.TransformsCatalog+TextTransforms";

    public const string Binary = "Microsoft.ML.BinaryClassificationCatalog";
    public const string BinaryTrainers = "Microsoft.ML.BinaryClassificationCatalog+BinaryClassificationTrainers";
    public const string Calibrators = "Microsoft.ML.BinaryClassificationCatalog+CalibratorsCatalog";
    public const string Multiclass = "Microsoft.ML.MulticlassClassificationCatalog";
    public const string MulticlassTrainers = "Microsoft.ML.MulticlassClassificationCatalog+MulticlassClassificationTrainers";
    public const string Regression = "Microsoft.ML.RegressionCatalog";
    public const string RegressionTrainers = "Microsoft.ML.RegressionCatalog+RegressionTrainers";
    public const string Ranking = "Microsoft.ML.RankingCatalog";
    public const string RankingTrainers = "Microsoft.ML.RankingCatalog+RankingTrainers";
    public const string Clustering = "Microsoft.ML.ClusteringCatalog";
    public const string ClusteringTrainers = "Microsoft.ML.ClusteringCatalog+ClusteringTrainers";
    public const string Anomaly = "Microsoft.ML.AnomalyDetectionCatalog";
    public const string AnomalyTrainers = "Microsoft.ML.AnomalyDetectionCatalog+AnomalyDetectionTrainers";
    public const string Recommendation = "Microsoft.ML.RecommendationCatalog";
    public const string RecommendationTrainers = "Microsoft.ML.RecommendationCatalog+RecommendationTrainers";
    public const string Forecasting = "Microsoft.ML.ForecastingCatalog";

    public const string Engine = "Microsoft.ML.PredictionEngineBase`2";
    public const string TimeSeriesEngine = "Microsoft.ML.Transforms.TimeSeries.TimeSeriesPredictionEngine`2";
    public const string TensorFlowModel = "Microsoft.ML.Transforms.TensorFlowModel";
    public const string MultiFileSource = "Microsoft.ML.Data.MultiFileSource";
    public const string FileHandleSource = "Microsoft.ML.Data.FileHandleSource";
    public const string DatabaseSource = "Microsoft.ML.Data.DatabaseSource";

    public const string Services = "Microsoft.Extensions.DependencyInjection.IServiceCollection";
    public const string PoolBuilder = "Microsoft.Extensions.ML.PredictionEnginePoolBuilder`2";
    public const string Pool = "Microsoft.Extensions.ML.PredictionEnginePool`2";

    public const string AutoCatalog = "Microsoft.ML.AutoML.AutoCatalog";
    public const string Experiment = "Microsoft.ML.AutoML.AutoMLExperiment";
    public const string ExperimentBase = "Microsoft.ML.AutoML.ExperimentBase`2";
    public const string SweepableEstimator = "Microsoft.ML.AutoML.SweepableEstimator";
    public const string SweepablePipeline = "Microsoft.ML.AutoML.SweepablePipeline";
}
