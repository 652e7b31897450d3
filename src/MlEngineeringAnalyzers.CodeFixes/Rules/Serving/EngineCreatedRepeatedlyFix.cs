using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Serving;

/// <summary>MLE7002: makes the engine once, before the loop. What runs for each request needs a pool, which is more than a fix can do.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EngineCreatedRepeatedlyFix))]
public sealed class EngineCreatedRepeatedlyFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.EngineCreatedRepeatedly;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Kind: OperationKind.CreateEngine, Syntax: var creation }
            || violation.Story.FirstOrDefault() is not { } loop || !IsSequential(loop, creation, violation)
            || Placement.Statement(loop) is not { } target || DependsOn(loop, creation, violation))
        {
            yield break;
        }

        if (creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } declaration } variable })
        {
            if (violation.Model.GetDeclaredSymbol(variable, violation.Cancellation) is { } local && !Definitions.Uses(local, Placement.Body(loop), violation).Any(Definitions.IsWritten))
                yield return Repair(editor => HoistedLocals.Move(editor, declaration, local, target, violation));
        }
        else if (creation.Parent is ArgumentSyntax or MemberAccessExpressionSyntax)
        {
            yield return Repair(editor =>
            {
                var name = editor.NewName(target, "engine");
                editor.InsertBefore(target, SyntaxFactory.ParseStatement($"var {name} = {creation.WithoutTrivia()};"));
                editor.Replace(creation, SyntaxFactory.IdentifierName(name));
            });
        }
    }

    private static Repair Repair(Action<RepairEditor> apply) => new("Create the engine once, before the loop", nameof(EngineCreatedRepeatedlyFix), apply) { MayFailToCompile = true };

    // Rounds of a loop, and elements of a query, come one after the other: they can share an engine.
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

    /// <summary>Whether the engine is made from something that the loop declares or changes.</summary>
    private static bool DependsOn(SyntaxNode loop, SyntaxNode creation, Violation violation) =>
        creation.DescendantNodes().OfType<IdentifierNameSyntax>().Select(n => violation.Symbol(n)).Where(s => s is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol)
            .Any(s => s!.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == loop.SyntaxTree && loop.Span.Contains(r.Span))
                || Definitions.Uses(s, loop, violation).Any(Definitions.IsWritten));
}
