using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.Lineage.Graph;

namespace MlEngineeringAnalyzers.Rules.Serving;

/// <summary>Finds out whether a row is made of the prediction before it, as the next step of a forecast is: such rows can only be predicted in turn.</summary>
/// <param name="prediction">A prediction, or a call that leads to it.</param>
/// <param name="round">The code of a loop, or the lambda that is run for each row.</param>
/// <param name="source">The collection of the rows.</param>
internal sealed class FedBack(SyntaxNode prediction, SyntaxNode round, SyntaxNode source, SemanticModel model)
{
    private readonly HashSet<ISymbol> _predicted = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a round of a loop around the prediction makes its row of what an earlier one has predicted.</summary>
    public static bool Any(Occurrence prediction, SyntaxNode source, LineageGraph graph) => prediction.Calls.Select(c => c.Site.Syntax).Append(prediction.Site.Syntax)
        .Any(site => Repetition.LoopsAround(site).Concat(site.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().Take(1))
            .Any(round => new FedBack(site, round, source, graph.Program.Bodies.Model(site.SyntaxTree)).IsFedBack()));

    private bool IsFedBack()
    {
        var arguments = (prediction as InvocationExpressionSyntax)?.ArgumentList.Arguments.Select(a => a.Expression).ToList() ?? [];
        var rows = arguments.Append(source).Select(Root).OfType<ISymbol>().ToList();
        var flows = round.DescendantNodes().SelectMany(Flows).ToList();
        while (flows.Where(f => IsOfPrediction(f.From)).Select(f => f.Into).OfType<ISymbol>().Count(_predicted.Add) > 0)
        {
        }

        return flows.Any(f => rows.Contains(f.Into, SymbolEqualityComparer.Default)
            && (Mentioned(f.From).Any(IsKept) || (IsOfPrediction(f.From) && IsOtherElement(f.Target, arguments))));
    }

    /// <summary>What a piece of code changes, and what by.</summary>
    private IEnumerable<(SyntaxNode Target, ISymbol? Into, SyntaxNode From)> Flows(SyntaxNode code)
    {
        switch (code)
        {
            case AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple } assignment:
                return tuple.Arguments.Select(a => ((SyntaxNode)a, Root(a.Expression), (SyntaxNode)assignment.Right));
            case AssignmentExpressionSyntax assignment:
                return [(assignment.Left, Root(assignment.Left), assignment.Right)];
            case VariableDeclaratorSyntax { Initializer.Value: { } value }:
                return [(code, model.GetDeclaredSymbol(code), value)];
            case InvocationExpressionSyntax call when call != prediction:
                var receiver = call.Expression is MemberAccessExpressionSyntax member ? Root(member.Expression) : null;
                // A method of the program may write into a row that it is given.
                var written = model.GetSymbolInfo(call).Symbol is { DeclaringSyntaxReferences.IsEmpty: false } ? call.ArgumentList.Arguments.Select(a => Root(a.Expression)) : [];
                return written.Append(receiver).Select(into => (code, into, (SyntaxNode)call.ArgumentList));
            default:
                return [];
        }
    }

    private bool IsOfPrediction(SyntaxNode code) => code.Contains(prediction) || Mentioned(code).Any(_predicted.Contains);

    private IEnumerable<ISymbol> Mentioned(SyntaxNode code) => code.DescendantNodesAndSelf(n => n != prediction).OfType<IdentifierNameSyntax>()
        .Where(name => name.Parent is not MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } member || member.Name != name).Select(Symbol).OfType<ISymbol>();

    /// <summary>Whether the next round finds there what this one has predicted.</summary>
    private bool IsKept(ISymbol symbol) => _predicted.Contains(symbol) && !symbol.DeclaringSyntaxReferences.Any(r => round.Span.Contains(r.Span) && r.SyntaxTree == round.SyntaxTree);

    private static bool IsOtherElement(SyntaxNode target, List<ExpressionSyntax> arguments) =>
        target.DescendantNodesAndSelf().OfType<ElementAccessExpressionSyntax>().Any(element => !arguments.Exists(a => a.IsEquivalentTo(element)));

    private ISymbol? Root(SyntaxNode expression) => expression switch
    {
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => Symbol(name),
        MemberAccessExpressionSyntax member => Root(member.Expression),
        ElementAccessExpressionSyntax element => Root(element.Expression),
        IdentifierNameSyntax name => Symbol(name),
        _ => null,
    };

    private ISymbol? Symbol(SimpleNameSyntax name) => name.SyntaxTree != model.SyntaxTree ? null
        : model.GetSymbolInfo(name).Symbol is { Kind: SymbolKind.Local or SymbolKind.Parameter or SymbolKind.Field or SymbolKind.Property } symbol ? symbol : null;
}
