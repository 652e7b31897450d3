using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>Removes locals that nothing uses any more once a fix has replaced the code that did.</summary>
internal sealed class UnusedLocals(RepairEditor editor, Violation violation)
{
    private static readonly HashSet<string> s_harmless =
        ["Guid", "Random", "DateTime", "DateTimeOffset", "Environment", "Math", "HashCode", "Object", "String", "Int32", "Convert", "BitConverter", "TimeProvider"];

    private readonly List<SyntaxNode> _gone = [];

    /// <summary>Says that this code is replaced. What it used is looked at when all repairs are done.</summary>
    public static void AfterReplacing(SyntaxNode code, RepairEditor editor, Violation violation) =>
        editor.Shared(() =>
        {
            var locals = new UnusedLocals(editor, violation);
            editor.AtEnd(locals.Remove);
            return locals;
        })._gone.Add(code);

    private void Remove()
    {
        for (var i = 0; i < _gone.Count; i++)
        {
            foreach (var name in _gone[i].DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            {
                if (violation.Symbol(name) is ILocalSymbol { DeclaringSyntaxReferences: [var reference] } local
                    && reference.GetSyntax(violation.Cancellation) is VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } statement } variable
                    && !_gone.Contains(statement)
                    && variable.Initializer?.Value is { } value && IsHarmless(value)
                    && Definitions.Uses(local, Placement.Body(statement), violation).All(u => _gone.Any(g => g.Span.Contains(u.Span))))
                {
                    editor.Remove(statement);
                    _gone.Add(statement);
                }
            }
        }
    }

    /// <summary>Whether nothing happens when the expression is no longer computed.</summary>
    private bool IsHarmless(ExpressionSyntax value) => value.DescendantNodesAndSelf().All(node => node switch
    {
        AssignmentExpressionSyntax or AwaitExpressionSyntax => false,
        PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax => !node.IsKind(SyntaxKind.PostIncrementExpression) && !node.IsKind(SyntaxKind.PostDecrementExpression)
            && !node.IsKind(SyntaxKind.PreIncrementExpression) && !node.IsKind(SyntaxKind.PreDecrementExpression),
        InvocationExpressionSyntax when MLCall.At(node, violation) is { Operation.Kind: OperationKind.CreateEngine } => true,
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax =>
            violation.Symbol(node) is IMethodSymbol { ContainingType: { ContainingNamespace.Name: "System" } type } && s_harmless.Contains(type.Name),
        _ => true,
    });
}
