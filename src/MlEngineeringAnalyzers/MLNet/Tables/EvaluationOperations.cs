using static MlEngineeringAnalyzers.MLNet.OperationKind;

namespace MlEngineeringAnalyzers.MLNet.Tables;

/// <summary>
/// Evaluators, cross-validators and permutation feature importance. Evaluators that sample (the precision-recall curve
/// beyond 100,000 rows) draw from the context's generator; too rarely for it to count here.
/// </summary>
internal static class EvaluationOperations
{
    /// <summary>The rows of this table.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        Evaluator(MLTask.BinaryClassification,     Owners.Binary,         "Evaluate", probability: true),
        Evaluator(MLTask.BinaryClassification,     Owners.Binary,         "EvaluateNonCalibrated"),
        Evaluator(MLTask.MulticlassClassification, Owners.Multiclass,     "Evaluate"),
        Evaluator(MLTask.Regression,               Owners.Regression,     "Evaluate"),
        Evaluator(MLTask.Ranking,                  Owners.Ranking,        "Evaluate"),
        Evaluator(MLTask.Clustering,               Owners.Clustering,     "Evaluate"),
        Evaluator(MLTask.AnomalyDetection,         Owners.Anomaly,        "Evaluate"),
        Evaluator(MLTask.Recommendation,           Owners.Recommendation, "Evaluate"),

        // Boxes of an object detector, not the classes of the multiclass catalogue in which it stands.
        Evaluator(MLTask.None,                     Owners.Multiclass,     "EvaluateObjectDetection"),

        CrossValidator(MLTask.BinaryClassification,     Owners.Binary,         "CrossValidate", probability: true),
        CrossValidator(MLTask.BinaryClassification,     Owners.Binary,         "CrossValidateNonCalibrated"),
        CrossValidator(MLTask.MulticlassClassification, Owners.Multiclass,     "CrossValidate"),
        CrossValidator(MLTask.Regression,               Owners.Regression,     "CrossValidate"),
        CrossValidator(MLTask.Ranking,                  Owners.Ranking,        "CrossValidate"),
        CrossValidator(MLTask.Clustering,               Owners.Clustering,     "CrossValidate"),
        CrossValidator(MLTask.Recommendation,           Owners.Recommendation, "CrossValidate"),

        Importance(MLTask.BinaryClassification,     Owners.Binary,     "PermutationFeatureImportance", probability: true),
        Importance(MLTask.BinaryClassification,     Owners.Binary,     "PermutationFeatureImportanceNonCalibrated"),
        Importance(MLTask.MulticlassClassification, Owners.Multiclass, "PermutationFeatureImportance"),
        Importance(MLTask.Regression,               Owners.Regression, "PermutationFeatureImportance"),
        Importance(MLTask.Ranking,                  Owners.Ranking,    "PermutationFeatureImportance"),
    ];

    private static Operation Evaluator(MLTask task, string owner, string name, bool probability = false) =>
        new(Evaluate, owner, name) { Task = task, Probability = probability };

    /// <summary>The folds are those of <c>CrossValidationSplit</c>: repeatable without any seed.</summary>
    private static Operation CrossValidator(MLTask task, string owner, string name, bool probability = false) =>
        new(CrossValidate, owner, name) { Task = task, Probability = probability, Randomness = Randomness.ContextOrConstant, Learns = true };

    /// <summary>The permutations are drawn from the context's generator.</summary>
    private static Operation Importance(MLTask task, string owner, string name, bool probability = false) =>
        new(ExplainModel, owner, name) { Task = task, Probability = probability, Randomness = Randomness.Context };
}
