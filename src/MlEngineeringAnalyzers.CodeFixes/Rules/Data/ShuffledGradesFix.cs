using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Data;

/// <summary>MLE6006: has the keys follow the order of the grades.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ShuffledGradesFix))]
public sealed class ShuffledGradesFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.ShuffledGrades;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Name: "MapValueToKey" } call
            || call.Method.Parameters.FirstOrDefault(p => p.Name == "keyOrdinality") is not { Type: INamedTypeSymbol type } parameter
            || (call.Written(parameter) is { } written && violation.IsCallersChoice(written)))
        {
            yield break;
        }

        var name = TypeName.Of(type, call.Syntax, violation);
        yield return new("Number the grades by value", nameof(ShuffledGradesFix), editor =>
        {
            if (!editor.Once(call.Syntax))
                return;
            name.Import(editor);
            ArgumentLists.Set(editor, call, parameter, SyntaxFactory.ParseExpression($"{name.Text}.ByValue"));
        });
    }
}
