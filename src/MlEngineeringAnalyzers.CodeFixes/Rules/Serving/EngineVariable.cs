using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Serving;

/// <summary>A local or private field that holds an engine, and that all code which uses the engine names.</summary>
/// <param name="Declaration">Where the variable and its type are written.</param>
/// <param name="Values">The calls that make the engine.</param>
/// <param name="Uses">The places that use it.</param>
internal sealed record EngineVariable(
    VariableDeclarationSyntax Declaration, ImmutableArray<ExpressionSyntax> Values, ImmutableArray<IdentifierNameSyntax> Uses, string ThreadLocal)
{
    /// <summary>The variable that an expression names; null when it is none, or the engine also goes elsewhere.</summary>
    public static EngineVariable? Of(ExpressionSyntax engine, Violation violation)
    {
        var symbol = violation.Symbol(engine);
        if (symbol is not (ILocalSymbol or IFieldSymbol { DeclaredAccessibility: Accessibility.Private })
            || symbol.DeclaringSyntaxReferences is not [var reference] || (symbol is IFieldSymbol && symbol.ContainingType.DeclaringSyntaxReferences.Length != 1)
            || reference.GetSyntax(violation.Cancellation) is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } variable)
        {
            return null;
        }

        var names = Definitions.Uses(symbol, symbol is ILocalSymbol ? Placement.Body(variable) : violation.Root, violation).ToList();
        var values = names.Select(Assigned).OfType<ExpressionSyntax>().Concat(variable.Initializer is { } initializer ? [initializer.Value] : []).ToImmutableArray();
        var uses = names.Where(n => !Definitions.IsWritten(n)).ToImmutableArray();
        if (values.IsEmpty || names.Count(Definitions.IsWritten) != names.Count(n => Assigned(n) is not null) || !values.All(v => IsCreation(v, violation)) || !uses.All(IsReceiver))
            return null;
        var isKnown = violation.Model.LookupNamespacesAndTypes(variable.SpanStart, name: "ThreadLocal").Any(t => t.ContainingNamespace.ToDisplayString() == "System.Threading");
        var type = TypeOf(symbol).ToMinimalDisplayString(violation.Model, NullableFlowState.NotNull, variable.SpanStart);
        return new(declaration, values, uses, $"{(isKnown ? string.Empty : "System.Threading.")}ThreadLocal<{type}>");
    }

    /// <summary>Wraps the engine, and asks the wrapper for the thread's own wherever it is used.</summary>
    public void ToThreadLocal(RepairEditor editor)
    {
        if (!editor.Once(Declaration))
            return;
        if (!Declaration.Type.IsVar)
            editor.Change(Declaration.Type, t => SyntaxFactory.ParseTypeName(ThreadLocal).WithTriviaFrom(t));
        foreach (var value in Values)
        {
            var creation = Declaration.Type.IsVar || value.Parent is AssignmentExpressionSyntax ? $"new {ThreadLocal}" : "new";
            editor.Change(value, v => SyntaxFactory.ParseExpression($"{creation}(() => {v.WithoutTrivia()})").WithTriviaFrom(v));
        }

        foreach (var use in Uses)
        {
            SyntaxNode name = use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use;
            editor.Change((ExpressionSyntax)name, n => SyntaxFactory.ParseExpression($"{n.WithoutTrivia()}.Value!").WithTriviaFrom(n));
        }
    }

    private static ITypeSymbol TypeOf(ISymbol symbol) => (symbol is ILocalSymbol local ? local.Type : ((IFieldSymbol)symbol).Type).WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    private static ExpressionSyntax? Assigned(IdentifierNameSyntax name)
    {
        SyntaxNode node = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return node.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == node ? assignment.Right : null;
    }

    private static bool IsCreation(ExpressionSyntax value, Violation violation) => MLCall.At(value, violation) is { Operation.Kind: OperationKind.CreateEngine };

    private static bool IsReceiver(IdentifierNameSyntax use)
    {
        SyntaxNode node = use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use;
        return node.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Predict", Parent: InvocationExpressionSyntax } call && call.Expression == node;
    }
}
