using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Rules.Reproducibility;

/// <summary>MLE1001: an operation draws random numbers from a context that was made without a seed.</summary>
internal sealed class UnseededContext : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.UnseededContext;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var (context, by) in Draws.From(graph))
        {
            if (context is not ContextValue { Seed: null } unseeded)
                continue;
            // The creation may be in another file; then the draw is what this file can show.
            if (graph.Creation(unseeded) is { } creation && creation.Site.Syntax.SyntaxTree == graph.Tree)
                report.At(Descriptor, creation, [by.Site.Syntax], by.Operation.Name);
            else
                report.At(Descriptor, by, [unseeded.Site], by.Operation.Name);
        }
    }
}
