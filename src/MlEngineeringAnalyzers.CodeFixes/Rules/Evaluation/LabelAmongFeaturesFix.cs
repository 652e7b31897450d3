using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation;

/// <summary>MLE2004: leaves the label, and what is made of it, out of the columns that are joined.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LabelAmongFeaturesFix))]
public sealed class LabelAmongFeaturesFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.LabelAmongFeatures;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (violation[FixProperties.Unwanted]?.Split('\n') is not { } unwanted || MLCall.At(violation.Node, violation) is not { } step
            || ColumnLists.Of(step, "inputColumnNames", violation) is not { } inputs)
        {
            yield break;
        }

        var gone = inputs.Where(i => ColumnNames.Text(i, violation) is { } name && unwanted.Contains(name)).ToList();
        if (gone.Count == 0 || gone.Count == inputs.Count || gone.Exists(HasComment))
            yield break;
        yield return new($"Leave {string.Join(", ", gone)} out of the features", nameof(LabelAmongFeaturesFix), editor =>
        {
            foreach (var input in gone.Where(i => editor.Once(i)))
                editor.RemoveElement(ColumnLists.Entry(input));
        })
        {
            MayFailToCure = true,
        };
    }

    private static bool HasComment(SyntaxNode node) => node.GetLeadingTrivia().Concat(node.GetTrailingTrivia()).Any(t => !string.IsNullOrWhiteSpace(t.ToString()));
}
