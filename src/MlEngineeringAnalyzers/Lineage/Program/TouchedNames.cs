using System.Runtime.CompilerServices;
using MlEngineeringAnalyzers.Source;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>What code has to name to have to do with ML.NET, as <see cref="SourceWords.Hash"/> gives it.</summary>
internal sealed class TouchedNames
{
    // More files than these change at once only when a project is loaded or a branch changed.
    private const int MaxChanged = 8;

    // What a file was told last; a keystroke changes one file, so that one of the first two still knows.
    private static readonly ConditionalWeakTable<SourceFile, TouchedNames> s_last = new();

    private readonly SourceFiles _files;
    private readonly bool _everywhere;

    // ML.NET's types, where they are seen.
    private readonly HashSet<int> _types;

    // Members and types of the program, anywhere.
    private readonly HashSet<int> _members;
    private readonly HashSet<int> _delegates;

    private TouchedNames(SourceFiles files, HashSet<int> types, HashSet<int> members, HashSet<int> delegates, bool everywhere)
    {
        _files = files;
        _types = types;
        _members = members;
        _delegates = delegates;
        _everywhere = everywhere;
    }

    /// <summary>Finds the names, or those of the program before it was changed when they are the same.</summary>
    /// <param name="files">The program.</param>
    /// <param name="types">ML.NET's types.</param>
    /// <param name="extensions">Methods of ML.NET's that extend other types.</param>
    /// <param name="everywhere">Whether every file sees ML.NET's types.</param>
    public static TouchedNames Of(SourceFiles files, HashSet<int> types, HashSet<int> extensions, bool everywhere)
    {
        var names = files.All.Take(2).Select(f => s_last.TryGetValue(f, out var known) ? known : null).FirstOrDefault(known => known is not null) is { } last && last.AreOf(files, types, everywhere)
            ? new(files, last._types, last._members, last._delegates, everywhere)
            : Find(files, types, extensions, everywhere);
        foreach (var file in files.All.Take(2))
        {
            s_last.Remove(file);
            s_last.GetValue(file, _ => names);
        }

        return names;
    }

    /// <summary>Whether a name is that of a member or type of the program that is one of them.</summary>
    public bool Contains(int member) => _members.Contains(member);

    /// <summary>Whether a name is one of them, in a file.</summary>
    public bool Contains(int name, SourceFile file) => _members.Contains(name) || (_types.Contains(name) && AreTypesSeen(file));

    /// <summary>Whether some of them may be in a file.</summary>
    public bool MayBeIn(SourceFile file) => file.Words.MayContainAny(_members) || (file.Words.MayContainAny(_types) && AreTypesSeen(file));

    /// <summary>Whether a declaration of the file uses some of them.</summary>
    public bool AreUsedBy(DeclaredNames declaration, SourceFile file) => declaration.Uses(_members) || (AreTypesSeen(file) && declaration.Uses(_types));

    private bool AreTypesSeen(SourceFile file) => _everywhere || (file.Words.MayContain(FileDeclarations.Namespace) && file.Declarations.NamesNamespace);

    private static TouchedNames Find(SourceFiles files, HashSet<int> types, HashSet<int> extensions, bool everywhere)
    {
        // A delegate does not say what it was made of: code that assigns it does.
        var names = new TouchedNames(files, types, [.. extensions], [.. files.All.SelectMany(Delegates)], everywhere);
        var waiting = new List<DeclaredNames>?[files.All.Length];
        var added = Take(types, names.AreTypesSeen);
        added.UnionWith(extensions);
        // What uses one of the names gives its own, and so on.
        while (added.Count > 0)
            added = Take(added, _ => true);
        return names;

        // Files are opened when one of the names may be in them, and declarations that have given their names are not asked again.
        HashSet<int> Take(HashSet<int> used, Func<SourceFile, bool> isWanted)
        {
            var given = new HashSet<int>();
            for (var i = 0; i < waiting.Length; i++)
            {
                var file = files.All[i];
                if (!file.Words.MayContainAny(used) || !isWanted(file))
                    continue;
                var declarations = waiting[i] ??= [.. file.Declarations.All];
                declarations.RemoveAll(declaration =>
                {
                    if (!declaration.Uses(used))
                        return false;
                    foreach (var name in declaration.Given(names._delegates))
                    {
                        if (names._members.Add(name))
                            given.Add(name);
                    }

                    return true;
                });
            }

            return given;
        }
    }

    private static IEnumerable<int> Delegates(SourceFile file) =>
        file.Words.MayContainAny(FileDeclarations.DelegateTypes) ? file.Declarations.Delegates : Enumerable.Empty<int>();

    /// <summary>
    /// Whether these are also the names of a changed program: when the declarations of each file that was changed use the same of them
    /// as before. Whatever led to a name still does, and nothing else does.
    /// </summary>
    private bool AreOf(SourceFiles files, HashSet<int> types, bool everywhere)
    {
        if (files.All.Length != _files.All.Length || everywhere != _everywhere || !(types == _types || types.SetEquals(_types)))
            return false;
        var changed = Enumerable.Range(0, files.All.Length).Where(i => files.All[i] != _files.All[i]).Take(MaxChanged + 1).ToList();
        return changed.Count <= MaxChanged && changed.TrueForAll(i => Touching(files.All[i]).SequenceEqual(Touching(_files.All[i])) && Delegates(files.All[i]).SequenceEqual(Delegates(_files.All[i])));
    }

    // Each declaration that uses some of the names: what it is called, which it uses, which delegates it assigns.
    private IEnumerable<int> Touching(SourceFile file)
    {
        foreach (var declaration in MayBeIn(file) ? file.Declarations.All.Where(d => AreUsedBy(d, file)) : [])
        {
            var used = declaration.Used(name => Contains(name, file)).OrderBy(name => name).ToList();
            var given = declaration.Given(_delegates).ToList();
            foreach (var part in new[] { used.Count, given.Count }.Concat(used).Concat(given))
                yield return part;
        }
    }
}
