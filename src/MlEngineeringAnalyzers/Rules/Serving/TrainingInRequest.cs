using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;

namespace MlEngineeringAnalyzers.Rules.Serving;

/// <summary>MLE7009: a model is trained while a web request waits.</summary>
internal sealed class TrainingInRequest : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.TrainingInRequest;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var fit in graph.Of(OperationKind.Fit))
        {
            var inRequest = Repetition.Request(fit) is not null || (graph.Root is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, ContainingType: { } type } && Sharing.IsController(type) && !fit.IsPreparation);
            if (inRequest && !Sharing.IsHeldStatically(fit) && ModelTraits.Trainers(fit.Receiver).Any())
                report.At(Descriptor, fit, []);
        }
    }
}
