using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Evaluation;

/// <summary>MLE2012: of the metrics of a binary classifier only those that depend on one threshold are read.</summary>
internal sealed class OnlyThresholdMetrics : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.OnlyThresholdMetrics;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var evaluation in graph.Of(OperationKind.Evaluate).Where(e => e.Operation.Task == MLTask.BinaryClassification))
        {
            var read = graph.Siblings.SelectMany(g => g.MembersRead(evaluation.Site.Syntax)).Distinct().ToList();
            if (read.Count > 0 && read.All(m => m is "Accuracy" or "F1Score") && !graph.Siblings.Any(g => MayBeReadWhole(evaluation, g)))
                report.At(Descriptor, evaluation, [], string.Join(" and ", read.OrderBy(m => m, StringComparer.Ordinal)));
        }
    }

    /// <summary>Whether other code, which may look at all of them, gets the metrics as one object.</summary>
    private static bool MayBeReadWhole(Occurrence evaluation, LineageGraph graph) =>
        graph.LibraryUses.Any(u => IsMade(u.Value, evaluation))
        || graph.Exits.Any(w => w.Facts.Any(f => f.Key.Kind == FactKind.Escaped && IsMade(f.Key.Subject, evaluation)))
        || (graph.Root is IMethodSymbol root && Holds(root.ReturnType, evaluation.Site.Type));

    private static bool IsMade(AbstractValue value, Occurrence evaluation) => value is MetricsValue metrics && metrics.Site == evaluation.Site.Syntax;

    private static bool Holds(ITypeSymbol type, ITypeSymbol? metrics)
    {
        for (var current = metrics; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, current))
                return true;
        }

        return type is INamedTypeSymbol { TypeArguments: var parts } && parts.Any(p => Holds(p, metrics));
    }
}
