using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Graph;

namespace MlEngineeringAnalyzers.Rules.Serving;

/// <summary>Finds the collection whose elements are predicted in turn: through loops, LINQ, and the helpers between them and the engine.</summary>
internal sealed class RowInTurn(Occurrence prediction, LineageGraph graph)
{
    /// <summary>A row that is handed on more often than this is no longer followed.</summary>
    private const int MaxHandovers = 8;

    /// <summary>The collection; null when the row is not an element of one that is all there.</summary>
    public SyntaxNode? Find()
    {
        if (prediction.Site is IInvocationOperation { Arguments: [var argument, ..] } && prediction.Calls.LastOrDefault()?.Site != prediction.Site)
            return Follow(argument.Value.Syntax, prediction.Calls.Length);
        // The engine's method itself was given to LINQ.
        return prediction.Calls.LastOrDefault() is { Via: { } via } call ? SourceOf(call, via) : null;
    }

    private SyntaxNode? Follow(SyntaxNode argument, int level)
    {
        for (var handovers = 0; handovers < MaxHandovers; handovers++)
        {
            argument = Unwrap(argument);
            if (argument is ElementAccessExpressionSyntax element)
                return Repetition.LoopsAround(argument).Any() && IsInMemory(element.Expression) ? element.Expression : null;
            if (argument is InvocationExpressionSyntax taking)
                return Emptied(taking, argument);
            if (argument is not IdentifierNameSyntax name)
                return null;
            switch (graph.Program.Bodies.Model(name.SyntaxTree).GetSymbolInfo(name).Symbol)
            {
                case ILocalSymbol { DeclaringSyntaxReferences: [var reference] }:
                    var declaration = reference.GetSyntax();
                    if (declaration is VariableDeclaratorSyntax { Initializer.Value: { } value })
                    {
                        argument = value;
                        continue;
                    }

                    if (declaration is SingleVariableDesignationSyntax { Parent.Parent.Parent.Parent: InvocationExpressionSyntax trying })
                        return Emptied(trying, argument);
                    return declaration.FirstAncestorOrSelf<CommonForEachStatementSyntax>() is { } loop && !loop.Statement.Contains(declaration) ? SourceOf(loop, argument) : null;
                case IRangeVariableSymbol { DeclaringSyntaxReferences: [var reference] }:
                    return reference.GetSyntax() is FromClauseSyntax clause && IsInMemory(clause.Expression) ? clause.Expression : null;
                case IParameterSymbol parameter:
                    while (level > 0 && !SymbolEqualityComparer.Default.Equals(Callee(level), parameter.ContainingSymbol))
                        level--;
                    if (level == 0)
                        return null;
                    var call = prediction.Calls[--level];
                    if (call.Via is { } via)
                        return SourceOf(call, via);
                    if ((call.Site as IInvocationOperation)?.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal) is not { } passed)
                        return null;
                    argument = passed.Value.Syntax;
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The queue or stack that a loop empties, and that nothing is added to meanwhile.</summary>
    private SyntaxNode? Emptied(InvocationExpressionSyntax taking, SyntaxNode row) =>
        taking.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dequeue" or "TryDequeue" or "Pop" or "TryPop", Expression: var queue }
        && Repetition.LoopsAround(row).LastOrDefault() is { } loop
        && graph.Program.Bodies.Model(queue.SyntaxTree).GetTypeInfo(queue).Type is { Name: "Queue" or "Stack" } type && type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic"
        && !loop.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(m => m.Name.Identifier.ValueText is "Enqueue" or "Push")
            ? queue
            : null;

    private ISymbol Callee(int level) => level == prediction.Calls.Length ? prediction.Owner : prediction.Calls[level].Caller;

    private SyntaxNode? SourceOf(CommonForEachStatementSyntax loop, SyntaxNode row) =>
        loop.AwaitKeyword == default && (!loop.Statement.Contains(row) || Repetition.LoopsAround(row).Contains(loop)) && IsInMemory(loop.Expression) ? loop.Expression : null;

    private SyntaxNode? SourceOf(CallFrame call, IMethodSymbol via)
    {
        if (!Repetition.IsPerElement(via) || call.Site is not IInvocationOperation site)
            return null;
        var source = site.Instance ?? site.Arguments.FirstOrDefault()?.Value;
        return source is not null && IsInMemory(source.Syntax) ? source.Syntax : null;
    }

    private static SyntaxNode Unwrap(SyntaxNode argument) => argument switch
    {
        ParenthesizedExpressionSyntax parenthesized => Unwrap(parenthesized.Expression),
        CastExpressionSyntax cast => Unwrap(cast.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => Unwrap(sure.Operand),
        // What an element holds, such as the value of a dictionary's entry.
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } member => Unwrap(member.Expression),
        _ => argument,
    };

    // A sequence may be a stream, whose rows come one at a time; a list or an array is all there.
    private bool IsInMemory(SyntaxNode source)
    {
        var type = graph.Program.Bodies.Model(source.SyntaxTree).GetTypeInfo(source).Type;
        return source is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetConsumingEnumerable" or "AsParallel" } }
            && type is IArrayTypeSymbol or INamedTypeSymbol { Name: not ("IAsyncEnumerable" or "BlockingCollection" or "ParallelQuery") }
            && (type is IArrayTypeSymbol || type.AllInterfaces.Append(type).Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable));
    }
}
