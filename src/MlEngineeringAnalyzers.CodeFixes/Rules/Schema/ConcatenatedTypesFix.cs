using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Schema;

/// <summary>
/// MLE5004: converts the odd ones before they are joined, to numbers if that cures, else to text. Where something else reads
/// a column as it is, the converted one gets a name of its own.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConcatenatedTypesFix))]
public sealed class ConcatenatedTypesFix : RuleFix
{
    private static readonly (Func<ColumnType, ColumnConversion[]?> Makes, string Suffix)[] s_ways = [(ColumnConversion.Parts, "Number"), (ColumnConversion.Text, "Text")];

    private protected override DiagnosticDescriptor Rule => Descriptors.ConcatenatedTypes;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (WrongStep.Of(violation) is not { } step || ColumnLists.Of(step.Call, "inputColumnNames", violation) is not { } inputs)
            yield break;
        foreach (var (makes, suffix) in s_ways)
        {
            if (Odd(step, inputs, makes) is not { } odd)
                continue;
            var title = $"Convert {string.Join(", ", odd.Select(o => $"'{o.Column}'"))} before the columns are joined";
            if (step.Convert(title, nameof(ConcatenatedTypesFix), [.. odd.Select(o => (o.Column, o.Steps))]) is { } inPlace)
                yield return inPlace;
            if (step.ConvertAside(title, nameof(ConcatenatedTypesFix), suffix, [.. odd]) is { } aside)
                yield return aside;
        }
    }

    /// <summary>The columns that have to be converted, with how; null when one of them cannot be.</summary>
    private static List<(ExpressionSyntax Written, string Column, ColumnConversion[] Steps)>? Odd(WrongStep step, IReadOnlyList<ExpressionSyntax> inputs, Func<ColumnType, ColumnConversion[]?> makes)
    {
        var odd = new List<(ExpressionSyntax, string, ColumnConversion[])>();
        foreach (var input in inputs)
        {
            if (ColumnNames.Text(input, step.Violation) is not { } column || step.Type(column) is not { } type || makes(type) is not { } steps)
                return null;
            if (steps.Length > 0)
                odd.Add((input, column, steps));
        }

        return odd;
    }
}
