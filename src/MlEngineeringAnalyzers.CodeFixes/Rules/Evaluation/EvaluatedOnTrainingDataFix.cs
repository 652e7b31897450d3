using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
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

        if (MLCall.At(violation.Node, violation) is not { Operation.Kind: OperationKind.Evaluate } evaluation || ScoredRows.Of(evaluation, violation) is not { } scored)
            yield break;
        if (violation[FixProperties.HeldOutAtCall] is { } known && Passed(scored.Place, violation) is { } passed)
        {
            yield return Repair("Evaluate on the held-out data", editor =>
            {
                if (editor.Once(passed))
                    editor.Replace(passed, SyntaxFactory.ParseExpression(known));
            });
        }
        else if (!IsCallersBusiness(scored.Place, violation) && HeldOutRows.Of(Placement.Statement(evaluation.Syntax), Context(evaluation, violation), violation) is { } rows)
        {
            yield return Repair(rows.Title, editor =>
            {
                var heldOut = rows.Take(editor);
                if (violation[FixProperties.IsOnTestSide] is null)
                    scored.Replace(editor, heldOut);
            });
        }
    }

    /// <summary>What the call in the story passes for the rows that are evaluated; null when these are no parameter.</summary>
    private static ExpressionSyntax? Passed(ExpressionSyntax rows, Violation violation)
    {
        if (violation.Symbol(rows) is not IParameterSymbol { RefKind: RefKind.None } parameter || violation.Story.LastOrDefault() is not { } call
            || violation.Model.GetOperation(call, violation.Cancellation) is not IInvocationOperation { TargetMethod.OriginalDefinition: var method } invocation
            || !SymbolEqualityComparer.Default.Equals(method, parameter.ContainingSymbol))
        {
            return null;
        }

        return invocation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal) is { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax argument }
            ? argument.Expression
            : null;
    }

    // A helper that is given a model and rows evaluates other models on other rows too.
    private static bool IsCallersBusiness(ExpressionSyntax rows, Violation violation) => violation.Symbol(rows) is IParameterSymbol && violation.IsCallersChoice(rows)
        && (HeldOutRows.Fit(violation) is not { } fit || Placement.Function(fit.Syntax) != Placement.Function(rows));

    private static Repair Repair(string title, Action<RepairEditor> apply) => new(title, nameof(EvaluatedOnTrainingDataFix), apply) { MayFailToCompile = true };

    private static string? Context(MLCall evaluation, Violation violation) =>
        evaluation.Receiver?.DescendantNodesAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(e =>
            SymbolEqualityComparer.Default.Equals(violation.Model.GetTypeInfo(e, violation.Cancellation).Type, violation.MLNet.MLContext))?.WithoutTrivia().ToString();
}
