using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation;

/// <summary>
/// MLE2001: evaluates the model before it is saved, on the rows that were held out, and prints the main metric. An evaluation
/// that comes too late moves up. Where no rows were held out, the data is split first.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SavedBeforeEvaluationFix))]
public sealed class SavedBeforeEvaluationFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.SavedBeforeEvaluation;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { } save || Placement.Statement(save.Syntax) is not { } statement)
            yield break;
        var context = Context(save, violation);
        var rows = HeldOutRows.Of(statement, context, violation);
        if (Later(violation) is { } later && Placement.Statement(later) is { } evaluation && AlwaysFollows(evaluation, statement))
        {
            // A statement that returns what was measured cannot move: the save would never come.
            var move = MovedStatements.Before(statement, evaluation, withUses: true, violation) ?? MovedStatements.PartBefore(statement, later, evaluation, violation);
            if (move is not null)
                yield return Repair("Evaluate before saving", editor => Honest(move, later, rows, editor, violation).Apply(editor));
        }
        else if (context is not null && rows is not null && violation[FixProperties.Model] is { } model && EvaluationCode.Of(violation[FixProperties.Task]) is not null)
        {
            yield return Repair(rows.Title, editor => Evaluate(editor, statement, context, model, rows, violation));
        }
    }

    private static Repair Repair(string title, Action<RepairEditor> apply) => new(title, nameof(SavedBeforeEvaluationFix), apply) { MayFailToCompile = true };

    /// <summary>The context whose catalogue saves; null when it has no name.</summary>
    private static string? Context(MLCall save, Violation violation) => save.Receiver is MemberAccessExpressionSyntax { Expression: var context }
        && SymbolEqualityComparer.Default.Equals(violation.Model.GetTypeInfo(context, violation.Cancellation).Type, violation.MLNet.MLContext)
            ? context.WithoutTrivia().ToString()
            : null;

    /// <summary>The code that evaluates the model when it has been saved, or that calls what does.</summary>
    private static SyntaxNode? Later(Violation violation) => violation[FixProperties.EvaluatedLater] is not null ? violation.Story.LastOrDefault() : null;

    /// <summary>Whether the evaluation is reached whenever the model was saved, as far as blocks tell.</summary>
    private static bool AlwaysFollows(StatementSyntax evaluation, StatementSyntax save)
    {
        var passed = save.AncestorsAndSelf().OfType<StatementSyntax>().FirstOrDefault(s => Placement.Precedes(s, evaluation));
        return passed is not null && !Placement.Leaves(passed);
    }

    /// <summary>The move, of an evaluation that looks at rows that the model was not trained on.</summary>
    private static MovedStatements Honest(MovedStatements move, SyntaxNode later, HeldOutRows? rows, RepairEditor editor, Violation violation) =>
        violation[FixProperties.EvaluatedLater] == FixProperties.OnTrainingData && rows is not null
            && MLCall.At(later, violation) is { } evaluation && ScoredRows.Of(evaluation, violation) is { } scored
                ? move.Replace(scored, rows.Take(editor), editor)
                : move;

    private static void Evaluate(RepairEditor editor, StatementSyntax save, string context, string model, HeldOutRows rows, Violation violation)
    {
        // One evaluation serves every save that comes after it.
        var fit = HeldOutRows.Fit(violation)?.Syntax;
        var evaluated = editor.Shared(() => new List<(SyntaxNode? Fit, StatementSyntax Save)>());
        if (evaluated.Any(e => e.Fit is not null && e.Fit == fit && (e.Save == save || Placement.Precedes(e.Save, save))))
            return;
        evaluated.Add((fit, save));

        var (catalog, metric) = EvaluationCode.Of(violation[FixProperties.Task])!.Value;
        var columns = Column("labelColumnName", violation[FixProperties.Label]) + Column("rowGroupColumnName", violation[FixProperties.RowGroup]);
        var metrics = editor.NewName(save, "metrics");
        var console = violation.NameOfSystemType("Console", save);
        editor.InsertBefore(
            save,
            SyntaxFactory.ParseStatement($"var {metrics} = {context}.{catalog}.{violation[FixProperties.Evaluator]}({model}.Transform({rows.Take(editor)}){columns});"),
            SyntaxFactory.ParseStatement($"{console}.WriteLine($\"{metric.TrimEnd('[', '0', ']')}: {{{metrics}.{metric}}}\");"));
    }

    private static string Column(string parameter, string? name) =>
        name is null ? string.Empty : $", {parameter}: {SymbolDisplay.FormatLiteral(name, quote: true)}";
}
