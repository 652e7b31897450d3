using System.Collections.Immutable;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Evaluation;

/// <summary>What a fix has to know to evaluate a model honestly.</summary>
internal static class FactsForEvaluation
{
    private static readonly ImmutableDictionary<string, string?> s_none = ImmutableDictionary<string, string?>.Empty;

    /// <summary>Where the held-out rows are, or could be taken from.</summary>
    public static ImmutableDictionary<string, string?> OfData(FittedModel model, Occurrence at)
    {
        var facts = s_none;
        if (InScope.HeldOut(model.Data, at) is { } heldOut)
            facts = facts.Add(FixProperties.HeldOutData, heldOut);
        if (InScope.SplitOf(model.Data, at) is { } split)
            facts = facts.Add(FixProperties.SplitOfTrainingData, split);
        // A ranker needs whole groups on either side: which column holds them before the pipeline is not known.
        if (IsUnsplit(model.Data) && ModelTraits.Trainers(model.Estimator).All(t => t.Operation.Task != MLTask.Ranking))
            facts = facts.Add(FixProperties.IsUnsplit, string.Empty);
        return facts;
    }

    /// <summary>How to ask for the metrics of the model; nothing when columns or task are not known.</summary>
    public static ImmutableDictionary<string, string?> OfModel(FittedModel model, Occurrence at)
    {
        var trainers = ModelTraits.Trainers(model.Estimator).ToList();
        if (InScope.Name(model, at) is not { } name || trainers.Select(t => t.Operation.Task).Distinct().ToList() is not [var task]
            || task is MLTask.None or MLTask.AnomalyDetection or MLTask.Forecasting)
        {
            return s_none;
        }

        var trainer = trainers[0];
        if (trainers.Count > 1 || !IsText(trainer[ParameterRole.Label]) || !IsText(trainer[ParameterRole.RowGroup]) || trainer[ParameterRole.Options] is not null)
            return s_none;
        var hasProbability = trainer.Operation.Probability || ModelTraits.Steps(model.Estimator).OfType<Step>().Any(s => s.Operation.Kind == OperationKind.Calibrator);
        var facts = s_none.Add(FixProperties.Model, name).Add(FixProperties.Task, task.ToString())
            .Add(FixProperties.Evaluator, task == MLTask.BinaryClassification && !hasProbability ? "EvaluateNonCalibrated" : "Evaluate");
        // Clusters have no label.
        if (task != MLTask.Clustering && trainer[ParameterRole.Label] is Constant { Value: string label and not "Label" })
            facts = facts.Add(FixProperties.Label, label);
        if (trainer[ParameterRole.RowGroup] is Constant { Value: string group and not "GroupId" })
            facts = facts.Add(FixProperties.RowGroup, group);
        return facts;
    }

    private static bool IsText(AbstractValue? value) => value is null or Constant { Value: string };

    private static bool IsUnsplit(AbstractValue data) => data switch
    {
        LoadedData => true,
        RowView view => IsUnsplit(view.Source),
        _ => false,
    };
}
