using System.Collections.Immutable;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Schema.Consumers;

/// <summary>
/// What evaluators ask of scored data (<c>RoleMappedData</c>, then the evaluator's own checks; measured but for anomaly
/// detection). In the text of a missing column, name and role are swapped.
/// </summary>
internal static class EvaluatorChecks
{
    private const string WrongTask = "These scores are of another task: use the evaluator of the task that the model was trained for.";
    private const string NotScored = "This data has no scores: evaluate what model.Transform(data) gives.";

    /// <summary>The failure of evaluating data of this shape; null when none is certain. The scores' trainer is part of the story.</summary>
    public static SchemaFailure? Check(StepInput evaluator, SchemaShape data)
    {
        if (Find(evaluator, data) is not { } failure)
            return null;
        failure = failure with { Input = data };
        return ScoreName(evaluator) is { } name && data.Find(name) is { } score && !failure.Columns.Contains(score)
            ? failure with { Columns = failure.Columns.Add(score) }
            : failure;
    }

    private static SchemaFailure? Find(StepInput evaluator, SchemaShape data)
    {
        var operation = evaluator.Operation;
        return operation.Task switch
        {
            MLTask.BinaryClassification => Label(evaluator, data) ?? Scores(evaluator, data, "Single", Scalar)
                ?? (operation.Probability ? Missing(evaluator.Get("probabilityColumnName", "Probability"), data, "Probability", Probability(operation, data)) : null)
                ?? Missing(evaluator.Get("predictedLabelColumnName", "PredictedLabel"), data, "PredictedLabel", WrongTask),
            // What is wrong is told after all columns have been found.
            MLTask.MulticlassClassification => Label(evaluator, data) ?? MissingScore(evaluator, data)
                ?? Missing(evaluator.Get("predictedLabelColumnName", "PredictedLabel"), data, "PredictedLabel", WrongTask)
                ?? Scores(evaluator, data, "vector of two or more items of type Single", Vector),
            MLTask.Regression or MLTask.Recommendation => Label(evaluator, data) ?? Scores(evaluator, data, "Single", Scalar)
                ?? LabelType(evaluator, data, "Single", type => type.Is(ItemKind.Single) && !type.IsVector),
            MLTask.Ranking => Label(evaluator, data) ?? Missing(evaluator.Get("rowGroupColumnName", "GroupId"), data, "Group", "Name the group column: rowGroupColumnName.", RuleIds.MissingColumn)
                ?? Scores(evaluator, data, "Single", Scalar) ?? Group(evaluator, data),
            MLTask.Clustering => Scores(evaluator, data, "known-size vector of Single", Vector),
            MLTask.AnomalyDetection => Label(evaluator, data) ?? MissingScore(evaluator, data)
                ?? Missing(evaluator.Get("predictedLabelColumnName", "PredictedLabel"), data, "PredictedLabel", WrongTask)
                ?? Scores(evaluator, data, "Single", Scalar),
            _ => null,
        };
    }

    private static SchemaFailure? Label(StepInput evaluator, SchemaShape data)
    {
        var name = evaluator.Get("labelColumnName", "Label");
        return name.Text is { } text && data.Lacks(text) ? StepRun.Missing(data, text, Messages.NotFound("Label")) : null;
    }

    private static SchemaFailure? LabelType(StepInput evaluator, SchemaShape data, string expected, Func<ColumnType, bool> fits)
    {
        var name = evaluator.Get("labelColumnName", "Label");
        if (name.Text is not { } text || data.Find(text) is not { Type: { } type } column || fits(type))
            return null;
        return new SchemaFailure(RuleIds.WrongEvaluator, $"Schema mismatch for label column '{text}': expected {expected}, got {type.FullName} (Parameter 'schema')", WrongTask)
        {
            ColumnName = text,
            Columns = ImmutableArray.Create(column),
        };
    }

    private static SchemaFailure? Scores(StepInput evaluator, SchemaShape data, string expected, Func<ColumnType, bool> fits)
    {
        if (MissingScore(evaluator, data) is { } missing)
            return missing;
        if (ScoreName(evaluator) is not { } name || data.Find(name) is not { Type: { } type } column || fits(type))
            return null;
        return new SchemaFailure(RuleIds.WrongEvaluator, $"Schema mismatch for score column '{name}': expected {expected}, got {type.FullName} (Parameter 'schema')", WrongTask)
        {
            ColumnName = name,
            Columns = ImmutableArray.Create(column),
        };
    }

    private static SchemaFailure? MissingScore(StepInput evaluator, SchemaShape data) =>
        Missing(evaluator.Get("scoreColumnName", "Score"), data, "Score", NotScored);

    private static SchemaFailure? Missing(ArgumentValue name, SchemaShape data, string role, string advice, string rule = RuleIds.WrongEvaluator) =>
        name.Text is { } text && data.Lacks(text) ? StepRun.Missing(data, text, Messages.NotFound(role), rule) with { Advice = advice } : null;

    private static SchemaFailure? Group(StepInput evaluator, SchemaShape data)
    {
        if (evaluator.Get("rowGroupColumnName", "GroupId").Text is not { } name || data.Find(name) is not { Type: { IsKey: false } type } column)
            return null;
        return new SchemaFailure(RuleIds.Key, $"Schema mismatch for group column '{name}': expected Key, got {type.FullName} (Parameter 'schema')", "Make the group a key in the pipeline: Conversion.Hash.")
        {
            ColumnName = name,
            Columns = ImmutableArray.Create(column),
        };
    }

    // The trainer gives scores that are no probabilities, or the model is of another task.
    private static string Probability(Operation evaluator, SchemaShape data) =>
        data.Find("PredictedLabel")?.Type?.Is(ItemKind.Boolean) == true
            ? $"This trainer gives no probabilities: use {(evaluator.Kind == OperationKind.CrossValidate ? "CrossValidateNonCalibrated" : "EvaluateNonCalibrated")}, or append a calibrator (Calibrators.Platt)."
            : WrongTask;

    private static string? ScoreName(StepInput evaluator) => evaluator.Get("scoreColumnName", "Score").Text;

    private static bool Scalar(ColumnType type) => type.Is(ItemKind.Single) && !type.IsVector;

    private static bool Vector(ColumnType type) => type.Is(ItemKind.Single) && type.Shape == ColumnShape.Vector;
}
