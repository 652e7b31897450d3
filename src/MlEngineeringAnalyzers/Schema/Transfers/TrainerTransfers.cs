using System.Collections.Immutable;
using MlEngineeringAnalyzers.MLNet.Tables;

namespace MlEngineeringAnalyzers.Schema.Transfers;

/// <summary>Trainers: what they need and what they predict. Measured for each, but for the deep-learning ones (from the sources).</summary>
internal static class TrainerTransfers
{
    /// <summary>The rows of this table.</summary>
    public static IReadOnlyList<Transfer> All { get; } =
    [
        Binary("AveragedPerceptron"),
        Binary("FastForest"),
        Binary("FastTree", probability: true),
        Binary("Gam", probability: true),
        Binary("LbfgsLogisticRegression", probability: true),
        Binary("LdSvm"),
        Binary("LightGbm", probability: true),
        // It takes a weight column and never reads it.
        Binary("LinearSvm", weighs: false),
        Binary("SdcaLogisticRegression", probability: true),
        Binary("SdcaNonCalibrated"),
        Binary("SgdCalibrated", probability: true),
        Binary("SgdNonCalibrated"),
        Binary("SymbolicSgdLogisticRegression", probability: true),
        Row(Owners.BinaryTrainers, "Prior", new(Labels.Prior, BinaryOutputs(probability: true)) { Features = Features.None }),
        Row(Owners.BinaryTrainers, "FieldAwareFactorizationMachine",
            new(Labels.Boolean with { Parameter = "inputSchema" }, BinaryOutputs(probability: true)) { Features = Features.Several }),

        Multiclass("LbfgsMaximumEntropy"),
        Multiclass("LightGbm"),
        Multiclass("NaiveBayes"),
        Multiclass("SdcaMaximumEntropy"),
        Multiclass("SdcaNonCalibrated"),
        new(Owners.MulticlassTrainers, "OneVersusAll", WrappedTrainers.Apply),
        new(Owners.MulticlassTrainers, "PairwiseCoupling", WrappedTrainers.Apply),
        Row(Owners.MulticlassTrainers, "ImageClassification", new(Labels.Key, MulticlassOutputs) { Features = Features.RawImage }),

        Deep("TextClassification", ["PredictedLabel", "Score"], "predictionColumnName", "outputColumnName", "scoreColumnName"),
        Deep("NameEntityRecognition", ["PredictedLabel"], "predictionColumnName", "outputColumnName"),
        Deep("NamedEntityRecognition", ["PredictedLabel"], "predictionColumnName", "outputColumnName"),
        Deep("ObjectDetection", ["PredictedLabel", "PredictedBoundingBoxes", "Score"], "predictedLabelColumnName", "predictedBoundingBoxColumnName", "scoreColumnName"),
        Deep("QuestionAnswer", ["PredictedAnswer", "Score"], "predictedAnswerColumnName", "scoreColumnName"),
        new(Owners.RegressionTrainers, "SentenceSimilarity", run => run.Add(run["scoreColumnName", "Score"], null, [])),

        Regression("FastForest"),
        Regression("FastTree"),
        Regression("FastTreeTweedie"),
        Regression("Gam"),
        Regression("LbfgsPoissonRegression"),
        Regression("LightGbm"),
        Regression("Ols"),
        Regression("OnlineGradientDescent"),
        Regression("Sdca"),

        Row(Owners.RankingTrainers, "FastTree", new(Labels.SingleOrKey, ScoreOnly) { HasGroup = true }),
        Row(Owners.RankingTrainers, "LightGbm", new(Labels.SingleOrKey, ScoreOnly) { HasGroup = true }),

        Row(Owners.ClusteringTrainers, "KMeans", new(null, (run, _) => Clusters((int?)run["numberOfClusters", 5].Number))),
        Row(Owners.AnomalyTrainers, "RandomizedPca", new(null, BinaryOutputs(probability: false))),
        new(Owners.RecommendationTrainers, "MatrixFactorization", Factorize),

        Calibrator("Isotonic"),
        Calibrator("Naive"),
        Calibrator("Platt"),
    ];

    private static Transfer Row(string owner, string name, TrainerNeeds needs) => new(owner, name, needs.Apply);

