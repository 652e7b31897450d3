using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Schema;

/// <summary>
/// MLE5006: makes the key that a step reads, keeps the values behind it, or reads as a vector what is a key already. A step
/// that maps back what is no key is taken out.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingKeyFix))]
public sealed class MissingKeyFix : RuleFix
{
    private const string Key = nameof(MissingKeyFix);
    private const string MapBefore = "Map the column to keys before";

    private protected override DiagnosticDescriptor Rule => Descriptors.MissingKey;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (WrongStep.Of(violation) is not { } step)
            return [];
        var isKey = step.Type(step.Column)?.IsKey == true;
        return (step.Call.Operation switch
        {
            { Kind: OperationKind.Trainer, Task: MLTask.Recommendation } => [step.Convert(MapBefore, Key, (step.Column, [ColumnConversion.ToKey]))],
            { Kind: OperationKind.Trainer } => [step.Convert("Make the group a key before the trainer", Key, (step.Column, [ColumnConversion.ToHash]))],
            { Kind: OperationKind.Evaluate } => [GroupOfTrainer(step)],
            { Name: "MapKeyToValue" } => isKey ? KeepValues(step).Append(Drop(step)) : [Drop(step)],
            { Name: "MapKeyToVector" or "MapKeyToBinaryVector" } => KeysBefore(step),
            { Name: "OneHotEncoding" or "MapValueToKey" } => [step.ReadKeyAsVector(Key)],
            { Name: "ConvertType" } => [step.ReadKeyAsVector(Key), step.Convert("Map the keys to their values before", Key, (step.Column, [ColumnConversion.KeyToValue]))],
            _ => Enumerable.Empty<Repair?>(),
        }).OfType<Repair>();
    }

    private static IEnumerable<Repair?> KeysBefore(WrongStep step)
    {
        yield return step.Convert(MapBefore, Key, (step.Column, [ColumnConversion.ToKey]));
        if (step.Call.Written("inputColumnName") is { } written)
            yield return step.ConvertAside(MapBefore, Key, "Key", (written, step.Column, [ColumnConversion.ToKey]));
    }

    /// <summary>The keys of a hash have no values behind them, those of a dictionary do; a trainer predicts the keys of its label.</summary>
    private static IEnumerable<Repair?> KeepValues(WrongStep step)
    {
        var violation = step.Violation;
        foreach (var hash in violation.Root.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(i => i.SpanStart < violation.Node.Span.End && i.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Hash" or "OneHotHashEncoding" })
            .Select(i => WrongStep.At(i, violation)).OfType<WrongStep>().Take(4))
        {
            if (hash.Names is var (output, input) && hash.Write([ColumnConversion.ToKey], output, input) is [var call])
                yield return hash.Become("Make the key with MapValueToKey, which keeps the values", Key, call);
        }

        var trainer = violation.Story.Select(s => WrongStep.At(s, violation)).FirstOrDefault(s => s?.Call.Operation.Kind == OperationKind.Trainer);
        if (trainer is not null && trainer.Call.Operation.Task == MLTask.MulticlassClassification)
        {
            var label = trainer.Call.Written(ParameterRole.Label)?.WithoutTrivia().ToString() ?? "\"Label\"";
            if (trainer.Write([ColumnConversion.ToKey], label, label) is { } steps)
                yield return new("Map the label to keys with values before the trainer", Key, editor => trainer.Place.InsertBefore(editor, steps)) { MayFailToCure = true };
        }
        else if (trainer is null)
        {
            yield return step.Convert("Map the column to keys with values before", Key, (step.Column, [ColumnConversion.ToKey]));
        }
    }

    /// <summary>What is no key has its values already: nothing needs to be mapped back, under another name it is copied.</summary>
    private static Repair? Drop(WrongStep step)
    {
        if (step.Names is not var (output, input))
            return null;
        if (output != input && step.Call.Written("inputColumnName") is { } written && ColumnNames.Text(written, step.Violation) != ColumnNames.Text(step.Call.Written("outputColumnName")!, step.Violation))
            return Catalogs.Transforms(step.Call, step.Violation) is { } transforms ? step.Become("It is no key: copy the column", Key, $"{transforms}.CopyColumns({output}, {input})") : null;
        return step.Place.Remove() is { } remove ? new("It is no key: remove the step", Key, remove) { MayFailToCure = true } : null;
    }

    private static Repair? GroupOfTrainer(WrongStep step)
    {
        var violation = step.Violation;
        var trainer = violation.Story.Select(s => MLCall.At(s, violation)).FirstOrDefault(c => c?.Operation.Kind == OperationKind.Trainer);
        if (trainer?.Written(ParameterRole.RowGroup) is not { } group || step.Call.Parameter(ParameterRole.RowGroup) is not { } parameter)
            return null;
        return new("Use the trainer's group", Key, editor =>
        {
            if (editor.Once(step.Call.Syntax))
                ArgumentLists.Set(editor, step.Call, parameter, group.WithoutTrivia());
        })
        {
            MayFailToCure = true,
        };
    }
}
