using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Source;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>The classes of the program by what they derive from and implement; made when first asked for.</summary>
internal sealed class TypeIndex(Compilation compilation, BodyProvider bodies)
{
    private readonly BaseNames _names = new(compilation);

    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> _classes = new(() => AllTypes(compilation.Assembly.GlobalNamespace).Where(CanBeCreated).ToImmutableArray());

    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<INamedTypeSymbol>> _implementations = new(SymbolEqualityComparer.Default);

    // Types of one name, in several namespaces, have the same candidates: each of them is bound once for all.
    private readonly ConcurrentDictionary<string, ILookup<ISymbol, INamedTypeSymbol>> _deriving = new(StringComparer.Ordinal);

    /// <summary>The classes and structs of the program that can be created.</summary>
    public ImmutableArray<INamedTypeSymbol> All => _classes.Value;

    /// <summary>The method that runs when this one is called on an instance of exactly that type.</summary>
    public static IMethodSymbol Implementation(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
            return type.FindImplementationForInterfaceMember(method) as IMethodSymbol ?? method;
        if (!(method.IsVirtual || method.IsAbstract || method.IsOverride))
            return method;
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(method.Name))
            {
                if (member is IMethodSymbol candidate && Overrides(candidate, method))
                    return candidate;
            }
        }

        return method;
    }

    /// <summary>Whether code that names a type so can mean this one: by its name or an alias.</summary>
    public bool CanMean(string name, ITypeSymbol type) => _names.Deriving(type.Name).Contains(name);

    /// <summary>The classes of the program that can stand behind a value of an interface or base class.</summary>
    public ImmutableArray<INamedTypeSymbol> Implementations(ITypeSymbol type) =>
        _implementations.GetOrAdd(type, FindImplementations);

    private ImmutableArray<INamedTypeSymbol> FindImplementations(ITypeSymbol type)
    {
        // Whether a library's type is behind another library's is not to be seen in the source.
        var deriving = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
            ? _deriving.GetOrAdd(type.Name, Deriving)[type.OriginalDefinition] : _classes.Value.Where(c => IsOrDerivesFrom(c, type));
        return deriving.ToImmutableArray();
    }

    /// <summary>The classes of the program by the types of that name that they are, derive from or implement.</summary>
    private ILookup<ISymbol, INamedTypeSymbol> Deriving(string name) => Named(_names.Deriving(name))
        .SelectMany(type => Ancestors(type).Where(a => a.Name == name).Select(a => a.OriginalDefinition).Distinct<ISymbol>(SymbolEqualityComparer.Default), (type, ancestor) => (type, ancestor))
        .ToLookup(pair => pair.ancestor, pair => pair.type, SymbolEqualityComparer.Default);

    private static IEnumerable<INamedTypeSymbol> Ancestors(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            yield return current;
        foreach (var implemented in type.AllInterfaces)
            yield return implemented;
    }

    // A class of several parts has several declarations.
    private IEnumerable<INamedTypeSymbol> Named(HashSet<string> wanted) => SourceFiles.Of(compilation).All.Where(file => wanted.Any(file.Words.MayContain))
        .SelectMany(file => file.Types.Where(t => wanted.Contains(t.Name)).Select(t => Declared(file.Tree, t.Position))).OfType<INamedTypeSymbol>()
        .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).Where(CanBeCreated);

    private INamedTypeSymbol? Declared(SyntaxTree tree, int position) =>
        tree.GetRoot().FindToken(position).Parent is { } declaration ? bodies.Model(tree).GetDeclaredSymbol(declaration) as INamedTypeSymbol : null;

    private static bool CanBeCreated(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsStatic: false };

    /// <summary>Whether the class is the type, derives from it or implements it.</summary>
    public static bool IsOrDerivesFrom(ITypeSymbol type, ITypeSymbol ancestor)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, ancestor.OriginalDefinition))
                return true;
        }

        return ancestor.TypeKind == TypeKind.Interface
            && type.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, ancestor.OriginalDefinition));
    }

    private static bool Overrides(IMethodSymbol candidate, IMethodSymbol method)
    {
        for (var current = candidate; current is not null; current = current.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, method.OriginalDefinition))
                return true;
        }

        return false;
    }

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            foreach (var type in member is INamespaceSymbol inner ? AllTypes(inner) : WithNested((INamedTypeSymbol)member))
                yield return type;
        }
    }

    // Only the nested types: to ask for all members would bind them.
    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);
}
