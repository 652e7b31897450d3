namespace MlEngineeringAnalyzers.MLNet.Tables;

/// <summary>
/// Trainers and calibrators with their needs and determinism, as measured on ML.NET 5.0 (TrainerInfo values,
/// repeated fits with and without a seed).
/// </summary>
internal static class TrainerOperations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new(OperationKind.Trainer, "Microsoft.ML.RegressionCatalog+RegressionTrainers", "Sdca")
        {
            Task = MLTask.Regression, Randomness = Randomness.Context, VariesWithThreads = true, Learns = true,
            NeedsNormalization = true, WantsCaching = true,
        },
    ];
}