    private static Transfer Binary(string name, bool probability = false, bool weighs = true) =>
        Row(Owners.BinaryTrainers, name, new(Labels.Boolean, BinaryOutputs(probability)) { ReadsWeight = weighs });

    private static Transfer Multiclass(string name) => Row(Owners.MulticlassTrainers, name, new(Labels.Key, MulticlassOutputs));

    private static Transfer Regression(string name) => Row(Owners.RegressionTrainers, name, new(Labels.Single, ScoreOnly));

    // From the sources, not measured: what is missing is told by MatrixFactorizationTrainer.CheckInputSchema, types are looked at when it is
    // fitted (TrainCore, and RecommenderUtils.CheckRowColumnType).
    private static void Factorize(StepRun run)
    {
        var indices = new[] { "MatrixColumnIndex", "MatrixRowIndex" }.Select(role => (Role: role, Column: run.Require(run[role + "ColumnName"]))).ToList();
        if (run.Mode != RunMode.Score && indices.TrueForAll(i => run.Accepts(i.Column, [IsNoIndex(i.Role)])))
            TrainerNeeds.CheckLabel(run, run["labelColumnName"], Labels.Rating);
        run.Add("Score", ColumnType.Single);
    }

    private static Refusal IsNoIndex(string role) => new(
        (type, _) => !(type.IsKey && type.Item == ItemKind.UInt32 && !type.IsVector),
        RuleIds.Key,
        $"Column '{{column}}' with role {role} should be a known cardinality U4 key, but is instead '{{type}}'",
        "Map it to a key before: Conversion.MapValueToKey.")
    { Stage = FailureStage.Fit };

    private static Func<StepRun, Column?, ImmutableArray<(string, ColumnType?)>> BinaryOutputs(bool probability)
    {
        var outputs = ImmutableArray.Create<(string, ColumnType?)>(("PredictedLabel", ColumnType.Boolean), ("Score", ColumnType.Single));
        return (_, _) => probability ? outputs.Add(("Probability", ColumnType.Single.Normalized())) : outputs;
    }

    /// <summary>What multiclass trainers predict: the label's own keys, and a score for each.</summary>
    internal static ImmutableArray<(string, ColumnType?)> MulticlassOutputs(StepRun run, Column? label)
    {
        // A model out of a stream knows no label.
        var predicted = run.Step.Has("lightGbmModel") ? ColumnType.Key(ItemKind.UInt32, null)
            : label?.Type is { } type ? ColumnType.Key(ItemKind.UInt32, type.KeyCount, type.HasKeyValues, type.KeyValueItem)
            : ColumnType.Key(ItemKind.UInt32, null, values: null);
        return ImmutableArray.Create<(string, ColumnType?)>(
            ("PredictedLabel", predicted), ("Score", ColumnType.Vector(ItemKind.Single, predicted.KeyCount is <= int.MaxValue and var count ? (int)count : null)));
    }

    private static ImmutableArray<(string, ColumnType?)> ScoreOnly(StepRun run, Column? label) =>
        ImmutableArray.Create<(string, ColumnType?)>(("Score", ColumnType.Single));

    private static ImmutableArray<(string, ColumnType?)> Clusters(int? count) => ImmutableArray.Create<(string, ColumnType?)>(
        ("PredictedLabel", ColumnType.Key(ItemKind.UInt32, (ulong?)count)), ("Score", ColumnType.Vector(ItemKind.Single, count)));

    // Deep learning was not measured: what it makes is known by name only.
    private static Transfer Deep(string name, string[] defaults, params string[] parameters) => new(Owners.MulticlassTrainers, name, run =>
    {
        foreach (var output in defaults)
            run.Add(output, null);
        foreach (var parameter in parameters)
            run.Add(run[parameter], null, []);
    });

    // CalibratorEstimatorBase: the label must be there again; its own default is "Label".
    private static Transfer Calibrator(string name) => new(Owners.Calibrators, name, run =>
    {
        var score = run.Require(run["scoreColumnName", "Score"], "Could not find score column '{column}' (Parameter 'inputSchema')");
        if (run.Mode != RunMode.Score && !run.Step.Arguments.ContainsKey("slope"))
            run.Require(run["labelColumnName", "Label"], Messages.MissingLabel, RuleIds.InnerLabel, story: score);
        run.Add("Probability", ColumnType.Single.Normalized(), score);
    });
}
