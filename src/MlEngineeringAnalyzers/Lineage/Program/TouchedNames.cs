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

    // Members and types of the program, each with all that have one of that name.
    private readonly Dictionary<int, HashSet<MemberHolder>> _members;
    private readonly TypeSight _sight;
    private readonly HashSet<int> _delegates;

    private TouchedNames(SourceFiles files, HashSet<int> types, bool everywhere, Dictionary<int, HashSet<MemberHolder>> members, TypeSight sight, HashSet<int> delegates)
    {
        _files = files;
        _types = types;
        _everywhere = everywhere;
        _members = members;
        _sight = sight;
        _delegates = delegates;
    }

    /// <summary>Finds the names, or those of the program before it was changed when they are the same.</summary>
    /// <param name="files">The program.</param>
    /// <param name="types">ML.NET's types.</param>
    /// <param name="extensions">Methods of ML.NET's that extend other types.</param>
    /// <param name="everywhere">Whether every file sees ML.NET's types.</param>
    public static TouchedNames Of(SourceFiles files, HashSet<int> types, HashSet<int> extensions, bool everywhere)
    {
        var names = files.All.Take(2).Select(f => s_last.TryGetValue(f, out var known) ? known : null).FirstOrDefault(known => known is not null) is { } last && last.AreOf(files, types, everywhere)
            ? new(files, last._types, everywhere, last._members, last._sight.In(files), last._delegates)
            : Find(files, types, extensions, everywhere);
        foreach (var file in files.All.Take(2))
        {
            s_last.Remove(file);
            s_last.GetValue(file, _ => names);
        }

        return names;
    }

    /// <summary>Whether a name is that of a member or type of the program that is one of them.</summary>
    public bool Contains(int member) => _members.ContainsKey(member);

    /// <summary>Those that are in a file and can mean there what they mean.</summary>
    public HashSet<int> In(SourceFile file) => [.. file.Words.Among(_members.Keys).Where(name => IsSeen(name, file)), .. TypesIn(file)];

    private IEnumerable<int> TypesIn(SourceFile file) =>
        _everywhere || (file.Words.MayContain(FileDeclarations.Namespace) && file.Declarations.NamesNamespace) ? file.Words.Among(_types) : [];

    private bool IsSeen(int member, SourceFile file) => _members[member].Any(holder => _sight.IsSeen(holder, file));

    private static TouchedNames Find(SourceFiles files, HashSet<int> types, HashSet<int> extensions, bool everywhere)
    {
        // A delegate does not say what it was made of: code that assigns it does.
        var names = new TouchedNames(files, types, everywhere, extensions.ToDictionary(e => e, _ => new HashSet<MemberHolder> { default }), new(files, types), [.. files.All.SelectMany(Delegates)]);
        var waiting = new List<DeclaredNames>?[files.All.Length];
        var added = Take(names.TypesIn);
        added.UnionWith(extensions);
        // What uses one of the names gives its own, and so on.
        while (added.Count > 0)
        {
            var last = added;
            added = Take(file => file.Words.Among(last).Where(name => names.IsSeen(name, file)));
        }

        return names;

        // Files are opened when one of the names may be in them, and declarations that have given their names are not asked again.
        HashSet<int> Take(Func<SourceFile, IEnumerable<int>> usedIn)
        {
            var given = new HashSet<int>();
            for (var i = 0; i < waiting.Length; i++)
            {
                var file = files.All[i];
                var used = new HashSet<int>(usedIn(file));
                if (used.Count == 0)
                    continue;
                var declarations = waiting[i] ??= [.. file.Declarations.All];
                declarations.RemoveAll(declaration =>
                {
                    if (!declaration.Uses(used))
                        return false;
                    Give(declaration.Name, declaration.Holder);
                    foreach (var name in declaration.Assigned(names._delegates))
                        Give(name, default);
                    return true;
                });
            }

            return given;

            void Give(int name, MemberHolder holder)
            {
                if (!names._members.TryGetValue(name, out var holders))
                    names._members[name] = holders = [];
                if (holders.Add(holder))
                    given.Add(name);
            }
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

    // Each declaration that uses some of the names: what it is called, which it uses, which delegates it assigns; and what tells where.
    private IEnumerable<int> Touching(SourceFile file)
    {
        var names = In(file);
        foreach (var declaration in names.Count == 0 ? [] : file.Declarations.All.Where(d => d.Uses(names)))
        {
            var used = declaration.Used(names.Contains).OrderBy(name => name).ToList();
            var assigned = declaration.Assigned(_delegates).ToList();
            foreach (var part in new[] { declaration.Name, declaration.Holder.GetHashCode(), used.Count, assigned.Count }.Concat(used).Concat(assigned))
                yield return part;
        }

        foreach (var source in _sight.Sources(file))
            yield return source;
    }
}
