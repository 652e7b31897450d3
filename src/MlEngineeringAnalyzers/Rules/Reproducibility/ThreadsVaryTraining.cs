using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Rules.Reproducibility;

/// <summary>MLE1003: the context is seeded, but the trainer's threads still make each run different.</summary>
internal sealed class ThreadsVaryTraining : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.ThreadsVaryTraining;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var trainer in graph.Of(OperationKind.Trainer))
        {
            if (trainer.Operation.VariesWithThreads
                && trainer.Receiver is ContextValue { Seed: { } seed } && VaryingSources.VaryingMember(seed) is null
                && !LimitsThreads(trainer))
            {
                report.At(Descriptor, trainer, [], trainer.Operation.Name);
            }
        }
    }

    // More threads than one are the author's choice; a number that is not known may be one.
    private static bool LimitsThreads(Occurrence trainer) =>
        trainer.Arguments.Any(a => (a.Name == "NumberOfThreads" && a.Value is not Constant { Value: null or > 1 }) || (a.Name == "options" && a.Value is not Constant));
}
