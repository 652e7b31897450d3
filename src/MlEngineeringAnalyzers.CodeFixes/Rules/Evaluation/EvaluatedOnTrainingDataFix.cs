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
        if (violation[FixProperties.TrainingSideAtFit] is { } side)
        {
            // The metrics are those of the test side: it is the model that should not have seen it.
            if (HeldOutRows.Fit(violation)?.Written(ParameterRole.Data) is { } data)
            {
                yield return Repair("Train on the training side of the split", editor =>
                {
                    if (editor.Once(data))
                        editor.Replace(data, SyntaxFactory.ParseExpression(side));
                });
            }

            yield break;
        }

        if (MLCall.At(violation.Node, violation) is { Operation.Kind: OperationKind.Evaluate } evaluation && ScoredRows.Of(evaluation, violation) is { } scored
            && HeldOutRows.Of(Placement.Statement(evaluation.Syntax), Context(evaluation, violation), violation) is { } rows)
        {
            yield return Repair(rows.Title, editor =>
            {
                var heldOut = rows.Take(editor);
                if (violation[FixProperties.IsOnTestSide] is null)
                    scored.Replace(editor, heldOut);
            });
        }
    }

    private static Repair Repair(string title, Action<RepairEditor> apply) => new(title, nameof(EvaluatedOnTrainingDataFix), apply) { MayFailToCompile = true };

    private static string? Context(MLCall evaluation, Violation violation) =>
        evaluation.Receiver?.DescendantNodesAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(e =>
            SymbolEqualityComparer.Default.Equals(violation.Model.GetTypeInfo(e, violation.Cancellation).Type, violation.MLNet.MLContext))?.WithoutTrivia().ToString();
}
