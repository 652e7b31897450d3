namespace MlEngineeringAnalyzers.MLNet.Tables;

/// <summary>What is done with chains and models: fit, score, evaluate, save, load, serve.</summary>
internal static class ModelOperations
{
    public static IReadOnlyList<Operation> All { get; } = [];
}
