using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>Makes once what a loop makes again in every round, or a lambda whenever it is run.</summary>
internal static class Hoisting
{
    /// <summary>
    /// How to move a creation before the loop that the violation's story begins with; null when it needs what the loop
    /// declares or changes, does not run in it one round after the other, depends on a condition, or is disposed of in each.
    /// </summary>
    /// <param name="name">What to call the result where it has no name yet.</param>
    public static Action<RepairEditor>? BeforeLoop(ExpressionSyntax creation, string name, Violation violation)
    {
        if (violation.Story.FirstOrDefault() is not { } loop || !IsSequential(loop, creation, violation) || IsConditional(creation, loop, violation)
            || Placement.Statement(loop) is not { } target || DependsOn(loop, loop, creation, violation))
        {
            return null;
        }

        return Before(target, loop, creation, name, violation);
    }

    /// <summary>
    /// How to move a creation before the statement with the lambda that the violation's story begins with; null when it needs
    /// what the lambda is given or declares, depends on a condition in it, or is disposed of there. The result must be fit for several threads.
    /// </summary>
    /// <param name="name">What to call the result where it has no name yet.</param>
    public static Action<RepairEditor>? BeforeLambda(ExpressionSyntax creation, string name, Violation violation) =>
        Lambda(creation, violation) is var (lambda, target) && !IsConditional(creation, lambda, violation) ? Before(target, lambda, creation, name, violation) : null;

    /// <summary>The lambda that the call with which the violation's story begins is given, and the statement of that call; null when the creation depends on the lambda.</summary>
    public static (AnonymousFunctionExpressionSyntax Lambda, StatementSyntax Target)? Lambda(ExpressionSyntax creation, Violation violation) =>
        Placement.Function(creation) is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } lambda
        && violation.Story.FirstOrDefault() == call && Placement.Statement(call) is { } target && !DependsOn(lambda, Placement.Body(lambda), creation, violation)
            ? (lambda, target)
            : null;

    private static Action<RepairEditor>? Before(StatementSyntax target, SyntaxNode repeated, ExpressionSyntax creation, string name, Violation violation)
    {
        if (creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } declaration } variable })
        {
            return violation.Model.GetDeclaredSymbol(variable, violation.Cancellation) is { } local
                && !Definitions.Uses(local, Placement.Body(repeated), violation).Any(u => Definitions.IsWritten(u) || IsDisposed(u))
                ? editor => HoistedLocals.Move(editor, declaration, local, target, violation)
                : null;
        }

        if (creation.Parent is not (ArgumentSyntax or MemberAccessExpressionSyntax) || IsDisposed(creation))
            return null;
        return editor =>
        {
            var local = editor.NewName(target, name);
            editor.InsertBefore(target, SyntaxFactory.ParseStatement($"var {local} = {creation.WithoutTrivia()};"));
            editor.Replace(creation, SyntaxFactory.IdentifierName(local));
        };
    }

    // What is made on a condition may fail without it, and whoever catches a failure would not see it outside.
    private static bool IsConditional(ExpressionSyntax creation, SyntaxNode repeated, Violation violation)
    {
        SyntaxNode child = creation;
        foreach (var parent in creation.Ancestors().TakeWhile(a => a != repeated))
        {
            if (parent switch
            {
                IfStatementSyntax choice => child != choice.Condition,
                ConditionalExpressionSyntax choice => child != choice.Condition,
                SwitchStatementSyntax choice => child != choice.Expression,
                SwitchExpressionSyntax choice => child != choice.GoverningExpression,
                ConditionalAccessExpressionSyntax access => child != access.Expression,
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression } binary => child == binary.Right,
                BlockSyntax block => block.Statements.TakeWhile(s => s != child).OfType<IfStatementSyntax>().Any(i => Placement.Leaves(i.Statement) && AsksFile(i.Condition, violation)),
                TryStatementSyntax => true,
                _ => false,
            })
            {
                return true;
            }

            child = parent;
        }

        return false;
    }

    private static bool AsksFile(ExpressionSyntax condition, Violation violation) =>
        condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(n => violation.Symbol(n)?.ContainingNamespace?.ToDisplayString() == "System.IO");

    // What the first round has disposed of is of no use to the second.
    private static bool IsDisposed(ExpressionSyntax value)
    {
        while (value.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            value = (ExpressionSyntax)value.Parent;
        }

        return value.Parent switch
        {
            MemberAccessExpressionSyntax { Name: var member } => IsDisposal(member),
            ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name: var member } } } => IsDisposal(member),
            UsingStatementSyntax => true,
            EqualsValueClauseSyntax { Parent.Parent.Parent: UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } } => true,
            // A model is no IDisposable: whoever asks whether this one is wants to dispose of it.
            IsPatternExpressionSyntax { Pattern: DeclarationPatternSyntax } => true,
            _ => false,
        };
    }

    private static bool IsDisposal(SimpleNameSyntax member) => member.Identifier.ValueText is "Dispose" or "DisposeAsync";

    // Rounds of a loop, and elements of a query, come one after the other: they can share what is made.
    private static bool IsSequential(SyntaxNode loop, SyntaxNode creation, Violation violation)
    {
        if (!loop.Contains(creation))
            return false;
        if (loop is StatementSyntax)
            return Placement.Function(loop) == Placement.Function(creation);
        return violation.Symbol(loop) is IMethodSymbol { ContainingType: { } type } && type.ToDisplayString() is var name
            && (name == "System.Linq.Enumerable" || name.StartsWith("System.Collections.Generic.List<", StringComparison.Ordinal))
            && loop.Contains(Placement.Function(creation)) && loop == creation.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault(i => i.ArgumentList.Contains(Placement.Function(creation)));
    }

    // A lambda runs later: what it uses must still be the same then.
    private static bool DependsOn(SyntaxNode repeated, SyntaxNode scope, SyntaxNode creation, Violation violation) =>
        creation.DescendantNodes().OfType<IdentifierNameSyntax>().Select(n => violation.Symbol(n)).Where(s => s is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol)
            .Any(s => s!.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == repeated.SyntaxTree && repeated.Span.Contains(r.Span))
                || Definitions.Uses(s, scope, violation).Any(Definitions.IsWritten));
}
