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
        foreach (var (context, by, name) in Draws.From(graph))
        {
            if (context is ContextValue { Seed: null } unseeded && graph.Creation(unseeded) is { } creation)
                report.At(Descriptor, creation, by, name);
        }
    }
}
