using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.Tests.MLNet;

/// <summary>Writes the public and protected symbols of an assembly as the listings of ML.NET's surface have them, one a line.</summary>
internal static class ListingFormat
{
    private static readonly SymbolDisplayFormat s_format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.StaticMethod,
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.None,
        SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeMemberKeyword,
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat s_base = s_format.WithKindOptions(SymbolDisplayKindOptions.None);

    /// <summary>The lines about the types of a namespace, and of those inside it, that are wanted.</summary>
    public static IEnumerable<string> Lines(INamespaceSymbol @namespace, Func<INamedTypeSymbol, bool> isWanted) =>
        @namespace.GetNamespaceMembers().SelectMany(inner => Lines(inner, isWanted))
            .Concat(@namespace.GetTypeMembers().Where(isWanted).SelectMany(Lines));

    private static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        if (!IsListed(type))
            return [];

        var members = type.TypeKind == TypeKind.Delegate ? [] : type.GetMembers().Where(IsListed);
        return members.SelectMany(member => member is INamedTypeSymbol nested ? Lines(nested) : [Line(member)]).Prepend(Line(type));
    }

    private static bool IsListed(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        // An enum's constructor is listed, a struct's only if it was written.
        && symbol is not IMethodSymbol { AssociatedSymbol: not null } and not IMethodSymbol { IsImplicitlyDeclared: true, ContainingType.TypeKind: TypeKind.Struct };

    private static string Line(ISymbol symbol)
    {
        var text = symbol is INamedTypeSymbol type ? Modifiers(type) + type.ToDisplayString(s_format) + Bases(type) : symbol.ToDisplayString(s_format);
        var obsolete = symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == "System.ObsoleteAttribute");
        return obsolete is null ? text : text + Obsolete(obsolete);
    }

    private static string Modifiers(INamedTypeSymbol type)
    {
        var modifiers = type switch
        {
            { TypeKind: TypeKind.Class, IsStatic: true } => "static ",
            { TypeKind: TypeKind.Class, IsAbstract: true } => "abstract ",
            { TypeKind: TypeKind.Class, IsSealed: true } => "sealed ",
            // The name comes with another one.
            { TypeKind: TypeKind.Struct, IsReadOnly: true } => "readonly ",
            _ => "",
        };
        return (type.DeclaredAccessibility == Accessibility.Public ? "public " : "protected ") + modifiers;
    }

    private static string Bases(INamedTypeSymbol type)
    {
        IEnumerable<ITypeSymbol> bases = type switch
        {
            { TypeKind: TypeKind.Enum } => [type.EnumUnderlyingType!],
            { TypeKind: TypeKind.Delegate } => [],
            { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } @base } => [@base, .. type.Interfaces],
            _ => type.Interfaces,
        };
        var names = string.Join(", ", bases.Select(item => item.ToDisplayString(s_base)));
        return names.Length == 0 ? "" : " : " + names;
    }

    private static string Obsolete(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments;
        var isError = arguments.Length > 1 && arguments[1].Value is true;
        return $"  [Obsolete{(isError ? " ERROR" : "")}: {(arguments.Length > 0 ? arguments[0].Value : "")}]";
    }
}
