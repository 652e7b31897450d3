using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Tests.MLNet;

/// <summary>ML.NET's public surface as symbols of one compilation, with every method that a program could call.</summary>
internal static class Surface
{
    /// <summary>A compilation that refers to all of ML.NET.</summary>
    public static CSharpCompilation Compilation { get; } = CSharpCompilation.Create("Program", references: References.All);

    /// <summary>ML.NET as that compilation sees it.</summary>
    public static MLNetSymbols Symbols { get; } = MLNetSymbols.TryCreate(Compilation)!;

    /// <summary>Public methods and constructors of public types; no accessors and operators.</summary>
    public static IReadOnlyList<IMethodSymbol> Methods { get; } =
    [
        .. References.MLNet
            .Select(reference => Compilation.GetAssemblyOrModuleSymbol(reference)).OfType<IAssemblySymbol>()
            .SelectMany(assembly => TypesOf(assembly.GlobalNamespace))
            .Where(type => type.DeclaredAccessibility == Accessibility.Public)
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method.DeclaredAccessibility == Accessibility.Public && method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor),
    ];

    /// <summary>The catalogued methods with their rows.</summary>
    public static IReadOnlyList<(IMethodSymbol Method, Operation Operation)> Operations { get; } =
        [.. Methods.Select(method => (method, Symbols.Find(method)!)).Where(pair => pair.Item2 is not null)];

    /// <summary>The type on which a method is called, as the catalogue counts it.</summary>
    public static INamedTypeSymbol OwnerOf(IMethodSymbol method) =>
        method.IsExtensionMethod ? (INamedTypeSymbol)method.Parameters[0].Type.OriginalDefinition : method.ContainingType;

    /// <summary>Name of a type as metadata writes it.</summary>
    public static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer
            ? MetadataName(outer) + "+" + type.MetadataName
            : type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName;

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>()
            .SelectMany(member => member is INamedTypeSymbol type ? [type, .. TypesOf(type)] : TypesOf(member));
}
