using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Serving;

/// <summary>
/// MLE7002: makes the engine once, before the loop, or once for each thread that runs a lambda. A class that is made for each
/// request needs a pool, which is more than a fix can do.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EngineCreatedRepeatedlyFix))]
public sealed class EngineCreatedRepeatedlyFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.EngineCreatedRepeatedly;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Kind: OperationKind.CreateEngine, Syntax: var creation } call)
            yield break;
        if (Hoisting.BeforeLoop(creation, "engine", violation) is { } hoist)
            yield return new("Create the engine once, before the loop", nameof(EngineCreatedRepeatedlyFix), hoist) { MayFailToCompile = true };
        else if (IsUsedAtOnce(creation) && Hoisting.Lambda(creation, violation) is var (_, target))
            yield return new("Create one engine for each thread", nameof(EngineCreatedRepeatedlyFix), editor => MakeForEachThread(editor, call, target, violation)) { MayFailToCompile = true };
    }

    // An engine that is kept, across an await say, could meet another thread.
    private static bool IsUsedAtOnce(ExpressionSyntax creation) =>
        creation.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Predict", Parent: InvocationExpressionSyntax } predict && predict.Expression == creation;

    private static void MakeForEachThread(RepairEditor editor, MLCall creation, StatementSyntax target, Violation violation)
    {
        var local = editor.NewName(target, "engine");
        var engine = creation.Method.ReturnType.ToMinimalDisplayString(violation.Model, NullableFlowState.NotNull, target.SpanStart);
        var made = $"new {violation.NameOfType("ThreadLocal", "System.Threading", target)}<{engine}>(() => {creation.Syntax.WithoutTrivia()})";
        editor.InsertBefore(target, SyntaxFactory.ParseStatement($"var {local} = {made};"));
        editor.Replace(creation.Syntax, SyntaxFactory.ParseExpression($"{local}.Value!"));
    }
}
