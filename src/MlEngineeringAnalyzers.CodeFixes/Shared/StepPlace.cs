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

    /// <summary>Adds steps before this one and the cache of what it gets; what an earlier step of the same chain has been given already is there.</summary>
    public void InsertBefore(RepairEditor editor, IEnumerable<string> steps)
    {
        var chain = Chain;
        var all = steps.Where(s => editor.Once((chain, s))).ToList();
        if (all.Count == 0)
            return;
        if (Append is { Expression: MemberAccessExpressionSyntax { Expression: var before } })
        {
            while (MLCall.At(before, Violation) is { Operation.Kind: OperationKind.AppendCacheCheckpoint, Receiver: { } cached })
                before = cached;
            editor.Change(before, receiver => all.Aggregate(receiver, (c, s) => CallChains.Add(c, CallChains.Dot(Append), $"Append({s})")));
            return;
        }

        var dot = NextDot;
        editor.Change(Step, step =>
        {
            var start = SyntaxFactory.ParseExpression(all[0]).WithLeadingTrivia(step.GetLeadingTrivia());
            var added = all.Skip(1).Aggregate(start, (c, s) => CallChains.Add(c, dot, $"Append({s})"));
            return CallChains.Append(added, dot, step.WithoutTrivia()).WithTrailingTrivia(step.GetTrailingTrivia());
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
    public Action<RepairEditor>? Remove() => Append is not null ? RemoveAppended(Append) : RemoveFirst();

    private Action<RepairEditor>? RemoveAppended(InvocationExpressionSyntax append)
    {
        if (CallChains.HasComment(append) || (Step.Parent is EqualsValueClauseSyntax && Declaration is null))
            return null;
        // `p = p.Append(step);` would become `p = p;`.
        var emptied = append.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left, Parent: ExpressionStatementSyntax statement }
            && append.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax same } && same.Identifier.ValueText == left.Identifier.ValueText ? statement : null;
        return editor =>
        {
            if (!editor.Once((Step, "removed")))
                return;
            if (emptied is not null)
                editor.Remove(emptied);
            else
                editor.Change(append, CallChains.WithoutLast);
            if (Declaration is not null)
                editor.Remove(Declaration);
        };
    }

    // The next step takes its place.
    private Action<RepairEditor>? RemoveFirst()
    {
        if (Step.GetTrailingTrivia().Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia)))
            return null;
        if (Next(Outer(Step)) is var (chain, step))
        {
            return editor =>
            {
                if (editor.Once((Step, "removed")))
                    editor.Change(chain, c => step.WithTriviaFrom(c));
            };
        }

        if (Declaration is not { Declaration.Variables: [var variable] } declaration || Violation.Model.GetDeclaredSymbol(variable, Violation.Cancellation) is not ILocalSymbol local
            || Definitions.Uses(local, Placement.Body(variable), Violation).FirstOrDefault(u => !IsTarget(u)) is not { } use || Next(use) is not var (first, second))
        {
            return null;
        }

        // `p = step; p = p.Append(next);` becomes `p = next;`.
        if (first.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax assigned, Parent: ExpressionStatementSyntax again } && assigned.Identifier.ValueText == local.Name)
        {
            return editor =>
            {
                if (!editor.Once((Step, "removed")))
                    return;
                editor.Replace(Step, second.WithoutTrivia());
                editor.Remove(again);
            };
        }

        if (Definitions.Uses(local, Placement.Body(variable), Violation).Skip(1).Any())
            return null;
        return editor =>
        {
            if (!editor.Once((Step, "removed")))
                return;
            editor.Change(first, c => second.WithTriviaFrom(c));
            editor.Remove(declaration);
        };
    }

    /// <summary>What tells the chain from others: the local that it is built in, else the expression.</summary>
    private object Chain
    {
        get
        {
            ExpressionSyntax last = Append ?? Step;
            while (last.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } && MLCall.At(next, Violation) is { Operation.Kind: OperationKind.Append })
                last = next;
            var local = last.Parent switch
            {
                EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => Violation.Model.GetDeclaredSymbol(variable, Violation.Cancellation),
                AssignmentExpressionSyntax assignment => Violation.Symbol(assignment.Left),
                _ => null,
            };
            return (object?)local ?? last;
        }
    }

    private LocalDeclarationStatementSyntax? Declaration =>
        Step.Parent is EqualsValueClauseSyntax { Parent.Parent.Parent: LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } local } ? local : null;

    /// <summary>The call that appends another step to this one, and that step.</summary>
    private (InvocationExpressionSyntax Chain, ExpressionSyntax Step)? Next(ExpressionSyntax step) =>
        step.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var next }] } chain } member && member.Expression == step
            && MLCall.At(chain, Violation) is { Operation.Kind: OperationKind.Append } ? (chain, next) : null;

    private static bool IsTarget(IdentifierNameSyntax name) => name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name;

    // What is called on the step itself shows how the chain is laid out.
    private SyntaxToken? NextDot => Step.Parent is MemberAccessExpressionSyntax member && member.Expression == Step ? member.OperatorToken : null;

    private static ExpressionSyntax Outer(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
            expression = (ExpressionSyntax)expression.Parent;
        return expression;
    }
}
