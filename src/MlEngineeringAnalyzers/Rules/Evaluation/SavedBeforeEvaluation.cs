using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Evaluation;

/// <summary>MLE2001: a model fitted here is saved on a path where nothing has evaluated it.</summary>
internal sealed class SavedBeforeEvaluation : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.SavedBeforeEvaluation;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var save in graph.Occurrences.Where(o => o.Kind is OperationKind.SaveModel or OperationKind.ExportOnnx))
        {
            var models = ModelTraits.Parts(save[ParameterRole.Model] ?? Unknown.Value).OfType<FittedModel>();
            if (models.FirstOrDefault(m => IsUnevaluated(m, save.Before)) is { } model)
            {
                var facts = FactsForEvaluation.OfData(model, save).AddRange(FactsForEvaluation.OfModel(model, save));
                if (Later(model, save, graph) is var (evaluation, isHonest))
                    report.At(Descriptor, save, [model.Site, evaluation], facts.Add(FixProperties.EvaluatedLater, isHonest ? string.Empty : FixProperties.OnTrainingData));
                else
                    report.At(Descriptor, save, [model.Site], facts);
            }
        }
    }

    /// <summary>
    /// The code further down beside the save that evaluates the model, or calls what does, and whether that is on rows that
    /// the model was not fitted on.
    /// </summary>
    private static (SyntaxNode Evaluation, bool IsHonest)? Later(FittedModel model, Occurrence save, LineageGraph graph)
    {
        foreach (var evaluation in graph.Of(OperationKind.Evaluate))
        {
            var path = evaluation.Calls.Select(c => c.Site.Syntax).Append(evaluation.Site.Syntax).ToList();
            if (path.Count > save.Calls.Length && save.Calls.Select(c => c.Site.Syntax).SequenceEqual(path.Take(save.Calls.Length))
                && path[save.Calls.Length] is var site && site.SyntaxTree == save.Site.Syntax.SyntaxTree && site.SpanStart > save.Site.Syntax.SpanStart
                && ModelTraits.ModelsBehind(evaluation[ParameterRole.Data] ?? Unknown.Value).FirstOrDefault(m => m.Model.Equals(model)) is { Rows: { } rows })
            {
                return (site, !DataOrigin.Overlap(model.Data, rows));
            }
        }

        return null;
    }

    private static bool IsUnevaluated(FittedModel model, World world)
    {
        var trainers = ModelTraits.Trainers(model.Estimator).ToList();
        return trainers.Count > 0
            && trainers.All(t => t.Operation.HasEvaluator)
            && !trainers.Any(t => world.Holds(new Fact(t, FactKind.CrossValidated), must: true))
            && !world.Holds(new Fact(model, FactKind.Evaluated), must: true)
            && !IsMeasuredRecipe(model, world)
            && !world.Holds(new Fact(model, FactKind.Escaped), must: false);
    }

    // Fitted on the training side and measured on the other, then once more on all rows: what is saved was measured.
    private static bool IsMeasuredRecipe(FittedModel model, World world) => world.Facts.Any(fact =>
        fact.Key is { Kind: FactKind.Evaluated, Detail: { } rows, Subject: FittedModel { Data: SplitSide { IsTest: false, Split.Source: var all } } measured }
        && all.Equals(model.Data) && measured.Estimator.Equals(model.Estimator) && !DataOrigin.Overlap(measured.Data, rows) && world.Holds(fact.Key, must: true));
}
