using static MlEngineeringAnalyzers.MLNet.OperationKind;

namespace MlEngineeringAnalyzers.MLNet.Tables;

/// <summary>The context, loaders, splits, row views and readers (<c>DataOperationsCatalog</c> and what extends it).</summary>
internal static class DataOperations
{
    /// <summary>The rows of this table.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new(CreateContext, Owners.Context, ".ctor"),
        new(OpenCatalog,   Owners.Context, "Auto"),
        new(OpenCatalog,   Owners.Context, "Recommendation"),

        // Where data comes from.
        new(DataSource, Owners.DatabaseSource,   ".ctor"),
        new(DataSource, Owners.FileHandleSource, ".ctor"),
        new(DataSource, Owners.MultiFileSource,  ".ctor"),

        new(LoadData, Owners.Data,   "LoadFromBinary"),
        new(LoadData, Owners.Data,   "LoadFromEnumerable"),
        new(LoadData, Owners.Data,   "LoadFromSvmLightFile"),
        new(LoadData, Owners.Data,   "LoadFromSvmLightFileWithFeatureNames"),
        new(LoadData, Owners.Data,   "LoadFromTextFile"),
        new(LoadData, Owners.Loader, "Load"),

        new(CreateLoader, Owners.Data, "CreateDatabaseLoader"),
        new(CreateLoader, Owners.Data, "CreateSvmLightLoader"),
        new(CreateLoader, Owners.Data, "CreateSvmLightLoaderWithFeatureNames"),
        new(CreateLoader, Owners.Data, "CreateTextLoader"),

        // A loader with transforms behind it.
        new(CreateLoader, Owners.CompositeLoader,          ".ctor"),
        new(CreateLoader, Owners.CompositeLoaderEstimator, ".ctor"),
        new(CreateLoader, Owners.LoaderEstimator,          "Fit") { Learns = true },
        new(CreateLoader, Owners.Loader,                   "Append") { Pure = true },
        new(CreateLoader, Owners.LoaderEstimator,          "Append") { Pure = true },
        new(CreateLoader, Owners.CompositeLoaderEstimator, "Append") { Pure = true },
        new(CreateLoader, Owners.CompositeLoader,          "AppendTransformer") { Pure = true },

        // Splits: argument, else the context's seed, else 42 (GenerateNumberTransform): repeatable without any seed.
        new(OperationKind.TrainTestSplit,       Owners.Data, "TrainTestSplit") { Randomness = Randomness.ContextOrConstant },
        new(OperationKind.CrossValidationSplit, Owners.Data, "CrossValidationSplit") { Randomness = Randomness.ContextOrConstant },

        View("BootstrapSample", Randomness.Context),
        View("Cache"),
        View("FilterByCustomPredicate"),
        View("FilterByStatefulCustomPredicate"),
        View("FilterRowsByColumn"),
        View("FilterRowsByKeyColumnFraction"),
        View("FilterRowsByMissingValues"),
        View("ShuffleRows", Randomness.Context),
        View("SkipRows"),
        View("TakeRows"),

        new(ReadRows, Owners.Data,     "CreateEnumerable"),
        new(ReadRows, Owners.DataView, "GetColumn"),
        new(ReadRows, Owners.DataView, "GetRowCursor"),
        new(ReadRows, Owners.DataView, "GetRowCursorSet"),

        new(SaveData, Owners.Data, "SaveAsBinary"),
        new(SaveData, Owners.Data, "SaveAsText"),
        new(SaveData, Owners.Data, "SaveInSvmLightFormat"),

        new(AnalyzeData, Owners.Anomaly,     "DetectEntireAnomalyBySrCnn") { TimeSeries = true },
        new(AnalyzeData, Owners.Anomaly,     "DetectSeasonality") { TimeSeries = true },
        new(AnalyzeData, Owners.AutoCatalog, "InferColumns"),

        new(Preview, Owners.DataView,    "Preview"),
        new(Preview, Owners.Estimator,   "Preview"),
        new(Preview, Owners.Loader,      "Preview"),
        new(Preview, Owners.Transformer, "Preview"),
    ];

    /// <summary>A new view on the rows of another: the old view stays as it was.</summary>
    private static Operation View(string name, Randomness draws = Randomness.None) =>
        new(ViewRows, Owners.Data, name) { Randomness = draws, Pure = true };
}
