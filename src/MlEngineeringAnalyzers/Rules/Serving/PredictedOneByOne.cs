using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;

namespace MlEngineeringAnalyzers.Rules.Serving;

/// <summary>MLE7004: rows that are all there are predicted one at a time.</summary>
internal sealed class PredictedOneByOne : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.PredictedOneByOne;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var prediction in graph.Of(OperationKind.Predict))
        {
            if (!prediction.Operation.TimeSeries && Repetition.Request(prediction) is null && !Sharing.Parallel(prediction).Any()
                && new RowInTurn(prediction, graph).Find() is { } source && !FedBack.Any(prediction, source, graph))
            {
                report.At(Descriptor, prediction, [source]);
            }
        }
    }
}
