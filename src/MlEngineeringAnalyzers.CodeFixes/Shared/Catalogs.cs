using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>How code at a call says which context, or catalogue of a context, it uses.</summary>
internal static class Catalogs
{
    /// <summary>The context that a call is made with, or the only one in sight; null when there is none.</summary>
    public static string? Context(MLCall call, Violation violation)
    {
        foreach (var part in Receivers(call))
        {
            if (IsContext(violation.Model.GetTypeInfo(part, violation.Cancellation).Type, violation))
                return IsName(part) ? part.WithoutTrivia().ToString() : null;
        }

        var position = call.Syntax.SpanStart;
        var seen = violation.Model.LookupSymbols(position).Where(s => s switch
        {
            ILocalSymbol local => IsContext(local.Type, violation) && local.Locations[0].SourceSpan.End < position,
            IParameterSymbol parameter => IsContext(parameter.Type, violation),
            IFieldSymbol field => IsContext(field.Type, violation),
            _ => false,
        }).Take(2).ToList();
        return seen is [var only] ? only.Name : null;
    }

    /// <summary>The catalogue of transforms of the same context (<c>ml.Transforms</c>).</summary>
    public static string? Transforms(MLCall call, Violation violation) =>
        Receivers(call).FirstOrDefault(p => violation.Model.GetTypeInfo(p, violation.Cancellation).Type?.Name == "TransformsCatalog" && p is IdentifierNameSyntax)?.ToString()
        ?? (Context(call, violation) is { } context ? $"{context}.Transforms" : null);

    private static IEnumerable<ExpressionSyntax> Receivers(MLCall call)
    {
        for (var part = call.Receiver; part is not null;
            part = (part as MemberAccessExpressionSyntax)?.Expression ?? ((part as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax)?.Expression)
        {
            yield return part;
        }
    }

    private static bool IsName(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or ThisExpressionSyntax || (expression is MemberAccessExpressionSyntax member && IsName(member.Expression));

    private static bool IsContext(ITypeSymbol? type, Violation violation) => SymbolEqualityComparer.Default.Equals(type, violation.MLNet.MLContext);
}
