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
}
