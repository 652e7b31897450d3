using MlEngineeringAnalyzers.MLNet.Tables;

namespace MlEngineeringAnalyzers.MLNet;

/// <summary>All that is known about ML.NET's operations, as one table put together from the tables by topic.</summary>
internal static class OperationCatalog
{
    /// <summary>Every operation; owner, name and kind are unique together.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. DataOperations.All,
        .. TransformOperations.All,
        .. TextOperations.All,
        .. ImageOperations.All,
        .. TimeSeriesOperations.All,
        .. TrainerOperations.All,
        .. ModelOperations.All,
        .. EvaluationOperations.All,
        .. AutoMLOperations.All,
    ];

    /// <summary>
    /// Metadata names of ML.NET's static classes whose extension methods are operations. An extension method of any
    /// other class is somebody else's, whatever it extends.
    /// </summary>
    public static IReadOnlyList<string> ExtensionClasses { get; } =
    [
        "Microsoft.Extensions.ML.BuilderExtensions",
        "Microsoft.Extensions.ML.PredictionEnginePoolExtensions",
        "Microsoft.Extensions.ML.ServiceCollectionExtensions",
        "Microsoft.ML.AutoML.AutoMLExperimentExtension",
        "Microsoft.ML.AutoML.MLContextExtension",
        "Microsoft.ML.AutoML.SweepableExtension",
        "Microsoft.ML.BinaryLoaderSaverCatalog",
        "Microsoft.ML.CategoricalCatalog",
        "Microsoft.ML.ConversionsCatalog",
        "Microsoft.ML.ConversionsExtensionsCatalog",
        "Microsoft.ML.CustomMappingCatalog",
        "Microsoft.ML.Data.ColumnCursorExtensions",
        "Microsoft.ML.Data.SvmLightLoaderSaverCatalog",
        "Microsoft.ML.DatabaseLoaderCatalog",
        "Microsoft.ML.DataLoaderExtensions",
        "Microsoft.ML.DebuggerExtensions",
        "Microsoft.ML.ExplainabilityCatalog",
        "Microsoft.ML.ExpressionCatalog",
        "Microsoft.ML.ExtensionsCatalog",
        "Microsoft.ML.FactorizationMachineExtensions",
        "Microsoft.ML.FeatureSelectionCatalog",
        "Microsoft.ML.ImageEstimatorsCatalog",
        "Microsoft.ML.KernelExpansionCatalog",
        "Microsoft.ML.KMeansClusteringExtensions",
        "Microsoft.ML.LearningPipelineExtensions",
        "Microsoft.ML.LightGbmExtensions",
        "Microsoft.ML.MklComponentsCatalog",
        "Microsoft.ML.NormalizationCatalog",
        "Microsoft.ML.OnnxCatalog",
        "Microsoft.ML.OnnxExportExtensions",
        "Microsoft.ML.PcaCatalog",
        "Microsoft.ML.PermutationFeatureImportanceExtensions",
        "Microsoft.ML.RecommenderCatalog",
        "Microsoft.ML.StandardTrainersCatalog",
        "Microsoft.ML.TensorflowCatalog",
        "Microsoft.ML.TextCatalog",
        "Microsoft.ML.TextLoaderSaverCatalog",
        "Microsoft.ML.TimeSeriesCatalog",
        "Microsoft.ML.TorchSharp.TorchSharpCatalog",
        "Microsoft.ML.Transforms.TimeSeries.PredictionFunctionExtensions",
        "Microsoft.ML.TransformExtensionsCatalog",
        "Microsoft.ML.TreeExtensions",
        "Microsoft.ML.VisionCatalog",
    ];
}
