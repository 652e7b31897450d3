using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>The options object that a call is given, with the members that are set on it.</summary>
/// <param name="Creation">Where it is made.</param>
internal sealed record OptionsObject(BaseObjectCreationExpressionSyntax Creation, Violation Violation)
{
    /// <summary>The options of a call; null when it takes none, or they are made elsewhere.</summary>
    public static OptionsObject? Of(MLCall call, Violation violation) =>
        call.Written(ParameterRole.Options) is { } options && Definitions.Of(options, violation) is BaseObjectCreationExpressionSyntax creation
            ? new(creation, violation)
            : null;

    /// <summary>What a member is set to, in the initializer or on the local that holds the object.</summary>
    public IEnumerable<ExpressionSyntax> Values(Func<ISymbol, bool> member)
    {
        foreach (var assignment in Creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [])
        {
            if (Violation.Symbol(assignment.Left) is { } symbol && member(symbol))
                yield return assignment.Right;
        }

        if (Local is not { } local)
            yield break;
        foreach (var use in Definitions.Uses(local, Placement.Body(Creation), Violation))
        {
            if (use.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access && access.Expression == use && assignment.Left == access
                && Violation.Symbol(access) is { } symbol && member(symbol))
            {
                yield return assignment.Right;
            }
        }
    }

    /// <summary>Sets a member in the initializer.</summary>
    public void Add(RepairEditor editor, string member, ExpressionSyntax value)
    {
        var assignment = SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName(member), value);
        if (Creation.Initializer is { Expressions.Count: > 0 } initializer)
        {
            editor.Change(initializer, i => i.WithExpressions(SeparatedLists.Insert(i.Expressions, i.Expressions.Count, assignment)));
            return;
        }

        editor.Change(Creation, c => c
            .WithArgumentList(c.ArgumentList?.WithTrailingTrivia(SyntaxFactory.Space))
            .WithInitializer(SyntaxFactory.InitializerExpression(
                SyntaxKind.ObjectInitializerExpression, SyntaxFactory.SingletonSeparatedList<ExpressionSyntax>(assignment))));
    }

    private ILocalSymbol? Local =>
        Creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } ? Violation.Model.GetDeclaredSymbol(variable, Violation.Cancellation) as ILocalSymbol : null;
}
