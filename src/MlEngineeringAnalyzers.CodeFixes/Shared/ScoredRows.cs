using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>Where the rows are written that the data of an evaluation was scored from.</summary>
/// <param name="Place">The expression that other rows can take the place of.</param>
/// <param name="Wrap">What is written there for other rows.</param>
internal sealed record ScoredRows(ExpressionSyntax Place, Func<ExpressionSyntax, ExpressionSyntax> Wrap)
{
    /// <summary>The rows of an evaluation; null when they are scored elsewhere.</summary>
    public static ScoredRows? Of(MLCall evaluation, Violation violation)
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

    /// <summary>Has the evaluation look at other rows.</summary>
    public void Replace(RepairEditor editor, ExpressionSyntax rows)
    {
        if (editor.Once(Place))
            editor.Replace(Place, Wrap(rows));
    }

    private static bool IsEvaluated(IdentifierNameSyntax use, Violation violation) =>
        use.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && MLCall.At(call, violation)?.Operation.Kind == OperationKind.Evaluate;
}
