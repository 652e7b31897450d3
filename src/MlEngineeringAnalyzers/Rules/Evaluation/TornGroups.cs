using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Evaluation;

/// <summary>MLE2009: a ranker is trained on one side of a split that does not keep groups together.</summary>
internal sealed class TornGroups : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.TornGroups;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var fit in graph.Of(OperationKind.Fit))
        {
            if (!ModelTraits.Trainers(fit.Receiver).Any(t => t.Operation.Task == MLTask.Ranking))
                continue;
            foreach (var side in DataOrigin.Ancestors(fit[ParameterRole.Data] ?? Unknown.Value).OfType<SplitSide>())
            {
                if (side.Split[ParameterRole.SamplingKey] is null or Constant { Value: null } && graph.Creation(side.Split) is { } split)
                    report.At(Descriptor, split, [fit.Site.Syntax]);
            }
        }
    }
}
