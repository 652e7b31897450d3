using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MLNet.ApiSurface.Generator.Writing;

namespace MLNet.ApiSurface.Generator;

/// <summary>
/// Finds what a type's interfaces ask for and its listed members do not give: ML.NET implements it explicitly, so that no listing
/// shows it. The compiler says what is missing, given the declarations without it.
/// </summary>
internal static class ExplicitImplementations
{
    private static readonly SymbolDisplayFormat s_type = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat s_fullName = s_type.WithGenericsOptions(
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance);

    /// <summary>The missing declarations by the full name of the type, in the interfaces' order.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Find(IEnumerable<string> declarations, IEnumerable<MetadataReference> references)
    {
        var trees = declarations.Select(text => CSharpSyntaxTree.ParseText(text));
        var compilation = CSharpCompilation.Create("Draft", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var result = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var declaration in tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>())
            {
                if (model.GetDeclaredSymbol(declaration) is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
                    continue;

                var missing = MissingIn(type).Select(Write).ToList();
                if (missing.Count > 0)
                    result[type.ToDisplayString(s_fullName)] = missing;
            }
        }

        return result;
    }

    private static IEnumerable<ISymbol> MissingIn(INamedTypeSymbol type) =>
        type.AllInterfaces
            .Where(@interface => type.BaseType?.AllInterfaces.Contains(@interface, SymbolEqualityComparer.Default) != true)
            .SelectMany(@interface => @interface.GetMembers())
            .Where(member => member is { IsAbstract: true } and not IMethodSymbol { AssociatedSymbol: not null })
            .Where(member => type.FindImplementationForInterfaceMember(member) is null);

    private static string Write(ISymbol member) => member switch
    {
        IMethodSymbol method => $"{Type(method)} {Name(method)}({Parameters(method.Parameters)}) {MemberWriter.Body}",
        IPropertySymbol { IsIndexer: true } indexer => $"{indexer.Type.ToDisplayString(s_type)} {Owner(indexer)}.this[{Parameters(indexer.Parameters)}] {Accessors(indexer)}",
        IPropertySymbol property => $"{property.Type.ToDisplayString(s_type)} {Owner(property)}.{property.Name} {Accessors(property)}",
        IEventSymbol @event => $"event {@event.Type.ToDisplayString(s_type)} {Owner(@event)}.{@event.Name} {{ add {MemberWriter.Body} remove {MemberWriter.Body} }}",
        _ => throw new NotSupportedException($"An explicit implementation of {member.ToDisplayString()} is beyond the generator."),
    };

    private static string Type(IMethodSymbol method) => method.ReturnsVoid ? "void" : method.ReturnType.ToDisplayString(s_type);

    private static string Owner(ISymbol member) => member.ContainingType.ToDisplayString(s_type);

    private static string Name(IMethodSymbol method)
    {
        var typeParameters = method.IsGenericMethod ? $"<{string.Join(", ", method.TypeParameters.Select(parameter => parameter.Name))}>" : "";
        return $"{Owner(method)}.{method.Name}{typeParameters}";
    }

    private static string Accessors(IPropertySymbol property) =>
        "{ " + (property.GetMethod is null ? "" : $"get {MemberWriter.Body} ") + (property.SetMethod is null ? "" : $"set {MemberWriter.Body} ") + "}";

    private static string Parameters(IEnumerable<IParameterSymbol> parameters) => string.Join(", ", parameters.Select(parameter =>
    {
        var kind = parameter.RefKind switch { RefKind.Ref => "ref ", RefKind.Out => "out ", RefKind.In => "in ", _ => "" };
        return $"{(parameter.IsParams ? "params " : "")}{kind}{parameter.Type.ToDisplayString(s_type)} {parameter.Name}";
    }));
}
