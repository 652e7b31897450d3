using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>Finds out what a name stands for.</summary>
internal static class Definitions
{
    /// <summary>
    /// The expression that an expression stands for: through parentheses, casts, and names that are given a value once.
    /// </summary>
    /// <param name="inAllFiles">Whether it may be in another file than the violation.</param>
    public static ExpressionSyntax Of(ExpressionSyntax expression, Violation violation, bool inAllFiles = false)
    {
        for (var depth = 0; depth < 20; depth++)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case CastExpressionSyntax cast:
                    expression = cast.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    expression = suppressed.Operand;
                    break;
                default:
                    if (Initializer(violation.Symbol(expression), violation, inAllFiles) is not { } initializer)
                        return expression;
                    expression = initializer;
                    break;
            }
        }

        return expression;
    }

    /// <summary>The only value that a local, field or property ever has; null when there may be others.</summary>
    public static ExpressionSyntax? Initializer(ISymbol? symbol, Violation violation, bool inAllFiles = false)
    {
        if (symbol is not (ILocalSymbol or IFieldSymbol or IPropertySymbol) || symbol.DeclaringSyntaxReferences is not [var reference]
            || !(reference.SyntaxTree == violation.Root.SyntaxTree || (inAllFiles && violation.IsEditable(reference.SyntaxTree))))
        {
            return null;
        }

        return reference.GetSyntax(violation.Cancellation) switch
        {
            VariableDeclaratorSyntax { Initializer: { } initializer } variable when IsWrittenOnce(symbol, variable, violation) => initializer.Value,
            PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
            PropertyDeclarationSyntax { Initializer: { } initializer } property when IsWrittenOnce(symbol, property, violation) => initializer.Value,
            _ => null,
        };
    }

    /// <summary>The places of the member's body, or of the whole file for members, that use the symbol.</summary>
    public static IEnumerable<IdentifierNameSyntax> Uses(ISymbol symbol, SyntaxNode scope, Violation violation) =>
        scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(n => n.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(violation.Symbol(n), symbol));

    /// <summary>Whether the name stands where it is given a value.</summary>
    public static bool IsWritten(IdentifierNameSyntax name)
    {
        SyntaxNode node = name;
        while (node.Parent is MemberAccessExpressionSyntax member && member.Name == node)
            node = member;
        while (node.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax tuple })
            node = tuple;
        return node.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == node,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) && !argument.RefKindKeyword.IsKind(SyntaxKind.InKeyword),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } => true,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression } => true,
            RefExpressionSyntax => true,
            _ => false,
        };
    }

    private static bool IsWrittenOnce(ISymbol symbol, SyntaxNode declaration, Violation violation)
    {
        switch (symbol)
        {
            case ILocalSymbol { IsConst: true } or IFieldSymbol { IsConst: true }:
                return true;
            case ILocalSymbol:
                return !Uses(symbol, Placement.Body(declaration), violation).Any(IsWritten);
            default:
                // Only its own file can write it, and that does not.
                return (symbol.DeclaredAccessibility == Accessibility.Private || symbol is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null })
                    && symbol.ContainingType.DeclaringSyntaxReferences.Length == 1
                    && !Uses(symbol, declaration.SyntaxTree.GetRoot(violation.Cancellation), violation).Any(IsWritten);
        }
    }
}
