using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation;

/// <summary>MLE2009: has the split keep rows together that have the same value in the column that the ranker's group is made from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TornGroupsFix))]
public sealed class TornGroupsFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.TornGroups;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (violation[FixProperties.RawGroup] is { } group && MLCall.At(violation.Node, violation) is { } split
            && split.Parameter(ParameterRole.SamplingKey) is { } parameter
            && (split.Written(parameter) is not { } written || !violation.IsCallersChoice(written)))
        {
            var column = SymbolDisplay.FormatLiteral(group, quote: true);
            yield return new($"Pass {parameter.Name}: {column}", nameof(TornGroupsFix), editor =>
            {
                if (editor.Once(split.Syntax))
                    ArgumentLists.Set(editor, split, parameter, SyntaxFactory.ParseExpression(column));
            });
        }
    }
}
