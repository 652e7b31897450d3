using MlEngineeringAnalyzers.MLNet.Tables;
using static MlEngineeringAnalyzers.Schema.Transfers.Transfer;

namespace MlEngineeringAnalyzers.Schema.Transfers;

/// <summary>Normalizers and missing values (<c>NormalizationCatalog</c>, <c>ExtensionsCatalog</c>); measured type by type.</summary>
internal static class NormalizerTransfers
{
    private const string Convert = "Convert it before: Conversion.ConvertType(name, outputKind: DataKind.Single).";

    /// <summary>The rows of this table.</summary>
    public static IReadOnlyList<Transfer> All { get; } =
    [
        Normalizer("NormalizeMinMax", "input column", "srcType"),
        Normalizer("NormalizeMeanVariance", "input column", "srcType"),
        Normalizer("NormalizeRobustScaling", "input column", "srcType"),
        Normalizer("NormalizeLogMeanVariance", "column {column}", "column"),
        Normalizer("NormalizeBinning", "column {column}", "column"),
        // Alone it takes some keys; which, was not measured closely.
        Normalizer("NormalizeSupervisedBinning", null, "column"),

        VectorNormalizer("NormalizeLpNorm"),
        VectorNormalizer("NormalizeGlobalContrast"),

        Each(Owners.Transforms, "ReplaceMissingValues",
            [
                new((type, _) => !type.IsReal, RuleIds.InputType,
                    "Type '{item}' is not supported by NAReplaceTransform since it doesn't have an NA value (Parameter 'inputSchema')",
                    "Only Single and Double have missing values: change the member's type, or remove the step."),
            ],
            (type, _) => type, isCopy: true),

        // The text speaks of a missing column; it is the type.
        Each(Owners.Transforms, "IndicateMissingValues",
            [
                new((type, _) => !type.IsReal, RuleIds.InputType, Messages.MissingInput,
                    "The column is there, but only Single and Double have missing values: change the member's type, or remove the step.") { Alone = "" },
            ],
            (type, _) => type.WithItem(ItemKind.Boolean).Normalized()),
    ];

    private static Transfer Normalizer(string name, string? aloneSubject, string parameter)
    {
        var alone = aloneSubject is null ? ""
            : $"Wrong column type for {aloneSubject}. Expected: Single, Double, Vector of Single or Vector of Double. Got: {{type}}. (Parameter '{parameter}')";
        return Each(
            Owners.Transforms, name,
            [
                new((type, _) => !type.IsKnownSize, RuleIds.InputType, Messages.Expected("known-size vector or scalar"),
                    "Give the vector a known size: [VectorType(n)] on the member.") { Alone = alone },
                new((type, _) => !type.IsReal, RuleIds.InputType, Messages.Expected("vector or scalar of Single or Double"), Convert) { Alone = alone },
            ],
            (type, _) => type.Normalized(), isCopy: true);
    }

    private static Transfer VectorNormalizer(string name) =>
        Each(
            Owners.Transforms, name,
            [
                new((type, _) => !(type.Is(ItemKind.Single) && type.Shape == ColumnShape.Vector), RuleIds.InputType,
                    Messages.Expected("Expected known-size vector of Single"), "Make it a vector of Single first: Concatenate, ConvertType, or [VectorType(n)] on the member."),
            ],
            (type, _) => type.Normalized(), isCopy: true);
}
