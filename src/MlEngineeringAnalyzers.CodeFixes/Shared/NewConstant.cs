using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>A constant string that fixes declare: in the type around the code that needs it, or among the top-level statements.</summary>
internal sealed record NewConstant(string Name, string Value, SyntaxNode Scope)
{
    /// <summary>
    /// The constant of that name for code at a place: the one that is there already, or a new one; null when the name means
    /// something else there.
    /// </summary>
    public static NewConstant? For(string name, string value, SyntaxNode place, Violation violation)
    {
        var scope = place.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? violation.Root;
        var known = violation.Model.LookupSymbols(place.SpanStart, name: name);
        if (known.IsEmpty)
            return new(name, value, scope);
        return known.All(s => s is IFieldSymbol { IsConst: true, Type.SpecialType: SpecialType.System_String } or ILocalSymbol { IsConst: true, Type.SpecialType: SpecialType.System_String })
            ? new(name, string.Empty, scope)
            : null;
    }

    /// <summary>Declares the constant, unless it is there already.</summary>
    public void Declare(RepairEditor editor)
    {
        if (Value.Length == 0 || !editor.Once((Scope, Name)))
            return;
        var declaration = $"const string {Name} = \"{Value}\";";
        if (Scope is TypeDeclarationSyntax type)
            editor.InsertFirstMember(type, SyntaxFactory.ParseMemberDeclaration($"private {declaration}")!);
        else if (Placement.FirstTopLevel(Scope) is { } first)
            editor.InsertBefore(first, SyntaxFactory.ParseStatement(declaration));
    }
}
