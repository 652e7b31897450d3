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
            var never = source.Operation.Name == "FromFile"
                ? source.Arguments.Any(a => a is { Name: "watchForChanges", Value: Constant { Value: false } })
                : source.Arguments.All(a => a.Name != "period");
            if (never)
                report.At(Descriptor, source, [], source.Operation.Name == "FromFile" ? "watchForChanges: true" : "a period");
        }
    }
}
