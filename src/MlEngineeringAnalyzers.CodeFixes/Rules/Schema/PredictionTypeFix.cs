using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Schema;

/// <summary>MLE5011: maps the predicted keys back behind the trainer where text is wanted, or gives the member the column's type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PredictionTypeFix))]
public sealed class PredictionTypeFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.PredictionType;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (violation[FixProperties.Column] is not { } name || violation[FixProperties.Type] is not { } text || TypeNotation.Read(text) is not { } type || violation.Member is not { } member)
            yield break;
        if (type.IsKey && MapBack(name, violation) is { } step)
            yield return step;
        if (ClrTypes.Of(type) is { } written && MemberType.Change(member, written, nameof(PredictionTypeFix) + "Member", violation) is { } change)
            yield return change;
    }

    private static Repair? MapBack(string column, Violation violation)
    {
        if (violation.Story.Select(s => MLCall.At(s, violation)).FirstOrDefault(c => c?.Operation.Kind == OperationKind.Trainer) is not { } trainer
            || Catalogs.Transforms(trainer, violation) is not { } transforms)
        {
            return null;
        }

        var name = WrongStep.Literal(column);
        var step = ColumnConversion.Write([ColumnConversion.KeyToValue], name, name, transforms, string.Empty).Single();
        return new("Map the keys back to values behind the trainer", nameof(PredictionTypeFix), editor => StepPlace.Of(trainer.Syntax, violation).InsertAfter(editor, step))
        {
            MayFailToCure = true,
        };
    }
}
