using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>The names of columns as calls say them: literals, constants, <c>nameof</c>, and members that are given a value once.</summary>
internal static class ColumnNames
{
    /// <summary>The expressions among a call's arguments that stand for the name; in lists that are written there too.</summary>
    public static IEnumerable<ExpressionSyntax> In(MLCall call, string name, Violation violation) =>
        (call.List?.Arguments ?? default).SelectMany(a => Among(a.Expression, violation)).Where(e => Text(e, violation) == name);

    /// <summary>The text that an expression stands for; null when it is not known here.</summary>
    public static string? Text(ExpressionSyntax expression, Violation violation) =>
        Constant(expression, violation) ?? Constant(Definitions.Of(expression, violation), violation);

    private static IEnumerable<ExpressionSyntax> Among(ExpressionSyntax expression, Violation violation)
    {
        if (expression is AnonymousFunctionExpressionSyntax)
            return [];
        if (Text(expression, violation) is not null)
            return [expression];
        // `Features = "x"` of an options object, elements of lists, arguments of steps inside.
        return expression.ChildNodes().SelectMany(n => n switch
        {
            ExpressionSyntax inner => Among(inner, violation),
            ArgumentListSyntax list => list.Arguments.SelectMany(a => Among(a.Expression, violation)),
            _ => n.DescendantNodes(d => d is not ExpressionSyntax).OfType<ExpressionSyntax>().SelectMany(e => Among(e, violation)),
        });
    }

    private static string? Constant(ExpressionSyntax expression, Violation violation) =>
        violation.Model.GetConstantValue(expression, violation.Cancellation) is { HasValue: true, Value: string text } ? text : null;
}
