using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>A constant string that fixes declare: in the type around the code that needs it, or among the top-level statements.</summary>
internal sealed record NewConstant(string Name, string Value, SyntaxNode Scope)
{
    /// <summary>Whether other types use it too.</summary>
    public bool IsShared { get; init; }

    /// <summary>
    /// The constant of that name for code at a place: the one that is there already, or a new one; null when the name means
    /// something else there.
    /// </summary>
    public static NewConstant? For(string name, string value, SyntaxNode place, Violation violation)
    {
        var scope = ScopeOf(place);
        var known = violation.ModelOf(place).LookupSymbols(place.SpanStart, name: name);
        if (known.IsEmpty)
            return new(name, value, scope);
        return known.All(s => s is IFieldSymbol { IsConst: true, Type.SpecialType: SpecialType.System_String } or ILocalSymbol { IsConst: true, Type.SpecialType: SpecialType.System_String })
            ? new(name, string.Empty, scope)
            : null;
    }

    /// <summary>The type around a place, or its file.</summary>
    public static SyntaxNode ScopeOf(SyntaxNode place) => place.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? place.SyntaxTree.GetRoot();

    /// <summary>How code at a place names the constant; null when it cannot.</summary>
    public TypeName? NameAt(SyntaxNode place, Violation violation)
    {
        if (ScopeOf(place) == Scope)
            return new(Name, null);
        if (violation.ModelOf(Scope).GetDeclaredSymbol(Scope, violation.Cancellation) is not INamedTypeSymbol { TypeParameters.IsEmpty: true } type)
            return null;
        var name = TypeName.Of(type, place, violation);
        return name with { Text = $"{name.Text}.{Name}" };
    }

    /// <summary>Declares the constant, unless it is there already.</summary>
    public void Declare(RepairEditor editor)
    {
        editor = editor.Of(Scope);
        if (Value.Length == 0 || !editor.Once((Scope, Name)))
            return;
        var declaration = $"const string {Name} = \"{Value}\";";
        if (Scope is TypeDeclarationSyntax type)
            editor.InsertFirstMember(type, SyntaxFactory.ParseMemberDeclaration($"{(IsShared ? "internal" : "private")} {declaration}")!);
        else if (Placement.FirstTopLevel(Scope) is { } first)
            editor.InsertBefore(first, SyntaxFactory.ParseStatement(declaration));
    }
}
