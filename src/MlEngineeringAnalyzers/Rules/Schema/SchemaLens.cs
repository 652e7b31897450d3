using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Shapes;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5090: what the schema is, at each fit and transform. For the curious; off by default.</summary>
internal sealed class SchemaLens : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.SchemaLens;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        var shapes = SchemaFindings.Of(graph).Shapes;
        foreach (var call in graph.Occurrences)
        {
            // Where no column is known there is nothing to show.
            if (call is { Kind: OperationKind.Fit, Result: FittedModel model } && !shapes.Fitted(model).Output.Columns.IsEmpty)
                report.At(Descriptor, call, [], $"{shapes.Of(model.Data)} -> {shapes.Fitted(model).Output}");
            else if (call is { Kind: OperationKind.Score, Result: ScoredData scored } && !shapes.Of(scored).Columns.IsEmpty)
                report.At(Descriptor, call, [], shapes.Of(scored).ToString());
        }
    }
}
