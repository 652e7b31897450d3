using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.MLNet.Tables;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>
/// Tells by names alone which code can have to do with ML.NET, so that the rest is never interpreted: code that
/// names an ML.NET type or registers a pool, or names a member that does, and so on. Too much is no harm; nothing is missed.
/// </summary>
internal sealed class TouchIndex(Compilation compilation)
{
    // A tree is scanned once, however many compilations share it; so is a library.
    private static readonly ConditionalWeakTable<SyntaxTree, Declarations> s_scanned = new();
    private static readonly ConditionalWeakTable<IAssemblySymbol, List<string>> s_libraries = new();

    // The last part of ML.NET's namespaces: a file without the word cannot name their types.
    private const string Namespace = "ML";

    private static readonly ImmutableHashSet<string> s_namespace = ImmutableHashSet.Create(Namespace);
    private static readonly ImmutableHashSet<string> s_delegates = ImmutableHashSet.Create("Func", "Action", "Predicate", "Converter", "Delegate", "Lazy");

    private readonly Lazy<Names> _names = new(() => Find(compilation));

    /// <summary>Whether the code of a declaration can have to do with ML.NET.</summary>
    public bool Touches(SyntaxNode declaration)
    {
        var names = _names.Value;
        var namesTypes = names.AreTypesSeen(declaration.SyntaxTree);
        return declaration.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken)
            && (names.Members.Contains(t.ValueText) || (namesTypes && names.Types.Contains(t.ValueText))));
    }

    /// <summary>Whether any code of the file can have to do with ML.NET.</summary>
    public bool Touches(SyntaxTree tree) =>
        IsTouched(tree, _names.Value.Members) || (_names.Value.AreTypesSeen(tree) && IsTouched(tree, _names.Value.Types));

    private static bool IsTouched(SyntaxTree tree, NameSet names) =>
        SourceWords.Of(tree).MayContainAny(names.Hashes) && Scan(tree).All.Exists(d => d.IsTouched(names));

    private static Names Find(Compilation compilation)
    {
        var types = new NameSet();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
            types.AddRange(s_libraries.GetValue(assembly, MLNetTypes));
        types.AddRange(MLNetTypes(compilation.Assembly));
        var names = new Names(types, new NameSet(), compilation.SyntaxTrees.Any(HasGlobalUsing));

        // Where a type that is not ML.NET's is extended, ML.NET begins with the name of the method.
        names.Members.AddRange(OperationCatalog.All.Where(o => o.Owner == Owners.Services).Select(o => o.Name));
        // A delegate does not say what it was made of: code that assigns it does.
        var delegates = new HashSet<string>(compilation.SyntaxTrees.Where(t => s_delegates.Any(SourceWords.Of(t).MayContain)).SelectMany(t => Scan(t).Delegates), StringComparer.Ordinal);
        var closed = new List<SyntaxTree>();
        var waiting = new List<DeclaredNames>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!names.AreTypesSeen(tree) || !SourceWords.Of(tree).MayContainAny(types.Hashes))
            {
                closed.Add(tree);
                continue;
            }

            foreach (var declaration in Scan(tree).All)
            {
                if (declaration.IsTouched(types))
                    names.Members.AddRange(declaration.Given(delegates));
                else
                    waiting.Add(declaration);
            }
        }

        Spread(names.Members, delegates, closed, waiting);
        return names;
    }

    /// <summary>Adds the names of what uses one of the names, and so on. Files are opened when a name that is new may be in them.</summary>
    private static void Spread(NameSet members, HashSet<string> delegates, List<SyntaxTree> closed, List<DeclaredNames> waiting)
    {
        for (var added = members; added.Count > 0;)
        {
            var opened = new List<DeclaredNames>();
            closed.RemoveAll(tree =>
            {
                if (!SourceWords.Of(tree).MayContainAny(added.Hashes))
                    return false;
                opened.AddRange(Scan(tree).All);
                return true;
            });
            var next = new NameSet();
            waiting.RemoveAll(declaration => Takes(declaration, added));
            opened.RemoveAll(declaration => Takes(declaration, members));
            waiting.AddRange(opened);
            members.AddRange(next);
            added = next;

            bool Takes(DeclaredNames declaration, NameSet names)
            {
                if (!declaration.IsTouched(names))
                    return false;
                next.AddRange(declaration.Given(delegates).Where(name => !members.Contains(name)));
                return true;
            }
        }
    }

    private static bool HasGlobalUsing(SyntaxTree tree)
    {
        var words = SourceWords.Of(tree);
        return words.MayContain("global") && words.MayContain(Namespace)
            && ((CompilationUnitSyntax)tree.GetRoot()).Usings.Any(u => u.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && u.DescendantTokens().Any(t => t.ValueText == Namespace));
    }

    private static List<string> MLNetTypes(IAssemblySymbol assembly)
    {
        if (!assembly.NamespaceNames.Contains("ML") || Inner(assembly.GlobalNamespace, "Microsoft") is not { } microsoft)
            return [];
        return new[] { microsoft, Inner(microsoft, "Extensions") }.OfType<INamespaceSymbol>()
            .Select(n => Inner(n, "ML")).OfType<INamespaceSymbol>()
            .SelectMany(AllTypes).Select(t => t.Name).Distinct().ToList();
    }

    private static INamespaceSymbol? Inner(INamespaceSymbol container, string name) => container.GetNamespaceMembers().FirstOrDefault(n => n.Name == name);

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceSymbol container) =>
        container.GetTypeMembers().Concat(container.GetNamespaceMembers().SelectMany(AllTypes));

    private static Declarations Scan(SyntaxTree tree) => s_scanned.GetValue(tree, t =>
    {
        var declarations = new List<DeclaredNames>();
        var namesNamespace = false;
        foreach (var node in t.GetRoot().DescendantNodesAndSelf(n => n is not (BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax)))
        {
            var name = node switch
            {
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
                PropertyDeclarationSyntax property => property.Identifier.ValueText,
                BaseFieldDeclarationSyntax field => field.Declaration.Variables.FirstOrDefault()?.Identifier.ValueText,
                GlobalStatementSyntax => "",
                BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax => "",
                _ => null,
            };
            namesNamespace |= node is SimpleNameSyntax { Identifier.ValueText: Namespace };
            if (name is not null)
            {
                var assigned = new List<string>();
                declarations.Add(new(name, Identifiers(node, assigned), assigned));
            }
            else if (node is UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: var alias })
                declarations.Add(new(alias, Identifiers(node), []));
            else if (node is ParameterSyntax { Parent.Parent: TypeDeclarationSyntax } parameter)
                declarations.Add(new(parameter.Identifier.ValueText, Identifiers(node), []));
            else if (node is TypeDeclarationSyntax { } type)
                declarations.Add(new(type.Identifier.ValueText, type.ChildNodes().Where(n => n is ParameterListSyntax or BaseListSyntax).SelectMany(n => Identifiers(n)), []));
        }

        return new(declarations, declarations.Where(d => d.Uses(s_delegates)).Select(d => d.Name).ToList(), namesNamespace || declarations.Exists(d => d.Uses(s_namespace)));
    });

    /// <summary>Notes the identifiers of a node, and those that it assigns.</summary>
    private static HashSet<string> Identifiers(SyntaxNode node, List<string>? assigned = null)
    {
        var identifiers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in node.DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken))
                continue;
            identifiers.Add(token.ValueText);
            if (assigned is not null && token.Parent is SimpleNameSyntax name && IsAssigned(name))
                assigned.Add(token.ValueText);
        }

        return identifiers;
    }

    private static bool IsAssigned(SimpleNameSyntax name)
    {
        ExpressionSyntax target = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
        return target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target;
    }

    /// <summary>The declarations of a file, and the names of those that are delegates, or may be.</summary>
    /// <param name="NamesNamespace">Whether ML.NET's namespaces are named anywhere: imported, or in front of a type.</param>
    private sealed record Declarations(List<DeclaredNames> All, List<string> Delegates, bool NamesNamespace);

    /// <summary>The identifiers that a declaration uses, and those that it assigns.</summary>
    private sealed class DeclaredNames(string name, IEnumerable<string> used, List<string> assigned)
    {
        private readonly (int Hash, string Name)[] _used = used.Select(u => (SourceWords.Hash(u), u)).ToArray();

        public string Name => name;

        public bool Uses(ImmutableHashSet<string> names) => Array.Exists(_used, u => names.Contains(u.Name));

        public bool IsTouched(NameSet names)
        {
            foreach (var (hash, identifier) in _used)
            {
                if (names.Hashes.Contains(hash) && names.Contains(identifier))
                    return true;
            }

            return false;
        }

        /// <summary>The names that have to do with ML.NET when the declaration has: its own, and those of delegates that it assigns.</summary>
        public IEnumerable<string> Given(HashSet<string> delegates) => assigned.Where(delegates.Contains).Append(name);
    }

    /// <summary>What code has to name to have to do with ML.NET.</summary>
    /// <param name="Types">ML.NET's types, where they are seen.</param>
    /// <param name="Members">Members and types of the program, anywhere.</param>
    /// <param name="Everywhere">Whether every file sees ML.NET's types.</param>
    private sealed record Names(NameSet Types, NameSet Members, bool Everywhere)
    {
        public bool AreTypesSeen(SyntaxTree tree) => Everywhere || (SourceWords.Of(tree).MayContain(Namespace) && Scan(tree).NamesNamespace);
    }

    /// <summary>Names, and their hashes beside them.</summary>
    private sealed class NameSet
    {
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);

        public HashSet<int> Hashes { get; } = [];

        public int Count => _names.Count;

        public bool Contains(string name) => _names.Contains(name);

        public void Add(string name)
        {
            if (_names.Add(name))
                Hashes.Add(SourceWords.Hash(name));
        }

        public void AddRange(IEnumerable<string> names)
        {
            foreach (var name in names)
                Add(name);
        }

        public void AddRange(NameSet names) => AddRange(names._names);
    }
}
