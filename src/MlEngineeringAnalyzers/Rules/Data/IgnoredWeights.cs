using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Data;

/// <summary>MLE6008: <c>LinearSvm</c> takes the name of a weight column and never reads it (measured on 5.0).</summary>
internal sealed class IgnoredWeights : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.IgnoredWeights;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var trainer in graph.Of(OperationKind.Trainer).Where(o => o.Operation.Name == "LinearSvm"))
        {
            if (trainer[ParameterRole.Weight] is Constant { Value: string weight })
                report.At(Descriptor, trainer, [], weight);
        }
    }
}
