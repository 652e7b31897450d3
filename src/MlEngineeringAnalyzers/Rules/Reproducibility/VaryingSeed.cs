using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Reproducibility;

/// <summary>MLE1002: a seed is computed from the clock, a guid or another source that differs on every run.</summary>
internal sealed class VaryingSeed : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.VaryingSeed;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var occurrence in graph.Occurrences)
        {
            if (occurrence[ParameterRole.Seed] is { } seed && VaryingSources.VaryingMember(seed) is { } source)
                report.At(Descriptor, occurrence, [], source);
        }
    }
}
