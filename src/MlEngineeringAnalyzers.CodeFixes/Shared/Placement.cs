using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>Where in a file code stands, and where more can be added.</summary>
internal static class Placement
{
    /// <summary>
    /// The innermost statement around an expression beside which others can stand; null inside an expression body or an
    /// initializer.
    /// </summary>
    public static StatementSyntax? Statement(SyntaxNode node)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            switch (ancestor)
            {
                case LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax:
                    return null;
                case StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement:
                    return statement;
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The node that stands in a list of statements: the statement, or what makes it a top-level one.</summary>
    public static SyntaxNode Listed(StatementSyntax statement) => statement.Parent is GlobalStatementSyntax global ? global : statement;

    /// <summary>The member whose locals share one space of names: a method or accessor, or all top-level statements.</summary>
    public static SyntaxNode Body(SyntaxNode node) =>
        node.AncestorsAndSelf().First(n => n is CompilationUnitSyntax or (MemberDeclarationSyntax and not GlobalStatementSyntax));

    /// <summary>
    /// Whether <paramref name="earlier"/> has run whenever <paramref name="later"/> is reached, as far as blocks tell:
    /// it stands before it, in the same block or in one around it.
    /// </summary>
    public static bool Precedes(StatementSyntax earlier, StatementSyntax later) =>
        earlier.SpanStart < later.SpanStart
        && later.Ancestors().Contains(earlier.Parent is GlobalStatementSyntax ? earlier.Parent.Parent! : earlier.Parent!)
        && Function(earlier) == Function(later);

    /// <summary>Whether a statement may leave the code around it, or hand a value out of it, so that what follows is not sure to run.</summary>
    public static bool Leaves(StatementSyntax statement) => statement.DescendantNodesAndSelf(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(n => n is ReturnStatementSyntax or YieldStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax);

    /// <summary>The lambda, local function, member or file whose body holds the node.</summary>
    public static SyntaxNode Function(SyntaxNode node) =>
        node.Ancestors().First(n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or CompilationUnitSyntax
            or (MemberDeclarationSyntax and not GlobalStatementSyntax));

    /// <summary>The first of a file's top-level statements; null when it has none.</summary>
    public static StatementSyntax? FirstTopLevel(SyntaxNode root) =>
        root.ChildNodes().OfType<GlobalStatementSyntax>().FirstOrDefault()?.Statement;
}
