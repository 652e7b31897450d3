using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation;

/// <summary>
/// MLE2002: scores the test side in place of the rows that the model knows. Where the model was fitted on all rows, it is
/// fitted on the training side only, of the split that is there or of a new one.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EvaluatedOnTrainingDataFix))]
public sealed class EvaluatedOnTrainingDataFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.EvaluatedOnTrainingData;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Kind: OperationKind.Evaluate } evaluation || ScoredRows(evaluation, violation) is not { } scored)
            yield break;

        if (violation[FixProperties.HeldOutData] is { } heldOut)
        {
            yield return Repair("Evaluate on the test side of the split", editor => scored.Replace(editor, SyntaxFactory.ParseExpression(heldOut)));
            yield break;
        }

        var fit = violation.Story.Select(s => MLCall.At(s, violation)).FirstOrDefault(c => c?.Operation.Kind == OperationKind.Fit);
        if (fit?.Written(ParameterRole.Data) is not { } data || Placement.Statement(fit.Syntax) is not { } fitted
            || Placement.Statement(evaluation.Syntax) is not { } evaluated || !(fitted == evaluated || Placement.Precedes(fitted, evaluated)))
        {
            yield break;
        }

        if (violation[FixProperties.SplitOfTrainingData] is { } split)
        {
            yield return Repair("Train on the training side of the split and evaluate on the test side", editor =>
            {
                if (editor.Once(data))
                    editor.Replace(data, NewSplits.TrainSide(split));
                if (violation[FixProperties.IsOnTestSide] is null)
                    scored.Replace(editor, NewSplits.TestSide(split));
            });
        }
        else if (violation[FixProperties.IsUnsplit] is not null && Context(evaluation, violation) is { } context)
        {
            yield return Repair("Split the data, and evaluate on the test side", editor =>
                scored.Replace(editor, NewSplits.TestSide(NewSplits.Fit(editor, fit, context, violation))));
        }
    }

    private static Repair Repair(string title, Action<RepairEditor> apply) => new(title, nameof(EvaluatedOnTrainingDataFix), apply) { MayFailToCompile = true };

    private static string? Context(MLCall evaluation, Violation violation) =>
        evaluation.Receiver?.DescendantNodesAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(e =>
            SymbolEqualityComparer.Default.Equals(violation.Model.GetTypeInfo(e, violation.Cancellation).Type, violation.MLNet.MLContext))?.WithoutTrivia().ToString();

    /// <summary>Where the rows are written that the evaluated data was scored from.</summary>
    private static RowsToReplace? ScoredRows(MLCall evaluation, Violation violation)
    {
        if (evaluation.Written(ParameterRole.Data) is not { } data)
            return null;
        if (MLCall.At(Definitions.Of(data, violation), violation) is not { Operation.Kind: OperationKind.Score } score || score.Written(ParameterRole.Data) is not { } rows)
            return null;
        // Scores that something else uses too stay what they are.
        var isShared = data is IdentifierNameSyntax name && violation.Symbol(name) is ILocalSymbol local
            && Definitions.Uses(local, Placement.Body(data), violation).Any(u => !IsEvaluated(u, violation));
        return isShared
            ? score.Receiver is { } model ? new(data, rows => SyntaxFactory.ParseExpression($"{model.WithoutTrivia()}.Transform({rows})")) : null
            : new(rows, r => r);
    }

    private static bool IsEvaluated(IdentifierNameSyntax use, Violation violation) =>
        use.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && MLCall.At(call, violation)?.Operation.Kind == OperationKind.Evaluate;

    private sealed record RowsToReplace(ExpressionSyntax Place, Func<ExpressionSyntax, ExpressionSyntax> Wrap)
    {
        public void Replace(RepairEditor editor, ExpressionSyntax rows)
        {
            if (editor.Once(Place))
                editor.Replace(Place, Wrap(rows));
        }
    }
}
