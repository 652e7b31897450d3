namespace MlEngineeringAnalyzers.MLNet.Tables;

/// <summary>Automated machine learning experiments.</summary>
internal static class AutoMLOperations
{
    public static IReadOnlyList<Operation> All { get; } = [];
}
