using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Schema;

/// <summary>
/// MLE5002: converts the label before the trainer, or gives its member the right type. A label that was right before a step
/// made a key of it is used as it was.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LabelTypeFix))]
public sealed class LabelTypeFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.LabelType;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (WrongStep.Of(violation) is not { } trainer || violation[FixProperties.Type] is not { } text || TypeNotation.Read(text) is not { IsVector: false } type)
            yield break;
        var task = trainer.Call.Operation.Task;
        foreach (var repair in Steps(trainer, type, task).Concat(type.IsKey ? KeyUndone(trainer) : []))
            yield return repair;
        var wanted = task switch { MLTask.BinaryClassification => "bool", MLTask.Regression or MLTask.Ranking => "float", _ => null };
        if (wanted is not null && violation.Member is { } member && MemberType.Change(member, wanted, nameof(LabelTypeFix) + "Member", violation) is { } change)
            yield return change;
    }

    private static IEnumerable<Repair> Steps(WrongStep trainer, ColumnType type, MLTask task)
    {
        var numbers = ColumnConversion.Numbers(type) is not null;
        switch (task)
        {
            case MLTask.BinaryClassification when numbers:
                return Insert(trainer, "Convert the label to Boolean before the trainer", ColumnConversion.ToBoolean);
            case MLTask.Regression or MLTask.Ranking when numbers:
                return Insert(trainer, "Convert the label to Single before the trainer", ColumnConversion.ToSingle);
            case MLTask.MulticlassClassification when type.IsKey:
                return Insert(trainer, "Convert the label's keys to UInt32 before the trainer", ColumnConversion.ToUInt32);
            case MLTask.MulticlassClassification:
                // Where classes are read as what they were before, the predicted keys are mapped back.
                return Insert(trainer, "Map the label to keys before the trainer", ColumnConversion.ToKey)
                    .SelectMany(r => new[] { r, WithValues(r, trainer) }).OfType<Repair>();
            default:
                return [];
        }
    }

    private static IEnumerable<Repair> Insert(WrongStep trainer, string title, ColumnConversion step) =>
        trainer.Convert(title, nameof(LabelTypeFix), (trainer.Column, [step])) is { } repair ? [repair] : [];

    private static Repair? WithValues(Repair repair, WrongStep trainer) =>
        trainer.Write([ColumnConversion.KeyToValue], "\"PredictedLabel\"", "\"PredictedLabel\"") is [var step]
            ? new(repair.Title + ", and back behind it", repair.Key, editor =>
            {
                repair.Apply(editor);
                trainer.Place.InsertAfter(editor, step);
            })
            {
                MayFailToCure = true,
            }
            : null;

    private static IEnumerable<Repair> KeyUndone(WrongStep trainer)
    {
        var violation = trainer.Violation;
        var made = violation.Story.Select(s => MLCall.At(s, violation)).FirstOrDefault(c => c?.Operation.Name is "MapValueToKey" or "Hash");
        if (made?.Written("inputColumnName") is { } input && ColumnNames.Text(input, violation) is { } raw && raw != trainer.Column)
        {
            if (trainer.Call.Parameter(ParameterRole.Label) is { } label)
            {
                yield return new("Train on the label as it was", nameof(LabelTypeFix), editor =>
                {
                    if (editor.Once(trainer.Call.Syntax))
                        ArgumentLists.Set(editor, trainer.Call, label, input.WithoutTrivia());
                })
                {
                    MayFailToCure = true,
                };
            }
        }
        else if (made is not null && StepPlace.Of(made.Syntax, violation).Remove() is { } remove)
        {
            yield return new("Remove the step that makes a key of the label", nameof(LabelTypeFix), remove) { MayFailToCure = true };
        }
    }
}
