using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Serving;

/// <summary>MLE7008: moves the cache checkpoint before the trainer; where there is one already, removes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MisplacedCacheFix))]
public sealed class MisplacedCacheFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.MisplacedCache;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Kind: OperationKind.AppendCacheCheckpoint, Syntax: InvocationExpressionSyntax checkpoint }
            || CallChains.HasComment(checkpoint)
            || Chain(checkpoint, violation).Skip(1).FirstOrDefault(c => AppendsTrainer(c, violation)) is not { Syntax: InvocationExpressionSyntax append, Receiver: { } before })
        {
            yield break;
        }

        var isCached = before is InvocationExpressionSyntax start && Chain(start, violation).Any(c => c.Operation.Kind == OperationKind.AppendCacheCheckpoint);
        yield return new(isCached ? "Remove the cache checkpoint" : "Move the cache checkpoint before the trainer", nameof(MisplacedCacheFix), editor =>
        {
            editor.Change(checkpoint, CallChains.WithoutLast);
            if (!isCached && editor.Once(append))
                editor.Change(before, steps => CallChains.Add(steps, CallChains.Dot(append), $"AppendCacheCheckpoint{checkpoint.ArgumentList.WithoutTrivia()}"));
        })
        {
            MayFailToCompile = true,
        };
    }

    /// <summary>The calls of a chain, the last one first.</summary>
    private static IEnumerable<MLCall> Chain(InvocationExpressionSyntax last, Violation violation)
    {
        for (ExpressionSyntax? current = last; current is InvocationExpressionSyntax && MLCall.At(current, violation) is { } call; current = call.Receiver)
            yield return call;
    }

    private static bool AppendsTrainer(MLCall call, Violation violation) => call.Operation.Kind == OperationKind.Append
        && call.List!.Arguments.Any(a => MLCall.At(Definitions.Of(a.Expression, violation), violation) is { Operation.Kind: OperationKind.Trainer });
}
