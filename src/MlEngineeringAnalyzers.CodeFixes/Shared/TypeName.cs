using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>How a type is written at a place.</summary>
/// <param name="Text">Its name, with the types around it.</param>
/// <param name="Using">The namespace that has to be imported for it; null when it is, or when the text says it.</param>
internal sealed record TypeName(string Text, string? Using)
{
    /// <summary>The shortest way to write a type.</summary>
    public static TypeName Of(INamedTypeSymbol type, SyntaxNode place, Violation violation)
    {
        var (outer, text) = (type, type.Name);
        for (; outer.ContainingType is { } around; outer = around)
            text = $"{around.Name}.{text}";
        var seen = violation.ModelOf(place).LookupNamespacesAndTypes(place.SpanStart, name: outer.Name);
        var space = outer.ContainingNamespace.ToDisplayString();
        if (seen.Any(s => SymbolEqualityComparer.Default.Equals(s, outer)))
            return new(text, null);
        return seen.IsEmpty && ((CompilationUnitSyntax)place.SyntaxTree.GetRoot(violation.Cancellation)).Usings.Count > 0 ? new(text, space) : new($"{space}.{text}", null);
    }

    /// <summary>Imports the namespace, if need be.</summary>
    public void Import(RepairEditor editor)
    {
        if (Using is not null)
            editor.InsertUsing(Using);
    }
}
