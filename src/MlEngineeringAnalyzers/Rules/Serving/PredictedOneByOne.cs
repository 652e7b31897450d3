using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
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
            if (prediction.Operation.TimeSeries || Repetition.Request(prediction) is not null || Sharing.Parallel(prediction) is not null
                || prediction.Site is not IInvocationOperation { TargetMethod.ContainingType.TypeArguments: [var row, ..], Arguments: [var argument, ..] })
            {
                continue;
            }

            if (Source(argument.Value.Syntax, graph) is { } source && IsInMemory(source.Type, row))
                report.At(Descriptor, prediction, [source.Syntax]);
        }
    }

    /// <summary>The collection that the argument is an element of; null when it is none.</summary>
    private static (SyntaxNode Syntax, ITypeSymbol? Type)? Source(SyntaxNode argument, LineageGraph graph)
    {
        var model = graph.Program.Bodies.Model(argument.SyntaxTree);
        if (argument is ElementAccessExpressionSyntax element)
            return Repetition.LoopsAround(argument).Any() ? (element.Expression, model.GetTypeInfo(element.Expression).Type) : null;
        if (argument is not IdentifierNameSyntax name)
            return null;
        foreach (var ancestor in argument.Ancestors())
        {
            if (ancestor is ForEachStatementSyntax loop && loop.Identifier.ValueText == name.Identifier.ValueText && loop.AwaitKeyword == default)
                return (loop.Expression, model.GetTypeInfo(loop.Expression).Type);
            if (ancestor is SimpleLambdaExpressionSyntax { Parent.Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } } lambda
                && lambda.Parameter.Identifier.ValueText == name.Identifier.ValueText
                && call.Name.Identifier.ValueText is "Select" or "ForEach" or "ConvertAll")
            {
                return (call.Expression, model.GetTypeInfo(call.Expression).Type);
            }
        }

        return null;
    }

    // A sequence may be a stream, whose rows come one at a time; a list or an array is all there.
    private static bool IsInMemory(ITypeSymbol? source, ITypeSymbol row) => source switch
    {
        IArrayTypeSymbol array => SymbolEqualityComparer.Default.Equals(array.ElementType, row),
        INamedTypeSymbol { TypeArguments: [var element] } list => SymbolEqualityComparer.Default.Equals(element, row)
            && (list.Name is "List" or "IList" or "ICollection" or "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable" or "ImmutableArray" or "ImmutableList" or "HashSet" or "Collection"),
        _ => false,
    };
}
