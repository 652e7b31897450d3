using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;

namespace MlEngineeringAnalyzers.Rules.Pipelines;

/// <summary>MLE4006: a call that only gives a new object stands as a statement.</summary>
internal sealed class DiscardedResult : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.DiscardedResult;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var occurrence in graph.Occurrences)
        {
            if (occurrence.IsDiscarded)
                report.At(Descriptor, occurrence, [], occurrence.Operation.Name);
        }
    }
}
