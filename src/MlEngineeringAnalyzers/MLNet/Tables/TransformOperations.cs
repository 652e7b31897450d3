namespace MlEngineeringAnalyzers.MLNet.Tables;

/// <summary>Data preparation: transforms, text, categorical, conversion, image, feature selection and time series.</summary>
internal static class TransformOperations
{
    public static IReadOnlyList<Operation> All { get; } = [];
}
