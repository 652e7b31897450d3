using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Serving;

/// <summary>MLE7010: has the pool watch the file, or ask for a new model every five minutes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetrainedModelUnnoticedFix))]
public sealed class RetrainedModelUnnoticedFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.RetrainedModelUnnoticed;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Kind: OperationKind.PoolSource } source)
            yield break;
        if (source.Written("watchForChanges") is { } watch && !violation.IsCallersChoice(watch))
        {
            yield return new("Watch the file", nameof(RetrainedModelUnnoticedFix), editor =>
            {
                editor.Replace(watch, SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression));
                UnusedLocals.AfterReplacing(watch, editor, violation);
            });
        }
        else if (source.Written("period") is { } period && !violation.IsCallersChoice(period))
        {
            // What ML.NET does when it is given no period.
            var time = violation.NameOfSystemType(nameof(TimeSpan), period);
            yield return new("Ask every five minutes", nameof(RetrainedModelUnnoticedFix), editor =>
            {
                editor.Replace(period, SyntaxFactory.ParseExpression($"{time}.FromMinutes(5)"));
                UnusedLocals.AfterReplacing(period, editor, violation);
            });
        }
    }
}
