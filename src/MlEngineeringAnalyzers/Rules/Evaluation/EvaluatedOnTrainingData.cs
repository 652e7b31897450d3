using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Evaluation;

/// <summary>
/// MLE2002: a model's only metrics are those on rows that it was fitted on. Clusters are measured on the rows that
/// were clustered, as a rule.
/// </summary>
internal sealed class EvaluatedOnTrainingData : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.EvaluatedOnTrainingData;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var evaluation in graph.Of(OperationKind.Evaluate).Where(e => e.Operation.Task != MLTask.Clustering))
        {
            foreach (var (model, rows) in ModelTraits.ModelsBehind(evaluation[ParameterRole.Data] ?? Unknown.Value))
            {
                if (model is FittedModel fitted && ModelTraits.Trainers(fitted.Estimator).Any()
                    && DataOrigin.Overlap(fitted.Data, rows, evaluation.Before) && !IsEvaluatedElsewhere(fitted, evaluation, graph))
                {
                    var facts = Facts(fitted, rows, evaluation, graph);
                    if (HeldOutAtCall(fitted, evaluation, graph) is var (call, heldOut))
                        report.At(Descriptor, evaluation, [fitted.Site, call], facts.Add(FixProperties.HeldOutAtCall, heldOut));
                    else
                        report.At(Descriptor, evaluation, [fitted.Site], facts);
                    break;
                }
            }
        }
    }

    private static ImmutableDictionary<string, string?> Facts(FittedModel model, AbstractValue rows, Occurrence evaluation, LineageGraph graph)
    {
        var facts = FactsForEvaluation.OfData(model, evaluation);
        if (rows is not SplitSide { IsTest: true } side)
            return facts;
        facts = facts.Add(FixProperties.IsOnTestSide, string.Empty);
        return side.Split.Source.Equals(model.Data) && graph.Creation(model) is { } fit
            && InScope.Name(new SplitSide(side.Split, test: false), fit) is { } train
                ? facts.Add(FixProperties.TrainingSideAtFit, train)
                : facts;
    }

    /// <summary>The call that leads to the evaluation, and how the code there can say which rows were held out.</summary>
    private static (SyntaxNode Call, string HeldOut)? HeldOutAtCall(FittedModel model, Occurrence evaluation, LineageGraph graph)
    {
        if (evaluation.Calls.LastOrDefault() is not { Via: null } call)
            return null;
        var around = evaluation.Calls.RemoveAt(evaluation.Calls.Length - 1).Select(c => c.Site.Syntax).ToList();
        return graph.Occurrences
            .Where(o => SymbolEqualityComparer.Default.Equals(o.Owner, call.Caller) && o.Site.Syntax.SyntaxTree == call.Site.Syntax.SyntaxTree
                && o.Site.Syntax.SpanStart < call.Site.Syntax.SpanStart && o.Calls.Select(c => c.Site.Syntax).SequenceEqual(around))
            .OrderByDescending(o => o.Site.Syntax.SpanStart)
            .Select(o => InScope.HeldOut(model.Data, o) is { } heldOut ? (call.Site.Syntax, heldOut) : ((SyntaxNode, string)?)null)
            .FirstOrDefault(found => found is not null);
    }

    // Training metrics beside test metrics are how one sees overfitting.
    private static bool IsEvaluatedElsewhere(FittedModel model, Occurrence evaluation, LineageGraph graph) =>
        graph.Exits.Add(evaluation.Before).Any(world => world.Facts.Any(f => f.Key.Subject.Equals(model)
            && ((f.Key is { Kind: FactKind.Evaluated, Detail: { } rows } && !DataOrigin.Overlap(model.Data, rows)) || f.Key.Kind == FactKind.Escaped))
            || ModelTraits.Trainers(model.Estimator).Any(t => world.Holds(new Fact(t, FactKind.CrossValidated), must: false)));
}
