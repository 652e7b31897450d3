using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Rules.Serving;

/// <summary>MLE7002: a prediction engine is made in a loop or for each request, over a model that stays the same.</summary>
internal sealed class EngineCreatedRepeatedly : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.EngineCreatedRepeatedly;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var creation in graph.Of(OperationKind.CreateEngine))
        {
            if (creation.Result is EngineValue { Operation.TimeSeries: false } engine && Reuse.Repeated(creation, [engine.Model], graph) is var (how, where) && !Keeping.IsKept(creation, graph))
                report.At(Descriptor, creation, [where], how);
        }
    }
}
