using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.MLNet.Tables;
using MlEngineeringAnalyzers.Source;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>
/// Tells by names alone which code can have to do with ML.NET, so that the rest is never interpreted: code that
/// names an ML.NET type or registers a pool, or names a member that does, and so on. Names are compared by their hashes.
/// Too much is no harm; nothing is missed.
/// </summary>
internal sealed class TouchIndex(Compilation compilation)
{
    // A library is read once, however many compilations share it.
    private static readonly ConditionalWeakTable<IAssemblySymbol, HashSet<int>> s_libraries = new();

    // Where a type that is not ML.NET's is extended, ML.NET begins with the name of the method.
    private static readonly HashSet<int> s_extensions = [.. OperationCatalog.All.Where(o => o.Owner == Owners.Services).Select(o => SourceWords.Hash(o.Name))];

    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<DeclaredNames>> _touched = new();
    private readonly Lazy<TouchedNames> _names = new(() => Find(compilation));

    /// <summary>The declarations of a file that can have to do with ML.NET, in the order of the source.</summary>
    public ImmutableArray<DeclaredNames> In(SyntaxTree tree) => _touched.GetOrAdd(tree, t =>
    {
        var file = SourceFile.Of(t);
        var names = _names.Value.In(file);
        return names.Count == 0 ? ImmutableArray<DeclaredNames>.Empty : file.Declarations.All.Where(d => d.Uses(names)).ToImmutableArray();
    });

    /// <summary>Whether a member of that name can have to do with ML.NET.</summary>
    public bool IsTouched(string member) => _names.Value.Contains(SourceWords.Hash(member));

    /// <summary>Whether the declaration in which a piece of code stands, or one of those in it, can have to do with ML.NET.</summary>
    public bool Touches(SyntaxNode code) => In(code.SyntaxTree).Any(d => d.Span.OverlapsWith(code.Span));

    private static TouchedNames Find(Compilation compilation)
    {
        var files = SourceFiles.Of(compilation);
        var everywhere = files.With("global").Any(f => f.Words.MayContain(FileDeclarations.Namespace) && f.Declarations.HasGlobalUsing);
        return TouchedNames.Of(files, MLNetTypes(compilation), s_extensions, everywhere);
    }

    private static HashSet<int> MLNetTypes(Compilation compilation)
    {
        var libraries = compilation.SourceModule.ReferencedAssemblySymbols.Select(a => s_libraries.GetValue(a, MLNetTypes))
            .Append(MLNetTypes(compilation.Assembly)).Where(names => names.Count > 0).ToList();
        return libraries.Count == 1 ? libraries[0] : [.. libraries.SelectMany(names => names)];
    }

    private static HashSet<int> MLNetTypes(IAssemblySymbol assembly)
    {
        var names = new HashSet<int>();
        if (!assembly.NamespaceNames.Contains(FileDeclarations.Namespace) || Inner(assembly.GlobalNamespace, "Microsoft") is not { } microsoft)
            return names;
        foreach (var space in new[] { microsoft, Inner(microsoft, "Extensions") }.OfType<INamespaceSymbol>())
        {
            if (Inner(space, FileDeclarations.Namespace) is { } own)
                names.UnionWith(AllTypes(own).Select(t => SourceWords.Hash(t.Name)));
        }

        return names;
    }

    private static INamespaceSymbol? Inner(INamespaceSymbol container, string name) => container.GetNamespaceMembers().FirstOrDefault(n => n.Name == name);

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceSymbol container) =>
        container.GetTypeMembers().Concat(container.GetNamespaceMembers().SelectMany(AllTypes));
}
