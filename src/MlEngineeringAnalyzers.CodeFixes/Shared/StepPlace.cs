using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>Where a step of a pipeline stands among the others, and how to add steps before and behind it.</summary>
/// <param name="Step">The call that makes the step.</param>
/// <param name="Append">The call that appends it; null when it begins its chain, or stands alone.</param>
internal sealed record StepPlace(ExpressionSyntax Step, InvocationExpressionSyntax? Append)
{
    private Violation Violation { get; init; } = null!;

    /// <summary>The place of a step: in a call of <c>Append</c>, directly or as the only use of the local that holds it.</summary>
    public static StepPlace Of(ExpressionSyntax step, Violation violation)
    {
        var used = Outer(step);
        if (used.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } && violation.Model.GetDeclaredSymbol(variable, violation.Cancellation) is ILocalSymbol local
            && Definitions.Uses(local, Placement.Body(variable), violation).Take(2).ToList() is [var use])
        {
            used = Outer(use);
        }

        var append = used.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } call }
            && MLCall.At(call, violation) is { Operation.Kind: OperationKind.Append } ? call : null;
        return new(step, append) { Violation = violation };
    }

    /// <summary>Adds steps before this one.</summary>
    public void InsertBefore(RepairEditor editor, IEnumerable<string> steps)
    {
        var all = steps.Where(s => editor.Once((Step, s, "before"))).ToList();
        if (all.Count == 0)
            return;
        if (Append is { Expression: MemberAccessExpressionSyntax { Expression: var before } })
        {
            editor.Change(before, chain => all.Aggregate(chain, (c, s) => CallChains.Add(c, CallChains.Dot(Append), $"Append({s})")));
            return;
        }

        var dot = NextDot;
        editor.Change(Step, step =>
        {
            var start = SyntaxFactory.ParseExpression(all[0]).WithLeadingTrivia(step.GetLeadingTrivia());
            var chain = all.Skip(1).Aggregate(start, (c, s) => CallChains.Add(c, dot, $"Append({s})"));
            return CallChains.Append(chain, dot, step.WithoutTrivia()).WithTrailingTrivia(step.GetTrailingTrivia());
        });
    }

    /// <summary>Adds a step behind this one.</summary>
    public void InsertAfter(RepairEditor editor, string added)
    {
        if (!editor.Once((Step, added, "after")))
            return;
        if (Append is not null)
            editor.Change(Append, chain => CallChains.Add(chain, CallChains.Dot(Append), $"Append({added})"));
        else
            editor.Change(Step, step => CallChains.Add(step, NextDot, $"Append({added})"));
    }

    /// <summary>How to take the step out of the chain; null when code or comments would be lost with it.</summary>
    public Action<RepairEditor>? Remove()
    {
        if (Append is { Expression: MemberAccessExpressionSyntax { Expression: var before } })
        {
            if (CallChains.HasComment(Append))
                return null;
            var declaration = Step.Parent is EqualsValueClauseSyntax { Parent.Parent.Parent: LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } local } ? local : null;
            if (declaration is null && Step.Parent is EqualsValueClauseSyntax)
                return null;
            // `p = p.Append(step);` would become `p = p;`.
            var emptied = Append.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left, Parent: ExpressionStatementSyntax statement }
                && before is IdentifierNameSyntax same && same.Identifier.ValueText == left.Identifier.ValueText ? statement : null;
            return editor =>
            {
                if (!editor.Once((Step, "removed")))
                    return;
                if (emptied is not null)
                    editor.Remove(emptied);
                else
                    editor.Change(Append, CallChains.WithoutLast);
                if (declaration is not null)
                    editor.Remove(declaration);
            };
        }

        // The first step of a chain: the next one takes its place.
        if (Step.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var second }] } next }
            && MLCall.At(next, Violation) is { Operation.Kind: OperationKind.Append } && !Step.GetTrailingTrivia().Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia)))
        {
            return editor =>
            {
                if (editor.Once((Step, "removed")))
                    editor.Change(next, n => n.ArgumentList.Arguments[0].Expression.WithTriviaFrom(n));
            };
        }

        return null;
    }

    // What is called on the step itself shows how the chain is laid out.
    private SyntaxToken? NextDot => Step.Parent is MemberAccessExpressionSyntax member && member.Expression == Step ? member.OperatorToken : null;

    private static ExpressionSyntax Outer(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
            expression = (ExpressionSyntax)expression.Parent;
        return expression;
    }
}
