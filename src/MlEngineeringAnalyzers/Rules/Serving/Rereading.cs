using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.Lineage.Graph;

namespace MlEngineeringAnalyzers.Rules.Serving;

/// <summary>Whether a file is read again for a reason: the last attempt has failed, or the file has changed since.</summary>
/// <param name="where">The code that reads it again and again.</param>
internal sealed class Rereading(SyntaxNode where, LineageGraph graph)
{
    /// <summary>How many declarations are looked through for what a condition asks.</summary>
    private const int MaxDeclarations = 3;

    public bool HasReason(Occurrence load) => Repetition.Sites(load).Any(site => IsRetried(site.Syntax) || Conditions(site.Syntax).Any(c => TellsChange(c.Condition, c.Code)));

    /// <summary>Whether a loop is left as soon as the code has not thrown.</summary>
    private bool IsRetried(SyntaxNode code)
    {
        if (InFunction(code).OfType<TryStatementSyntax>().FirstOrDefault(t => t.Catches.Any() && t.Block.Contains(code)) is not { } attempt
            || InFunction(attempt).FirstOrDefault(IsLoop) is not { } loop)
            return false;
        var jumps = attempt.Block.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Where(n => n.SpanStart > code.SpanStart && n is BreakStatementSyntax or ReturnStatementSyntax);
        return jumps.Any(j => j is ReturnStatementSyntax || InFunction(j).FirstOrDefault(a => a is SwitchStatementSyntax || IsLoop(a)) == loop)
            || Ends(loop, attempt).Any(end => Variables(end).Intersect(Written(attempt.Block), SymbolEqualityComparer.Default).Any());
    }

    /// <summary>The conditions on which a loop goes on or is left after the attempt.</summary>
    private static IEnumerable<SyntaxNode> Ends(SyntaxNode loop, TryStatementSyntax attempt)
    {
        var own = loop switch
        {
            WhileStatementSyntax statement => statement.Condition,
            DoStatementSyntax statement => statement.Condition,
            ForStatementSyntax statement => statement.Condition,
            _ => null,
        };
        var later = loop.DescendantNodes().OfType<IfStatementSyntax>().Where(i => i.SpanStart > attempt.Span.End && Leaves(i)).Select(i => i.Condition);
        return own is null ? later : later.Append(own);
    }

    /// <summary>The conditions on which the code runs, each with the code that it lets run.</summary>
    private IEnumerable<(ExpressionSyntax Condition, IReadOnlyList<SyntaxNode> Code)> Conditions(SyntaxNode code)
    {
        var child = code;
        foreach (var parent in InFunction(code).TakeWhile(a => a != where))
        {
            if (parent is IfStatementSyntax choice && child != choice.Condition)
                yield return (choice.Condition, [child]);
            if (parent is ConditionalExpressionSyntax conditional && child != conditional.Condition)
                yield return (conditional.Condition, []);
            if (parent is BlockSyntax block)
            {
                foreach (var guard in block.Statements.TakeWhile(s => s != child).OfType<IfStatementSyntax>().Where(Leaves))
                    yield return (guard.Condition, block.Statements.SkipWhile(s => s != guard).Skip(1).ToList());
            }

            child = parent;
        }
    }

    // It asks when the file was written, or what the code that it lets run remembers for the next time.
    private bool TellsChange(ExpressionSyntax condition, IReadOnlyList<SyntaxNode> code) => AsksFileTime(condition, MaxDeclarations)
        || Variables(condition).Where(v => !v.DeclaringSyntaxReferences.Any(r => where.Contains(r.GetSyntax()))).Intersect(code.SelectMany(Written), SymbolEqualityComparer.Default).Any();

    private bool AsksFileTime(SyntaxNode code, int declarations) => code.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => Symbol(name) is { } symbol
        && ((symbol.Name.Contains("WriteTime") && symbol.ContainingNamespace?.ToDisplayString() == "System.IO")
            || (declarations > 0 && symbol is ILocalSymbol or IMethodSymbol or IPropertySymbol && symbol.DeclaringSyntaxReferences.Any(r => AsksFileTime(r.GetSyntax(), declarations - 1)))));

    private IEnumerable<ISymbol> Variables(SyntaxNode code) => code.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(IsVariable).Select(Symbol).OfType<ISymbol>();

    private IEnumerable<ISymbol> Written(SyntaxNode code) => code.DescendantNodesAndSelf().OfType<AssignmentExpressionSyntax>().Select(a => a.Left)
        .Concat(code.DescendantNodesAndSelf().OfType<PostfixUnaryExpressionSyntax>().Select(p => p.Operand))
        .Select(left => left is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax own } ? own : left as IdentifierNameSyntax)
        .OfType<IdentifierNameSyntax>().Select(Symbol).OfType<ISymbol>();

    // What is read from another object, a row say, is there for something else.
    private static bool IsVariable(IdentifierNameSyntax name) => name.Parent is not MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } member || member.Name != name;

    private static bool Leaves(IfStatementSyntax guard) => guard.Statement.DescendantNodesAndSelf().Any(n => n is ContinueStatementSyntax or BreakStatementSyntax or ReturnStatementSyntax);

    private static bool IsLoop(SyntaxNode node) => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    private static IEnumerable<SyntaxNode> InFunction(SyntaxNode code) =>
        code.Ancestors().TakeWhile(a => a is not (MemberDeclarationSyntax and not GlobalStatementSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax));

    private ISymbol? Symbol(SimpleNameSyntax name) => graph.Program.Bodies.Model(name.SyntaxTree).GetSymbolInfo(name).Symbol;
}
