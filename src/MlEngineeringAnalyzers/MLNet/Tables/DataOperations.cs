namespace MlEngineeringAnalyzers.MLNet.Tables;

/// <summary>The context, loaders, splits, row views and readers (<c>DataOperationsCatalog</c> and its extensions).</summary>
internal static class DataOperations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new(OperationKind.CreateContext, "Microsoft.ML.MLContext", ".ctor"),
    ];
}
