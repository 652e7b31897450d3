using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Source;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>
/// Which types can derive from which, by the names in their declarations alone: the compiler would have to bind the
/// bases of every type to tell more. Too much is no harm; nothing is missed.
/// </summary>
internal sealed class BaseNames(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, HashSet<string>> _deriving = new(StringComparer.Ordinal);

    /// <summary>The names of the types of that name, of those that can derive from one or implement it, and their aliases.</summary>
    public HashSet<string> Deriving(string name) => _deriving.GetOrAdd(name, Find);

    private HashSet<string> Find(string name)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { name };
        var waiting = new Queue<string>(names);
        while (waiting.Count > 0)
        {
            var ancestor = waiting.Dequeue();
            foreach (var (derived, mentioned) in SourceFiles.Of(compilation).With(ancestor).SelectMany(f => f.Bases))
            {
                if (mentioned == ancestor && names.Add(derived))
                    waiting.Enqueue(derived);
            }
        }

        return names;
    }
}
