using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation;

/// <summary>MLE2011: keeps groups together by the column that the key was made of; a column that holds no groups is no sampling key at all.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SamplingKeyIsNoGroupFix))]
public sealed class SamplingKeyIsNoGroupFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.SamplingKeyIsNoGroup;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { List: { } list } split || split.Parameter(ParameterRole.SamplingKey) is not { } parameter
            || split.Written(parameter) is not { Parent: ArgumentSyntax argument } written || violation.IsCallersChoice(written))
        {
            yield break;
        }

        if (violation[FixProperties.RawGroup] is { } raw)
        {
            yield return new($"Keep the groups of {WrongStep.Literal(raw)} together", nameof(SamplingKeyIsNoGroupFix), editor =>
            {
                if (editor.Once(split.Syntax))
                    editor.Replace(written, SyntaxFactory.ParseExpression(WrongStep.Literal(raw)));
            })
            {
                MayFailToCure = true,
            };
        }
        else if (violation[FixProperties.Type] is not { } text || TypeNotation.Read(text) is not { IsKey: true })
        {
            // Arguments behind it that have no names would change their meaning.
            var isNeeded = argument.NameColon is null && list.Arguments.Last() != argument;
            yield return new("Remove the sampling key", nameof(SamplingKeyIsNoGroupFix), editor =>
            {
                if (!editor.Once(split.Syntax))
                    return;
                if (isNeeded)
                    editor.Replace(written, SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression));
                else
                    editor.RemoveElement(argument);
            })
            {
                MayFailToCure = true,
            };
        }
    }
}
