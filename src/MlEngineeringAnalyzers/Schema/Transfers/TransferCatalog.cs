using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Schema.Transfers;

/// <summary>What each operation does to a shape, as one table put together from the tables by topic.</summary>
internal static class TransferCatalog
{
    /// <summary>Every row; owner and name are unique together.</summary>
    public static IReadOnlyList<Transfer> All { get; } =
    [
        .. ColumnTransfers.All,
        .. ConversionTransfers.All,
        .. NormalizerTransfers.All,
        .. TextTransfers.All,
        .. FeatureTransfers.All,
        .. OtherTransfers.All,
        .. TrainerTransfers.All,
    ];

    private static readonly Dictionary<(string Owner, string Name), Transfer> s_byOperation = All.ToDictionary(t => (t.Owner, t.Name));

    /// <summary>The row of an operation; null when it makes nobody knows what.</summary>
    public static Transfer? Find(Operation operation) => s_byOperation.TryGetValue((operation.Owner, operation.Name), out var transfer) ? transfer : null;
}
