using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
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
            if (read.Count > 0 && read.All(m => m is "Accuracy" or "F1Score"))
                report.At(Descriptor, evaluation, [], string.Join(" and ", read.OrderBy(m => m, StringComparer.Ordinal)));
        }
    }
}
