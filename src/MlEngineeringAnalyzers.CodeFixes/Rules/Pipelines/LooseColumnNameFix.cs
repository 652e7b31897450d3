using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Pipelines;

/// <summary>MLE4003: writes <c>nameof(Row.Member)</c> in place of the literal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LooseColumnNameFix))]
public sealed class LooseColumnNameFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.LooseColumnName;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (violation.Node is not LiteralExpressionSyntax literal || violation.Member is not { } member || violation[FixProperties.Row] is not { } id
            || DocumentationCommentId.GetFirstSymbolForDeclarationId(id, violation.Model.Compilation) is not INamedTypeSymbol { IsGenericType: false } row
            || !violation.Model.Compilation.IsSymbolAccessibleWithin(row, violation.Model.Compilation.Assembly) || !IsSeen(row, literal, violation))
        {
            yield break;
        }

        var type = TypeName.Of(row, literal, violation);
        var name = $"nameof({type.Text}.{member.Name})";
        yield return new($"Write {name}", nameof(LooseColumnNameFix), editor =>
        {
            type.Import(editor);
            editor.Replace(literal, SyntaxFactory.ParseExpression(name));
        });
    }

    // A private class inside another one is seen from that one alone.
    private static bool IsSeen(INamedTypeSymbol row, SyntaxNode place, Violation violation) =>
        row.ContainingType is null || violation.Model.IsAccessible(place.SpanStart, row);
}
