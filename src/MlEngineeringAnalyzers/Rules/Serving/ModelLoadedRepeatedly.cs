using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Serving;

/// <summary>MLE7003: a model file that stays the same is read in a loop or for each request.</summary>
internal sealed class ModelLoadedRepeatedly : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.ModelLoadedRepeatedly;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var load in graph.Of(OperationKind.LoadModel))
        {
            var path = load[ParameterRole.Path] is StreamValue stream ? stream.Path : load[ParameterRole.Path];
            // Where a model is saved in between, or may be, there is a new one to load.
            if (Reuse.Repeated(load, [path ?? Unknown.Value], graph) is var (how, where)
                && !graph.Of(OperationKind.SaveModel).Any(save => Repetition.Contains(where, save))
                && !graph.SkippedCalls.Any(call => Repetition.Contains(where, call))
                && !new Rereading(where, graph).HasReason(load))
                report.At(Descriptor, load, [where], how);
        }
    }
}
