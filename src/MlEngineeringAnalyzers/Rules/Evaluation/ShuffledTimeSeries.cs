using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Evaluation;

/// <summary>MLE2010: a time-series estimator gets rows from a random split, or shuffled ones.</summary>
internal sealed class ShuffledTimeSeries : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.ShuffledTimeSeries;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var fit in graph.Of(OperationKind.Fit))
        {
            var step = ModelTraits.Steps(fit.Receiver).OfType<Step>().FirstOrDefault(s => s.Operation.TimeSeries);
            if (step is null || fit[ParameterRole.Data] is not { } data || DataOrigin.RandomOrder(data) is not { } random || graph.Creation(random) is not { } cause)
                continue;
            report.At(Descriptor, cause, [step.Site, fit.Site.Syntax], step.Operation.Name);
        }
    }
}
