using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.Lineage.Graph;

namespace MlEngineeringAnalyzers.Rules.Pipelines;

/// <summary>MLE4006: a call that only gives a new object stands as a statement.</summary>
internal sealed class DiscardedResult : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.DiscardedResult;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var occurrence in graph.Occurrences)
        {
            if (occurrence.Operation.Pure && IsDiscarded(occurrence))
                report.At(Descriptor, occurrence, [], occurrence.Operation.Name);
        }
    }

    private static bool IsDiscarded(Occurrence occurrence) => occurrence.Site.Syntax.Parent switch
    {
        ExpressionStatementSyntax => true,
        // What a method or lambda without a result computes is lost.
        ArrowExpressionClauseSyntax or LambdaExpressionSyntax => occurrence.Owner is IMethodSymbol { ReturnsVoid: true },
        _ => false,
    };
}
