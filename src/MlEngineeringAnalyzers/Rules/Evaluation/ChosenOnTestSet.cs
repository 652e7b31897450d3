using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Evaluation;

/// <summary>MLE2006: candidates are compared on the test set, and the winner's score there is its last word.</summary>
internal sealed class ChosenOnTestSet : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.ChosenOnTestSet;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        ExamineValidationSets(graph, report);
        var comparisons = graph.Decisions.SelectMany(Compared).ToList();
        if (comparisons.Count == 0)
            return;
        foreach (var (model, world, site) in Winners(graph))
        {
            foreach (var metrics in comparisons)
            {
                if (!metrics.Any(m => Scored(m).Any(s => IsSame(s.Model, model) && !IsScoredElsewhere(model, s.Rows, world, graph))))
                    continue;
                if (graph.Of(OperationKind.Evaluate).FirstOrDefault(e => metrics.Contains(e.Result)) is { } first)
                    report.At(Descriptor, first, metrics.Select(m => m.Site).Append(site));
                return;
            }
        }
    }

    /// <summary>A trainer that stops, or picks its best round, by the rows that the final metrics are computed on.</summary>
    private void ExamineValidationSets(LineageGraph graph, LineageReport report)
    {
        foreach (var evaluation in graph.Of(OperationKind.Evaluate))
        {
            foreach (var (model, rows) in ModelTraits.ModelsBehind(evaluation[ParameterRole.Data] ?? Unknown.Value))
            {
                if (model is not FittedModel fitted)
                    continue;
                if (graph.Creation(fitted) is { } fit && fit[ParameterRole.ValidationData] is { } given && DataOrigin.Overlap(given, rows))
                    report.At(Descriptor, fit, [evaluation.Site.Syntax]);
                var trainer = ModelTraits.Trainers(fitted.Estimator).FirstOrDefault(t => t[ParameterRole.ValidationData] is { } validation && DataOrigin.Overlap(validation, rows));
                if (trainer is not null && graph.Occurrences.FirstOrDefault(o => o.Site.Syntax == trainer.Site) is { } creation)
                    report.At(Descriptor, creation, [.. ValidationOptions(creation, trainer), evaluation.Site.Syntax]);
            }
        }
    }

    /// <summary>Where an options object is given the rows to validate on.</summary>
    private static IEnumerable<SyntaxNode> ValidationOptions(Occurrence creation, Step trainer)
    {
        foreach (var member in creation.Before.Heap)
        {
            if (member.Key is { Owner: Instance { Origin: SyntaxNode options }, Member.Name: var name } && ParameterRoles.Of(trainer.Operation, name) == ParameterRole.ValidationData)
                yield return options.DescendantNodes().OfType<AssignmentExpressionSyntax>().FirstOrDefault(a => a.Left is IdentifierNameSyntax set && set.Identifier.ValueText == name) ?? options;
        }
    }

    /// <summary>The models that are saved, or given to the caller.</summary>
    private static IEnumerable<(FittedModel Model, World World, SyntaxNode Site)> Winners(LineageGraph graph) =>
        graph.Of(OperationKind.SaveModel).SelectMany(save => ModelTraits.Parts(save[ParameterRole.Model] ?? Unknown.Value).OfType<FittedModel>()
            .Where(m => !AreAllSaved(m, save, graph)).Select(m => (m, save.Before, save.Site.Syntax)));

    // A loop over candidates that were made before it saves one after the other: none of them wins.
    private static bool AreAllSaved(FittedModel model, Occurrence save, LineageGraph graph) => graph.Creation(model) is { } fit
        && Repetition.Around(save).OfType<CommonForEachStatementSyntax>().Any(loop => !Repetition.Contains(loop, fit)
            && !save.Site.Syntax.Ancestors().TakeWhile(a => a != loop).Concat(loop.DescendantNodes())
                .Any(n => n is IfStatementSyntax or SwitchStatementSyntax or BreakStatementSyntax or ReturnStatementSyntax));

    /// <summary>The metrics that a decision compares with each other; a fixed threshold is no rival.</summary>
    private static IEnumerable<HashSet<MetricsValue>> Compared(AbstractValue decision)
    {
        if (decision is not Derived { Of: [var left, var right] })
            yield break;
        var (a, b) = (Metrics(left), Metrics(right));
        if (a.Count > 0 && b.Count > 0)
            yield return [.. a, .. b];
    }

    private static HashSet<MetricsValue> Metrics(AbstractValue value)
    {
        var found = new HashSet<MetricsValue>();
        value.Mentions(v =>
        {
            if (v is MetricsValue metrics)
                found.Add(metrics);
            return false;
        });
        return found;
    }

    private static IEnumerable<(AbstractValue Model, AbstractValue Rows)> Scored(MetricsValue metrics) => ModelTraits.ModelsBehind(metrics.Data);

    // A winner that is fitted once more on the same rows is the same model.
    private static bool IsSame(AbstractValue scored, FittedModel winner) =>
        scored.Equals(winner) || (scored is FittedModel candidate && candidate.Estimator.Equals(winner.Estimator) && candidate.Data.Equals(winner.Data));

    private static bool IsScoredElsewhere(FittedModel model, AbstractValue rows, World world, LineageGraph graph) =>
        DataOrigin.Overlap(model.Data, rows)
        || graph.Exits.Add(world).Any(w => w.Facts.Any(f => f.Key.Subject.Equals(model)
            && (f.Key.Kind == FactKind.Escaped || (f.Key is { Kind: FactKind.Evaluated, Detail: { } other } && !other.Equals(rows) && !DataOrigin.Overlap(model.Data, other)))));
}
