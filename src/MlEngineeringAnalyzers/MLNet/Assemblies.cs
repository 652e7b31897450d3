using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.MLNet;

/// <summary>The references of a compilation, to find types in by their names.</summary>
internal sealed class Assemblies(Compilation compilation)
{
    // Compilations share the symbols of a library as long as they refer to the same ones, so that a keystroke looks nothing up again.
    private static readonly ConditionalWeakTable<IAssemblySymbol, Library> s_libraries = new();

    // Nearly all names that are asked for: few references have the namespace, many have one of those in it.
    private const string BelowMLNet = ".ML.";

    private readonly ConcurrentDictionary<string, List<Library>> _byNamespace = new(StringComparer.Ordinal);

    /// <summary>
    /// The one type of that name that the references show. A type that two of them define is nobody's: to choose one
    /// would be a guess. A type written in this compilation is not the library's, and hides the library's.
    /// </summary>
    public INamedTypeSymbol? Resolve(string metadataName)
    {
        var lastNamespace = LastNamespace(metadataName);
        if (compilation.Assembly.NamespaceNames.Contains(lastNamespace) && compilation.Assembly.GetTypeByMetadataName(metadataName) is not null)
            return null;

        // Compilation.GetTypesByMetadataName looks into every reference, which takes many times longer.
        INamedTypeSymbol? found = null;
        foreach (var library in WithNamespace(metadataName.Contains(BelowMLNet) ? "ML" : lastNamespace))
        {
            if (library.Find(metadataName) is not { } type || !IsSeen(type))
                continue;
            if (found is not null)
                return null;
            found = type;
        }

        return found;
    }

    /// <summary>The type of that name in a library; null when it has none.</summary>
    public static INamedTypeSymbol? Find(IAssemblySymbol assembly, string metadataName)
    {
        var library = Of(assembly);
        return library.Namespaces.Contains(LastNamespace(metadataName)) ? library.Find(metadataName) : null;
    }

    private static Library Of(IAssemblySymbol assembly) => s_libraries.GetValue(assembly, static a => new(a));

    private bool IsSeen(INamedTypeSymbol type) =>
        type is { DeclaredAccessibility: Accessibility.Public, ContainingType: null } || compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);

    private List<Library> WithNamespace(string name)
    {
        if (!_byNamespace.TryGetValue(name, out var known))
        {
            _byNamespace[name] = known = compilation.SourceModule.ReferencedAssemblySymbols
                .Select(Of).Where(library => library.Namespaces.Contains(name)).ToList();
        }

        return known;
    }

    private static string LastNamespace(string metadataName)
    {
        var end = metadataName.LastIndexOf('.');
        if (end <= 0)
            return "";
        var start = metadataName.LastIndexOf('.', end - 1) + 1;
        return metadataName.Substring(start, end - start);
    }

    /// <summary>A library: the names of its namespaces, one by one, and the types that were looked for in it.</summary>
    private sealed class Library(IAssemblySymbol assembly)
    {
        private readonly ConcurrentDictionary<string, StrongBox<INamedTypeSymbol?>> _types = new(StringComparer.Ordinal);

        public HashSet<string> Namespaces { get; } = new(assembly.NamespaceNames, StringComparer.Ordinal);

        public INamedTypeSymbol? Find(string metadataName)
        {
            if (!_types.TryGetValue(metadataName, out var known))
                _types[metadataName] = known = new(assembly.GetTypeByMetadataName(metadataName));
            return known.Value;
        }
    }
}
