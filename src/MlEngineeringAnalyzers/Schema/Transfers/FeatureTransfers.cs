using MlEngineeringAnalyzers.MLNet.Tables;
using static MlEngineeringAnalyzers.Schema.Transfers.Transfer;

namespace MlEngineeringAnalyzers.Schema.Transfers;

/// <summary>Feature selection, projections, leaves of trees and explanations.</summary>
internal static class FeatureTransfers
{
    private const string KnownVector = "It must be a vector of Single of known size: Concatenate, ConvertType, or [VectorType(n)] on the member.";

    /// <summary>The rows of this table.</summary>
    public static IReadOnlyList<Transfer> All { get; } =
    [
        // Measured type by type.
        Each(Owners.FeatureSelection, "SelectFeaturesBasedOnCount",
            [
                new((type, _) => !(type.IsReal || type.Is(ItemKind.Text)), RuleIds.InputType,
                    "Column '{column}' does not have compatible type. Expected types are float, double or string. (Parameter 'inputSchema')",
                    "Convert it before: Conversion.ConvertType.") { Alone = "" },
                VariableLength,
            ],
            Selected, isCopy: true),
        Each(Owners.FeatureSelection, "SelectFeaturesBasedOnMutualInformation",
            [
                new((type, _) => type.IsKey || !(type.IsReal || type.Item is ItemKind.Int32 or ItemKind.Boolean), RuleIds.InputType,
                    "Column '{column}' does not have compatible type. Expected types are float, double, int, bool and key. (Parameter 'inputSchema')",
                    "Convert it before: Conversion.ConvertType.") { Alone = "" },
                VariableLength,
                new((type, _) => !type.IsReal, RuleIds.InputType, Messages.MissingInput,
                    "The column is there, but Fit takes only Single and Double: convert it before.") { Stage = FailureStage.Fit, Alone = "" },
            ],
            Selected, isCopy: true),

        // The text speaks of a missing column; it is the type (measured type by type).
        Each(Owners.Transforms, "ProjectToPrincipalComponents", [NotVectorOfSingle], (_, run) => Numbers((int?)run["rank", 20].Number), always: Numbers(null)),
        Each(Owners.Transforms, "ApproximatedKernelMap", [NotVectorOfSingle],
            (_, run) => Numbers(run["useCosAndSinBases", false].Flag switch { true => 2 * (int?)run["rank", 1000].Number, false => (int?)run["rank", 1000].Number, _ => null }),
            always: Numbers(null)),

        // From the sources: only the presence of the column is certain.
        Each(Owners.Transforms, "VectorWhiten", [], (type, _) => type with { Size = null }, always: Numbers(null)),

        Leaves("FeaturizeByFastForestBinary"),
        Leaves("FeaturizeByFastForestRegression"),
        Leaves("FeaturizeByFastTreeBinary"),
        Leaves("FeaturizeByFastTreeRanking"),
        Leaves("FeaturizeByFastTreeRegression"),
        Leaves("FeaturizeByFastTreeTweedie"),
        Leaves("FeaturizeByPretrainTreeEnsemble"),

        new(Owners.Transforms, "CalculateFeatureContribution", run => run.Add("FeatureContributions", Numbers(null))),
    ];

    private static Refusal VariableLength =>
        new((type, _) => type.Shape == ColumnShape.VarVector, RuleIds.InputType, "Variable length column '{column}' is not allowed (Parameter 'inputSchema')",
            "Give the vector a known size: [VectorType(n)] on the member.")
        { Alone = "Variable length column '{column}' is not allowed (Parameter 'Columns')" };

    private static Refusal NotVectorOfSingle =>
        new((type, _) => !(type.Is(ItemKind.Single) && type.Shape == ColumnShape.Vector), RuleIds.InputType, Messages.MissingInput, "The column is there, but of another type. " + KnownVector)
        { Alone = Messages.Expected("Expected known-size vector of Single", got: "{type}") };

    // How many slots are left depends on the data.
    private static ColumnType Selected(ColumnType type, StepRun run) => type.Shape == ColumnShape.Vector ? type with { Size = null } : type;

    private static ColumnType Numbers(int? size) => ColumnType.Vector(ItemKind.Single, size);

    // TreeEnsembleFeaturizationEstimatorBase: a column is made for each name that is given.
    private static Transfer Leaves(string name) => new(Owners.Transforms, name, run =>
    {
        var input = run.Require(run["inputColumnName", "Features"], Messages.MissingFeature);
        foreach (var output in new[] { "treesColumnName", "leavesColumnName", "pathsColumnName" })
            run.Add(run[output], Numbers(null), [input]);
    });
}
