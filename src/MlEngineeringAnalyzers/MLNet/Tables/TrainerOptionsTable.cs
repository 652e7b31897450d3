namespace MlEngineeringAnalyzers.MLNet.Tables;

/// <summary>
/// The trainers' options classes, read off ML.NET 5.0's public members; the defaults of parameters and members were
/// compared in its sources.
/// </summary>
internal static class TrainerOptionsTable
{
    private const string Standard = "Microsoft.ML.Trainers.";
    private const string Tree = "Microsoft.ML.Trainers.FastTree.";
    private const string Gbm = "Microsoft.ML.Trainers.LightGbm.";
    private const string Torch = "Microsoft.ML.TorchSharp.";

    /// <summary>The rows of this table.</summary>
    public static IReadOnlyList<TrainerOptions> All { get; } =
    [
        // The short overload's loss is LogLoss, that of the options HingeLoss.
        Row(Owners.BinaryTrainers, "AveragedPerceptron",             Standard + "AveragedPerceptronTrainer+Options") with { OtherDefault = "lossFunction" },
        Row(Owners.BinaryTrainers, "FastForest",                     Tree + "FastForestBinaryTrainer+Options",                    seed: true, threads: true),
        Row(Owners.BinaryTrainers, "FastTree",                       Tree + "FastTreeBinaryTrainer+Options",                      seed: true, threads: true),
        // Several feature columns are two members: FeatureColumnName and ExtraFeatureColumns.
        Row(Owners.BinaryTrainers, "FieldAwareFactorizationMachine", Standard + "FieldAwareFactorizationMachineTrainer+Options",  exceptions: [("featureColumnNames", null)]),
        Row(Owners.BinaryTrainers, "Gam",                            Tree + "GamBinaryTrainer+Options",                           seed: true, threads: true),
        Row(Owners.BinaryTrainers, "LbfgsLogisticRegression",        Standard + "LbfgsLogisticRegressionBinaryTrainer+Options",   threads: true),
        Row(Owners.BinaryTrainers, "LdSvm",                          Standard + "LdSvmTrainer+Options",                           exceptions: [("useCachedData", "Cache")]),
        Row(Owners.BinaryTrainers, "LightGbm",                       Gbm + "LightGbmBinaryTrainer+Options",                       seed: true, threads: true, exceptions: LightGbmModel),
        Row(Owners.BinaryTrainers, "LinearSvm",                      Standard + "LinearSvmTrainer+Options"),
        Row(Owners.BinaryTrainers, "SdcaLogisticRegression",         Standard + "SdcaLogisticRegressionBinaryTrainer+Options",    threads: true),
        Row(Owners.BinaryTrainers, "SdcaNonCalibrated",              Standard + "SdcaNonCalibratedBinaryTrainer+Options",         threads: true),
        Row(Owners.BinaryTrainers, "SgdCalibrated",                  Standard + "SgdCalibratedTrainer+Options",                   threads: true),
        Row(Owners.BinaryTrainers, "SgdNonCalibrated",               Standard + "SgdNonCalibratedTrainer+Options",                threads: true),
        Row(Owners.BinaryTrainers, "SymbolicSgdLogisticRegression",  Standard + "SymbolicSgdLogisticRegressionBinaryTrainer+Options", threads: true),

        Row(Owners.MulticlassTrainers, "LbfgsMaximumEntropy", Standard + "LbfgsMaximumEntropyMulticlassTrainer+Options", threads: true),
        Row(Owners.MulticlassTrainers, "LightGbm",            Gbm + "LightGbmMulticlassTrainer+Options",                 seed: true, threads: true, exceptions: LightGbmModel),
        Row(Owners.MulticlassTrainers, "SdcaMaximumEntropy",  Standard + "SdcaMaximumEntropyMulticlassTrainer+Options",  threads: true),
        Row(Owners.MulticlassTrainers, "SdcaNonCalibrated",   Standard + "SdcaNonCalibratedMulticlassTrainer+Options",   threads: true, exceptions: [("lossFunction", "Loss")]),

        Row(Owners.MulticlassTrainers, "ImageClassification",    "Microsoft.ML.Vision.ImageClassificationTrainer+Options"),
        Row(Owners.MulticlassTrainers, "NameEntityRecognition",  Torch + "NasBert.NerTrainer+NerOptions", exceptions: TorchSharpNames),
        Row(Owners.MulticlassTrainers, "NamedEntityRecognition", Torch + "NasBert.NerTrainer+NerOptions", exceptions: TorchSharpNames),
        Row(Owners.MulticlassTrainers, "ObjectDetection",        Torch + "AutoFormerV2.ObjectDetectionTrainer+Options"),
        Row(Owners.MulticlassTrainers, "QuestionAnswer",         Torch + "Roberta.QATrainer+Options",
            exceptions: [.. TorchSharpNames, ("answerIndexColumnName", "AnswerIndexStartColumnName"), ("topK", "TopKAnswers")]),
        Row(Owners.MulticlassTrainers, "TextClassification",     Torch + "NasBert.TextClassificationTrainer+TextClassificationOptions", exceptions: TorchSharpNames),

        Row(Owners.RegressionTrainers, "FastForest",             Tree + "FastForestRegressionTrainer+Options",       seed: true, threads: true),
        Row(Owners.RegressionTrainers, "FastTree",               Tree + "FastTreeRegressionTrainer+Options",         seed: true, threads: true),
        Row(Owners.RegressionTrainers, "FastTreeTweedie",        Tree + "FastTreeTweedieTrainer+Options",            seed: true, threads: true),
        Row(Owners.RegressionTrainers, "Gam",                    Tree + "GamRegressionTrainer+Options",              seed: true, threads: true),
        Row(Owners.RegressionTrainers, "LbfgsPoissonRegression", Standard + "LbfgsPoissonRegressionTrainer+Options", threads: true),
        Row(Owners.RegressionTrainers, "LightGbm",               Gbm + "LightGbmRegressionTrainer+Options",          seed: true, threads: true, exceptions: LightGbmModel),
        Row(Owners.RegressionTrainers, "Ols",                    Standard + "OlsTrainer+Options"),
        Row(Owners.RegressionTrainers, "OnlineGradientDescent",  Standard + "OnlineGradientDescentTrainer+Options"),
        Row(Owners.RegressionTrainers, "Sdca",                   Standard + "SdcaRegressionTrainer+Options",         threads: true),
        Row(Owners.RegressionTrainers, "SentenceSimilarity",     Torch + "NasBert.SentenceSimilarityTrainer+SentenceSimilarityOptions", exceptions: TorchSharpNames),

        Row(Owners.RankingTrainers, "FastTree", Tree + "FastTreeRankingTrainer+Options", seed: true, threads: true),
        Row(Owners.RankingTrainers, "LightGbm", Gbm + "LightGbmRankingTrainer+Options",  seed: true, threads: true, exceptions: LightGbmModel),

        Row(Owners.ClusteringTrainers,     "KMeans",              Standard + "KMeansTrainer+Options",              threads: true),
        Row(Owners.AnomalyTrainers,        "RandomizedPca",       Standard + "RandomizedPcaTrainer+Options",       seed: true),
        Row(Owners.RecommendationTrainers, "MatrixFactorization", Standard + "MatrixFactorizationTrainer+Options", threads: true),
    ];

    // A trained model instead of data: no member takes it.
    private static (string, string?)[] LightGbmModel => [("lightGbmModel", null)];

    // The architecture is fixed by the class of the options.
    private static (string, string?)[] TorchSharpNames => [("outputColumnName", "PredictionColumnName"), ("maxEpochs", "MaxEpoch"), ("architecture", null)];

    private static TrainerOptions Row(
        string owner, string trainer, string type, bool seed = false, bool threads = false, (string Parameter, string? Member)[]? exceptions = null) =>
        new(owner, trainer, type)
        {
            Seed = seed ? "Seed" : null,
            Threads = threads ? "NumberOfThreads" : null,
            Exceptions = (exceptions ?? []).ToDictionary(e => e.Parameter, e => e.Member),
        };
}
