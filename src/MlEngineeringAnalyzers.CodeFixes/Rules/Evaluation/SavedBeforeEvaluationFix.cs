using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation;

/// <summary>
/// MLE2001: evaluates the model before it is saved, on the rows that were held out, and prints the main metric. Where none
/// were held out, the data is split first.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SavedBeforeEvaluationFix))]
public sealed class SavedBeforeEvaluationFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.SavedBeforeEvaluation;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Receiver: MemberAccessExpressionSyntax catalog } save
            || !SymbolEqualityComparer.Default.Equals(violation.Model.GetTypeInfo(catalog.Expression, violation.Cancellation).Type, violation.MLNet.MLContext)
            || Placement.Statement(save.Syntax) is not { } statement || violation[FixProperties.Model] is not { } model
            || EvaluationCode.Of(violation[FixProperties.Task]) is null)
        {
            yield break;
        }

        var context = catalog.Expression.WithoutTrivia().ToString();
        var fit = violation.Story.Select(s => MLCall.At(s, violation)).FirstOrDefault(c => c?.Operation.Kind == OperationKind.Fit);
        if (violation[FixProperties.HeldOutData] is { } heldOut)
        {
            yield return Repair("Evaluate on the held-out data", editor => Evaluate(editor, statement, context, model, heldOut, fit, violation));
        }
        else if (fit is not null && IsFittedBefore(fit, statement) && fit.Written(ParameterRole.Data) is { } data)
        {
            if (violation[FixProperties.SplitOfTrainingData] is { } split)
            {
                yield return Repair("Train on the training side of the split and evaluate on the test side", editor =>
                {
                    if (editor.Once(data))
                        editor.Replace(data, NewSplits.TrainSide(split));
                    Evaluate(editor, statement, context, model, $"{split}.TestSet", fit, violation);
                });
            }
            else if (violation[FixProperties.IsUnsplit] is not null)
            {
                yield return Repair("Split the data, and evaluate on the test side", editor =>
                    Evaluate(editor, statement, context, model, $"{NewSplits.Fit(editor, fit, context, violation)}.TestSet", fit, violation));
            }
        }
    }

    private static Repair Repair(string title, Action<RepairEditor> apply) => new(title, nameof(SavedBeforeEvaluationFix), apply) { MayFailToCompile = true };

    private static bool IsFittedBefore(MLCall fit, StatementSyntax save) =>
        Placement.Statement(fit.Syntax) is { } statement && (statement == save || Placement.Precedes(statement, save));

    private static void Evaluate(
        RepairEditor editor, StatementSyntax save, string context, string model, string heldOut, MLCall? fit, Violation violation)
    {
        // One evaluation serves every save that comes after it.
        var evaluated = editor.Shared(() => new List<(SyntaxNode? Fit, StatementSyntax Save)>());
        if (evaluated.Any(e => e.Fit is not null && e.Fit == fit?.Syntax && (e.Save == save || Placement.Precedes(e.Save, save))))
            return;
        evaluated.Add((fit?.Syntax, save));

        var (catalog, metric) = EvaluationCode.Of(violation[FixProperties.Task])!.Value;
        var columns = Column("labelColumnName", violation[FixProperties.Label]) + Column("rowGroupColumnName", violation[FixProperties.RowGroup]);
        var metrics = editor.NewName(save, "metrics");
        var console = violation.NameOfSystemType("Console", save.SpanStart);
        editor.InsertBefore(
            save,
            SyntaxFactory.ParseStatement($"var {metrics} = {context}.{catalog}.{violation[FixProperties.Evaluator]}({model}.Transform({heldOut}){columns});"),
            SyntaxFactory.ParseStatement($"{console}.WriteLine($\"{metric.TrimEnd('[', '0', ']')}: {{{metrics}.{metric}}}\");"));
    }

    private static string Column(string parameter, string? name) =>
        name is null ? string.Empty : $", {parameter}: {SymbolDisplay.FormatLiteral(name, quote: true)}";
}
