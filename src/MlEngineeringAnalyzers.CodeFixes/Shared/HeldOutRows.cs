using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>Rows that a model does not know, to evaluate it on.</summary>
/// <param name="Title">How they are come by.</param>
/// <param name="Take">Makes the edits that hold them out, if need be, and names them.</param>
internal sealed record HeldOutRows(string Title, Func<RepairEditor, ExpressionSyntax> Take)
{
    /// <summary>
    /// The rows that were held out; where there are none, those that can be, by fitting the model on the training side of a
    /// split. Null when that is not sure to be right.
    /// </summary>
    /// <param name="user">The statement that the rows are for.</param>
    /// <param name="context">The context as the code says it, to split with.</param>
    public static HeldOutRows? Of(StatementSyntax? user, string? context, Violation violation)
    {
        if (violation[FixProperties.HeldOutData] is { } known)
            return new("Evaluate on the held-out data", _ => SyntaxFactory.ParseExpression(known));
        if (Fit(violation) is not { } fit || fit.Written(ParameterRole.Data) is not { } data
            || Placement.Statement(fit.Syntax) is not { } fitted || user is null || !(fitted == user || Placement.Precedes(fitted, user)))
        {
            return null;
        }

        if (violation[FixProperties.SplitOfTrainingData] is { } split)
        {
            MovedStatements? move = null;
            if (LateDeclaration(split, fitted, violation) is { } late && (move = MovedStatements.Before(fitted, late, withUses: false, violation)) is null)
                return null;
            return new("Train on the training side of the split and evaluate on the test side", editor =>
            {
                move?.Apply(editor);
                if (editor.Once(data))
                    editor.Replace(data, NewSplits.TrainSide(split));
                return NewSplits.TestSide(split);
            });
        }

        return violation[FixProperties.IsUnsplit] is not null && context is not null
            ? new("Split the data, and evaluate on the test side", editor => NewSplits.TestSide(NewSplits.Fit(editor, fit, context, violation)))
            : null;
    }

    /// <summary>The call that fitted the model; null when it is in another file.</summary>
    public static MLCall? Fit(Violation violation) =>
        violation.Story.Select(s => MLCall.At(s, violation)).FirstOrDefault(c => c?.Operation.Kind == OperationKind.Fit);

    /// <summary>Where the local is declared, if that is only after a statement.</summary>
    private static StatementSyntax? LateDeclaration(string name, StatementSyntax earlier, Violation violation) =>
        violation.Model.LookupSymbols(violation.Node.SpanStart, name: name) is [ILocalSymbol { DeclaringSyntaxReferences: [var reference] }]
            && reference.GetSyntax(violation.Cancellation).FirstAncestorOrSelf<StatementSyntax>() is { } statement && statement.SpanStart > earlier.SpanStart
                ? statement
                : null;
}
