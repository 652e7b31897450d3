using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Schema;

/// <summary>MLE5007: gives the binary trainer inside, or the calibrator, the label of the trainer around or before it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InnerLabelFix))]
public sealed class InnerLabelFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.InnerLabel;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { } call)
            yield break;
        var (inner, outer) = call.Operation.Kind == OperationKind.Calibrator
            ? (call, violation.Story.Select(s => MLCall.At(s, violation)).FirstOrDefault(c => c?.Operation.Kind == OperationKind.Trainer))
            : (call.Written("binaryEstimator") is { } written ? MLCall.At(Definitions.Of(written, violation), violation) : null, call);
        if (inner is null || outer is null)
            yield break;
        var label = Label(outer, violation);
        yield return new("Pass the trainer's label: " + label, nameof(InnerLabelFix), editor =>
        {
            if (!editor.Once((inner.Syntax, "label")))
                return;
            if (OptionsObject.Of(inner, violation) is { } options)
            {
                if (options.Values(IsLabel).FirstOrDefault() is { } old)
                    editor.Replace(old, label);
                else
                    options.Add(editor, "LabelColumnName", label);
            }
            else if (inner.Parameter(ParameterRole.Label) is { } parameter)
            {
                ArgumentLists.Set(editor, inner, parameter, label);
            }
        })
        {
            MayFailToCure = true,
        };
    }

    private static ExpressionSyntax Label(MLCall trainer, Violation violation) =>
        (trainer.Written(ParameterRole.Label) ?? OptionsObject.Of(trainer, violation)?.Values(IsLabel).FirstOrDefault())?.WithoutTrivia()
        ?? SyntaxFactory.ParseExpression("\"Label\"");

    private static bool IsLabel(ISymbol member) => member.Name == "LabelColumnName";
}
