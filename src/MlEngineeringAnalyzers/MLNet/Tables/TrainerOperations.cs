using static MlEngineeringAnalyzers.MLNet.Randomness;
using static MlEngineeringAnalyzers.MLNet.Tables.TrainerOperations.Needs;

namespace MlEngineeringAnalyzers.MLNet.Tables;

/// <summary>
/// Trainers and calibrators with their needs (<c>TrainerInfo</c> read by reflection) and their determinism (repeated
/// fits with and without a seed), as measured on ML.NET 5.0. Rows that were not measured say so; they carry the value
/// that keeps rules silent.
/// </summary>
internal static class TrainerOperations
{
    /// <summary>The rows of this table.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        Binary("AveragedPerceptron",             Normalization | Calibration | Caching, draws: ContextWhenShuffled),
        Binary("FastForest",                     Calibration,                           draws: OwnSeed),
        Binary("FastTree",                       Nothing,                               draws: OwnSeed, probability: true),
        Binary("FieldAwareFactorizationMachine", Caching,                               draws: Context, probability: true, onnx: false),
        Binary("Gam",                            Calibration,                           draws: OwnSeed, probability: true, onnx: false),
        Binary("LbfgsLogisticRegression",        Normalization | Caching,               probability: true),
        Binary("LdSvm",                          Normalization | Calibration,           draws: Context, onnx: false),
        LightGbm(MLTask.BinaryClassification, Owners.BinaryTrainers, probability: true),
        Binary("LinearSvm",                      Normalization | Calibration | Caching, draws: ContextWhenShuffled),
        Binary("Prior",                          Nothing,                               probability: true),
        Binary("SdcaLogisticRegression",         Normalization | Caching,               draws: Context, threads: true, probability: true),
        Binary("SdcaNonCalibrated",              Normalization | Caching,               draws: Context, threads: true),
        Binary("SgdCalibrated",                  Normalization | Caching,               draws: Context, threads: true, probability: true),
        Binary("SgdNonCalibrated",               Normalization | Caching,               draws: Context, threads: true),
        // Varies through its native threads; its seed is the context's (from the sources).
        Binary("SymbolicSgdLogisticRegression",  Normalization | Caching,               draws: Context, threads: true, probability: true),

        Multiclass("LbfgsMaximumEntropy", Normalization | Caching),
        LightGbm(MLTask.MulticlassClassification, Owners.MulticlassTrainers),
        Multiclass("NaiveBayes",          Nothing),
        Multiclass("OneVersusAll",        Caching, draws: Inner) with { WrapsTrainer = true },
        Multiclass("PairwiseCoupling",    Caching, draws: Inner, onnx: false) with { WrapsTrainer = true },
        Multiclass("SdcaMaximumEntropy",  Normalization | Caching, draws: Context, threads: true),
        Multiclass("SdcaNonCalibrated",   Normalization | Caching, draws: Context, threads: true),

        // Deep learning: not measured. The ONNX converter knows none of them.
        Multiclass("ImageClassification",     Nothing, onnx: false),
        Multiclass("TextClassification",      Nothing, onnx: false),
        // What these predict (tokens, boxes, answers) is nothing that Multiclass.Evaluate reads.
        Multiclass("NameEntityRecognition",   Nothing, onnx: false) with { Task = MLTask.None, HasEvaluator = false },
        Multiclass("NamedEntityRecognition",  Nothing, onnx: false) with { Task = MLTask.None, HasEvaluator = false },
        Multiclass("ObjectDetection",         Nothing, onnx: false) with { Task = MLTask.None },
        Multiclass("QuestionAnswer",          Nothing, onnx: false) with { Task = MLTask.None, HasEvaluator = false },

        Regression("FastForest",             Nothing,                 draws: OwnSeed),
        Regression("FastTree",               Nothing,                 draws: OwnSeed),
        Regression("FastTreeTweedie",        Nothing,                 draws: OwnSeed),
        Regression("Gam",                    Nothing,                 draws: OwnSeed, onnx: false),
        Regression("LbfgsPoissonRegression", Normalization | Caching),
        LightGbm(MLTask.Regression, Owners.RegressionTrainers),
        Regression("Ols",                    Normalization),
        Regression("OnlineGradientDescent",  Normalization | Caching, draws: ContextWhenShuffled),
        Regression("Sdca",                   Normalization | Caching, draws: Context, threads: true),
        Regression("SentenceSimilarity",     Nothing,                 onnx: false), // deep learning, not measured

        Trainer(MLTask.Ranking, Owners.RankingTrainers, "FastTree", Nothing, draws: OwnSeed),
        LightGbm(MLTask.Ranking, Owners.RankingTrainers),

        Trainer(MLTask.Clustering,       Owners.ClusteringTrainers,     "KMeans",              Normalization | Caching, draws: Context, threads: true),
        Trainer(MLTask.AnomalyDetection, Owners.AnomalyTrainers,        "RandomizedPca",       Normalization,           draws: Context, onnx: false),
        // Varies through its native threads (from the sources).
        Trainer(MLTask.Recommendation,   Owners.RecommendationTrainers, "MatrixFactorization", Nothing,                 draws: Context, threads: true, onnx: false),

        // Calibrators read scores, in one pass and in order: they draw nothing.
        Calibrator("Isotonic") with { Onnx = false },
        Calibrator("Naive"),
        Calibrator("Platt") with { LearnsUnlessGiven = "slope" },
    ];

    /// <summary>What a trainer's <c>TrainerInfo</c> asks for.</summary>
    [Flags]
    internal enum Needs
    {
        /// <summary>Nothing.</summary>
        Nothing = 0,

        /// <summary><c>NeedNormalization</c>.</summary>
        Normalization = 1,

        /// <summary><c>NeedCalibration</c>.</summary>
        Calibration = 2,

        /// <summary><c>WantCaching</c>.</summary>
        Caching = 4,
    }

    private static Operation Binary(string name, Needs needs, Randomness draws = None, bool threads = false, bool probability = false, bool onnx = true) =>
        Trainer(MLTask.BinaryClassification, Owners.BinaryTrainers, name, needs, draws, threads, onnx) with { Probability = probability };

    private static Operation Multiclass(string name, Needs needs, Randomness draws = None, bool threads = false, bool onnx = true) =>
        Trainer(MLTask.MulticlassClassification, Owners.MulticlassTrainers, name, needs, draws, threads, onnx);

    private static Operation Regression(string name, Needs needs, Randomness draws = None, bool threads = false, bool onnx = true) =>
        Trainer(MLTask.Regression, Owners.RegressionTrainers, name, needs, draws, threads, onnx);

    /// <summary>LightGBM's seed is its option, or else drawn from the context (from the sources); its threads were not measured.</summary>
    private static Operation LightGbm(MLTask task, string owner, bool probability = false) =>
        Trainer(task, owner, "LightGbm", Nothing, draws: Context) with { Probability = probability, LearnsUnlessGiven = "lightGbmModel" };

    private static Operation Trainer(MLTask task, string owner, string name, Needs needs, Randomness draws = None, bool threads = false, bool onnx = true) =>
        new(OperationKind.Trainer, owner, name)
        {
            Task = task,
            Learns = true,
            Randomness = draws,
            VariesWithThreads = threads,
            NeedsNormalization = (needs & Normalization) != 0,
            NeedsCalibration = (needs & Calibration) != 0,
            WantsCaching = (needs & Caching) != 0,
            Onnx = onnx,
        };

    private static Operation Calibrator(string name) =>
        new(OperationKind.Calibrator, Owners.Calibrators, name) { Task = MLTask.BinaryClassification, Learns = true, Probability = true };
}
