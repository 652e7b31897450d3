using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Pipelines;

/// <summary>
/// MLE4006: assigns the result to the variable that the call was made on, or whose data it was given. Where the type of the
/// variable is too narrow for the longer chain, the variable becomes an <c>IEstimator&lt;ITransformer&gt;</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DiscardedResultFix))]
public sealed class DiscardedResultFix : RuleFix
{
    private const string Estimator = "IEstimator<ITransformer>";

    private protected override DiagnosticDescriptor Rule => Descriptors.DiscardedResult;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Syntax.Parent: ExpressionStatementSyntax } call
            || Target(call) is not { } target || !IsVariable(target, violation))
        {
            yield break;
        }

        var repair = new Repair($"Assign the result to '{target}'", nameof(DiscardedResultFix), editor => Assign(editor, call, target)) { MayFailToCompile = true };
        yield return repair;
        if (DeclaredWithVar(target, violation) is { } type)
        {
            yield return repair with
            {
                Apply = editor =>
                {
                    Assign(editor, call, target);
                    if (editor.Once(type))
                        editor.Replace(type, SyntaxFactory.ParseTypeName(Estimator));
                },
            };
        }
    }

    /// <summary>What the result is a changed form of.</summary>
    private static ExpressionSyntax? Target(MLCall call)
    {
        if (call.Operation.Kind is OperationKind.ViewRows or OperationKind.Score)
            return call.Written(ParameterRole.Data);
        // Append(a).Append(b): the variable is at the beginning.
        var receiver = call.Receiver;
        while (receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax inner })
            receiver = inner.Expression;
        return receiver;
    }

    private static bool IsVariable(ExpressionSyntax expression, Violation violation) => violation.Symbol(expression) switch
    {
        ILocalSymbol local => !local.IsConst && !local.IsUsing && !local.IsForEach && local.RefKind == RefKind.None,
        IParameterSymbol => true,
        IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod.IsInitOnly: false } =>
            expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or IdentifierNameSyntax },
        _ => false,
    };

    private static TypeSyntax? DeclaredWithVar(ExpressionSyntax target, Violation violation) =>
        violation.Symbol(target) is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
            && reference.GetSyntax(violation.Cancellation).Parent is VariableDeclarationSyntax { Type.IsVar: true, Variables.Count: 1 } declaration
            ? declaration.Type
            : null;

    private static void Assign(RepairEditor editor, MLCall call, ExpressionSyntax target) =>
        editor.Change(call.Syntax, result => SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            target.WithoutTrivia().WithLeadingTrivia(result.GetLeadingTrivia()),
            result.WithoutLeadingTrivia()));
}
