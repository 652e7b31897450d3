using System.Collections.Concurrent;
using MlEngineeringAnalyzers.Source;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>
/// Tells by names alone where members of a type can be named: in files that name the type or its kin, which are the types that derive
/// from it and what these derive from, or a member whose declaration does, such as a field of that type. Too much is no harm; nothing is
/// missed.
/// </summary>
internal sealed class TypeSight
{
    // Code gets values from these without naming them; an indexer has no name at all.
    private static readonly HashSet<int> s_unnamed = [.. Reach.Implicit.Append("GetAwaiter").Append("").Select(SourceWords.Hash)];

    private static readonly int s_dynamic = SourceWords.Hash("dynamic");

    private readonly SourceFiles _files;
    private readonly HashSet<int> _mlNet;
    private readonly ConcurrentDictionary<int, Sight> _sights;

    /// <param name="files">The program.</param>
    /// <param name="mlNet">ML.NET's types.</param>
    public TypeSight(SourceFiles files, HashSet<int> mlNet)
        : this(files, mlNet, [])
    {
    }

    private TypeSight(SourceFiles files, HashSet<int> mlNet, IEnumerable<KeyValuePair<int, Sight>> sights)
    {
        _files = files;
        _mlNet = mlNet;
        _sights = new(sights);
    }

    /// <summary>What is known here, of a changed program whose files all have the same <see cref="Sources"/>.</summary>
    public TypeSight In(SourceFiles changed) => new(changed, _mlNet, _sights);

    /// <summary>Whether a member can be named in a file.</summary>
    /// <param name="holder">The type that has it.</param>
    /// <param name="file">The file.</param>
    public bool IsSeen(MemberHolder holder, SourceFile file) => IsSeen(holder, file, []);

    private bool IsSeen(MemberHolder holder, SourceFile file, HashSet<MemberHolder> asked)
    {
        if (holder.Type == 0 || file.Words.MayContain(holder.Type))
            return true;
        if (holder.IsPrivate || !asked.Add(holder))
            return false;
        var sight = Of(holder.Type);
        return sight.IsOpen || file.Words.MayContain(s_dynamic) || file.Words.MayContainAny(sight.Kin)
            || sight.Ways.Any(way => file.Words.MayContain(way.Name) && IsSeen(way.Holder, file, asked));
    }

    /// <summary>All in a file that has led to what is known here.</summary>
    public IEnumerable<int> Sources(SourceFile file)
    {
        var kin = new HashSet<int>(_sights.Values.SelectMany(s => s.Kin));
        return file.Bases.SelectMany(b => new[] { b.Name, b.Base }).Concat(file.Types.Select(t => t.Name)).Select(SourceWords.Hash)
            .Concat(file.Declarations.GlobalStatics)
            .Concat(file.Declarations.All.Where(d => d.Uses(kin)).SelectMany(d => d.Used(kin.Contains).OrderBy(name => name).Append(d.Name).Append(d.Holder.Type)));
    }

    private Sight Of(int type) => _sights.GetOrAdd(type, Find);

    private Sight Find(int type)
    {
        var kin = new HashSet<int> { type };
        var naming = new List<DeclaredNames>();
        if (!IsKnown(type))
            return new(kin, [], IsOpen: true);
        var waiting = new Queue<int>(kin);
        while (waiting.Count > 0)
        {
            var current = waiting.Dequeue();
            foreach (var file in _files.With(current))
            {
                if (file.Declarations.GlobalStatics.Contains(current))
                    return new(kin, [], IsOpen: true);
                foreach (var (derived, ancestor) in file.Bases.Select(b => (SourceWords.Hash(b.Name), SourceWords.Hash(b.Base))))
                {
                    if (ancestor == current)
                        Add(derived);
                    else if (derived != current)
                        continue;
                    else if (!IsKnown(ancestor))
                        return new(kin, [], IsOpen: true);
                    else
                        Add(ancestor);
                }

                foreach (var declaration in file.Declarations.All.Where(d => d.Uses([current])))
                {
                    naming.Add(declaration);
                    if (s_unnamed.Contains(declaration.Name) && declaration.Holder.Type != 0)
                        Add(declaration.Holder.Type);
                }
            }
        }

        // Who names a member of the kin has something of the kin already.
        return new(kin, naming.Where(d => !kin.Contains(d.Holder.Type)).Select(d => (d.Name, d.Holder)).Distinct().ToList(), IsOpen: false);

        void Add(int name)
        {
            if (kin.Add(name))
                waiting.Enqueue(name);
        }
    }

    // Another library's type can be had, and what it is extended by or stands for be called, where nothing in the program tells so. Code
    // that has something of ML.NET's is told by what gave it that.
    private bool IsKnown(int type) => _mlNet.Contains(type) || _files.With(type).Any(f => f.Types.Any(t => SourceWords.Hash(t.Name) == type));

    /// <summary>How a file can come to something of a type.</summary>
    /// <param name="Kin">The type and its kin, by their names.</param>
    /// <param name="Ways">The members whose declarations name one of these.</param>
    /// <param name="IsOpen">Whether there are other ways.</param>
    private sealed record Sight(HashSet<int> Kin, IReadOnlyList<(int Name, MemberHolder Holder)> Ways, bool IsOpen);
}
