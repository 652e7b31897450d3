using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;

namespace MlEngineeringAnalyzers.Rules.Evaluation;

/// <summary>MLE2005: metrics that nobody looks at, whoever calls the code that computes them.</summary>
internal sealed class MetricsNeverRead : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.MetricsNeverRead;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var evaluation in graph.Occurrences.Where(o => o.Kind is OperationKind.Evaluate or OperationKind.CrossValidate or OperationKind.ExplainModel))
        {
            if (!graph.Siblings.Any(g => g.IsReadAt(evaluation.Site.Syntax)))
                report.At(Descriptor, evaluation, [], evaluation.Operation.Name);
        }
    }
}
