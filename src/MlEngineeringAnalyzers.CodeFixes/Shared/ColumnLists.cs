using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>The names that a call is given as a list: one by one, as an array, or as a collection expression.</summary>
internal static class ColumnLists
{
    /// <summary>What is written for each name, in the order of the list; null when the list is made elsewhere.</summary>
    public static IReadOnlyList<ExpressionSyntax>? Of(MLCall call, string parameter, Violation violation)
    {
        if (call.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter) is not { } argument)
            return null;
        if (argument.ArgumentKind == ArgumentKind.ParamArray)
            return ((argument.Value as IArrayCreationOperation)?.Initializer?.ElementValues ?? default).Select(v => v.Syntax).OfType<ExpressionSyntax>().ToList();
        return call.Written(parameter) is { } list ? Elements(Definitions.Of(list, violation)) : null;
    }

    /// <summary>The node that stands in the list for an element of it: the argument, the element of a collection, or the expression itself.</summary>
    public static SyntaxNode Entry(ExpressionSyntax element) => element.Parent is ArgumentSyntax || IsElement(element.Parent) ? element.Parent! : element;

    private static IReadOnlyList<ExpressionSyntax>? Elements(ExpressionSyntax list) => list switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        // Collection expressions are younger than the oldest compiler that this runs in.
        _ when list.GetType().Name == "CollectionExpressionSyntax" && list.ChildNodes().All(IsElement) => list.ChildNodes().Select(n => (ExpressionSyntax)n.ChildNodes().Single()).ToList(),
        _ => null,
    };

    private static bool IsElement(SyntaxNode? node) => node?.GetType().Name == "ExpressionElementSyntax";
}
