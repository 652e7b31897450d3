using static MlEngineeringAnalyzers.MLNet.Randomness;

namespace MlEngineeringAnalyzers.MLNet.Tables;

/// <summary>
/// Data preparation: columns, conversion, categories, missing values, normalizers, feature selection and projections.
/// Text, images, time series and foreign models have tables of their own.
/// <c>learns</c> and <c>onnx</c> follow the "Estimator Characteristics" of ML.NET's documentation, checked against the
/// sources of 5.0: a step learns when <c>Fit</c> keeps something of the rows in the model other than descriptions of
/// slots; it has no ONNX form when its mapper has no ONNX saver.
/// </summary>
internal static class TransformOperations
{
    /// <summary>The rows of this table.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        // Columns.
        Step(Owners.Transforms, "Concatenate"),
        Step(Owners.Transforms, "CopyColumns"),
        Step(Owners.Transforms, "DropColumns"),
        Step(Owners.Transforms, "SelectColumns"),

        // Conversion.
        Step(Owners.Conversion, "ConvertType"),
        Step(Owners.Conversion, "Hash"),
        Step(Owners.Conversion, "MapKeyToBinaryVector", normalizes: true, onnx: false),
        Step(Owners.Conversion, "MapKeyToValue"),
        Step(Owners.Conversion, "MapKeyToVector",       normalizes: true),
        Step(Owners.Conversion, "MapValue"),
        Step(Owners.Conversion, "MapValueToKey",        learns: true) with { LearnsUnlessGiven = "keyData" },

        // Categories.
        Step(Owners.Categorical, "OneHotEncoding",     normalizes: true, learns: true) with { LearnsUnlessGiven = "keyData" },
        Step(Owners.Categorical, "OneHotHashEncoding", normalizes: true),

        // Missing values. By default they become the default value of the type, whatever the rows are.
        Step(Owners.Transforms, "IndicateMissingValues", normalizes: true),
        Step(Owners.Transforms, "ReplaceMissingValues") with { LearnsWith = new("replacementMode", "Mean", "Minimum", "Maximum", "Mode") },

        // Normalizers. The last two look at one row at a time.
        Step(Owners.Transforms, "NormalizeBinning",           normalizes: true, learns: true),
        Step(Owners.Transforms, "NormalizeLogMeanVariance",   normalizes: true, learns: true),
        Step(Owners.Transforms, "NormalizeMeanVariance",      normalizes: true, learns: true),
        Step(Owners.Transforms, "NormalizeMinMax",            normalizes: true, learns: true),
        Step(Owners.Transforms, "NormalizeRobustScaling",     normalizes: true, learns: true),
        Step(Owners.Transforms, "NormalizeSupervisedBinning", normalizes: true, learns: true),
        Step(Owners.Transforms, "NormalizeGlobalContrast",    normalizes: true),
        Step(Owners.Transforms, "NormalizeLpNorm",            normalizes: true),

        // Feature selection.
        Step(Owners.FeatureSelection, "SelectFeaturesBasedOnCount",             learns: true),
        Step(Owners.FeatureSelection, "SelectFeaturesBasedOnMutualInformation", learns: true),

        // Projections.
        Step(Owners.Transforms, "ApproximatedKernelMap",        normalizes: true, learns: true, draws: Context, onnx: false),
        Step(Owners.Transforms, "ProjectToPrincipalComponents", learns: true, draws: Context),
        Step(Owners.Transforms, "VectorWhiten",                 normalizes: true, learns: true),

        // Leaves and paths of trees, which carry a seed of their own like the trainers.
        Step(Owners.Transforms, "FeaturizeByFastForestBinary",     normalizes: true, learns: true, draws: OwnSeed, onnx: false),
        Step(Owners.Transforms, "FeaturizeByFastForestRegression", normalizes: true, learns: true, draws: OwnSeed, onnx: false),
        Step(Owners.Transforms, "FeaturizeByFastTreeBinary",       normalizes: true, learns: true, draws: OwnSeed, onnx: false),
        Step(Owners.Transforms, "FeaturizeByFastTreeRanking",      normalizes: true, learns: true, draws: OwnSeed, onnx: false),
        Step(Owners.Transforms, "FeaturizeByFastTreeRegression",   normalizes: true, learns: true, draws: OwnSeed, onnx: false),
        Step(Owners.Transforms, "FeaturizeByFastTreeTweedie",      normalizes: true, learns: true, draws: OwnSeed, onnx: false),
        Step(Owners.Transforms, "FeaturizeByPretrainTreeEnsemble", normalizes: true, onnx: false),

        // Code and expressions of the user.
        Step(Owners.Transforms, "CustomMapping",         normalizes: true, onnx: false),
        Step(Owners.Transforms, "Expression",            normalizes: true, onnx: false),
        Step(Owners.Transforms, "StatefulCustomMapping", normalizes: true, onnx: false),

        // Explanation of a model's scores, row by row.
        Step(Owners.Transforms, "CalculateFeatureContribution", onnx: false),
    ];

    /// <summary>A step that prepares data.</summary>
    internal static Operation Step(
        string owner, string name, bool normalizes = false, bool learns = false, Randomness draws = None, bool onnx = true) =>
        new(OperationKind.Transform, owner, name) { Normalizes = normalizes, Learns = learns, Randomness = draws, Onnx = onnx };
}
