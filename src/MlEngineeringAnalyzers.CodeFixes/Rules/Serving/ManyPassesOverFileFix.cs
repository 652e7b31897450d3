using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Serving;

/// <summary>MLE7007: puts a cache checkpoint before the trainer, or caches the rows of one that is fitted by itself.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ManyPassesOverFileFix))]
public sealed class ManyPassesOverFileFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.ManyPassesOverFile;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Kind: OperationKind.Trainer } trainer || Context(trainer, violation) is not { } context)
            yield break;
        if (trainer.Syntax.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax fit } && MLCall.At(fit, violation) is { Operation.Kind: OperationKind.Fit } call
            && call.Written(ParameterRole.Data) is { } rows)
        {
            yield return new("Cache the rows that it is fitted on", nameof(ManyPassesOverFileFix), editor =>
                editor.Replace(rows, SyntaxFactory.ParseExpression($"{context}.Data.Cache({rows.WithoutTrivia()})")))
            {
                MayFailToCompile = true,
            };
        }

        if (Append(trainer.Syntax, violation) is not { Expression: MemberAccessExpressionSyntax { Expression: var before } } append)
            yield break;

        yield return new("Add a cache checkpoint before the trainer", nameof(ManyPassesOverFileFix), editor =>
        {
            if (editor.Once(append))
                editor.Change(before, steps => CallChains.Add(steps, CallChains.Dot(append), $"AppendCacheCheckpoint({context})"));
        })
        {
            MayFailToCompile = true,
        };
    }

    /// <summary>The call that appends the trainer: around it, or around the only use of the local that holds it.</summary>
    private static InvocationExpressionSyntax? Append(ExpressionSyntax trainer, Violation violation)
    {
        if (trainer.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable })
        {
            if (violation.Model.GetDeclaredSymbol(variable, violation.Cancellation) is not ILocalSymbol local
                || Definitions.Uses(local, Placement.Body(variable), violation).Take(2).ToList() is not [var use])
            {
                return null;
            }

            trainer = use;
        }

        return trainer.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && MLCall.At(call, violation) is { Operation.Kind: OperationKind.Append } ? call : null;
    }

    /// <summary>The context that the trainer is made with, as the code says it.</summary>
    private static string? Context(MLCall trainer, Violation violation)
    {
        for (var part = trainer.Receiver; part is not null; part = (part as MemberAccessExpressionSyntax)?.Expression ?? ((part as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax)?.Expression)
        {
            if (SymbolEqualityComparer.Default.Equals(violation.Model.GetTypeInfo(part, violation.Cancellation).Type, violation.MLNet.MLContext))
                return part is IdentifierNameSyntax or MemberAccessExpressionSyntax ? part.WithoutTrivia().ToString() : null;
        }

        return null;
    }
}
