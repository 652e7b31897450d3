using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Rules.Serving;

/// <summary>MLE7010: a pool keeps serving the model that it was started with.</summary>
internal sealed class RetrainedModelUnnoticed : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.RetrainedModelUnnoticed;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var source in graph.Of(OperationKind.PoolSource))
        {
            // Without these arguments a file is watched, and an address asked every five minutes.
            if (source.Arguments.Any(a => a is { Name: "watchForChanges", Value: Constant { Value: false } }))
                report.At(Descriptor, source, [], "watchForChanges: true");
            else if (source.Arguments.Any(a => a is { Name: "period", Value: Opaque { Origin: IFieldSymbol { Name: nameof(Timeout.InfiniteTimeSpan) } } }))
                report.At(Descriptor, source, [], "a period that ends");
        }
    }
}
