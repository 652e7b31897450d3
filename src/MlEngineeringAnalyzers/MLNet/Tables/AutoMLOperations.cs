using static MlEngineeringAnalyzers.MLNet.OperationKind;

namespace MlEngineeringAnalyzers.MLNet.Tables;

/// <summary>
/// Automated machine learning (Microsoft.ML.AutoML), from the sources of 5.0: it was not run. An experiment without a
/// seed of its own takes the context's (<c>AutoMLExperiment</c>).
/// </summary>
internal static class AutoMLOperations
{
    /// <summary>The rows of this table.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        // Experiments of one task.
        Create("CreateBinaryClassificationExperiment",     MLTask.BinaryClassification),
        Create("CreateMulticlassClassificationExperiment", MLTask.MulticlassClassification),
        Create("CreateRankingExperiment",                  MLTask.Ranking),
        Create("CreateRecommendationExperiment",           MLTask.Recommendation),
        Create("CreateRegressionExperiment",               MLTask.Regression),

        // Experiments over a pipeline, and the sweepable parts of one.
        Create("CreateExperiment"),
        new(CreateExperiment, Owners.Experiment, ".ctor"),
        Create("Featurizer"),
        Create("BinaryClassification", MLTask.BinaryClassification),
        Create("MultiClassification",  MLTask.MulticlassClassification),
        Create("Regression",           MLTask.Regression),
        Create("CreateSweepableEstimator"),
        new(CreateExperiment, Owners.SweepableEstimator, ".ctor"),

        Set("AddSearchSpace"),
        Set("SetBinaryClassificationMetric",     MLTask.BinaryClassification),
        Set("SetCheckpoint"),
        Set("SetCostFrugalTuner"),
        Set("SetDataset"),
        Set("SetEciCostFrugalTuner"),
        Set("SetGridSearchTuner"),
        Set("SetMaximumMemoryUsageInMegaByte"),
        Set("SetMaxModelToExplore"),
        Set("SetMonitor"),
        Set("SetMulticlassClassificationMetric", MLTask.MulticlassClassification),
        Set("SetPerformanceMonitor"),
        Set("SetPipeline"),
        Set("SetRandomSearchTuner"),
        Set("SetRegressionMetric",               MLTask.Regression),
        Set("SetSmacTuner"),
        Set("SetTrainingTimeInSeconds"),
        Set("SetTrialRunner"),
        Set("SetTuner"),

        Run(Owners.ExperimentBase, "Execute"),
        Run(Owners.Experiment,     "Run"),
        Run(Owners.Experiment,     "RunAsync"),
    ];

    private static Operation Create(string name, MLTask task = MLTask.None) =>
        new(CreateExperiment, Owners.AutoCatalog, name) { Task = task };

    private static Operation Set(string name, MLTask task = MLTask.None) =>
        new(ConfigureExperiment, Owners.Experiment, name) { Task = task };

    private static Operation Run(string owner, string name) =>
        new(RunExperiment, owner, name) { Randomness = Randomness.Context, Learns = true };
}
