using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>
/// The rounds of a loop that are told apart: those over a short list whose elements are all known, where the order of
/// steps matters, and those of a state machine. All others become one.
/// </summary>
internal static class Rounds
{
    /// <summary>A list with more elements than these is not followed element by element; nor are more states of a machine.</summary>
    internal const int MaxRounds = 6;

    /// <summary>Whether a loop over these elements is followed in its rounds: its elements do things, or are what things are done to.</summary>
    public static bool AreTold(Elements elements) =>
        elements.Exact && elements.Items.Length is > 0 and <= MaxRounds && elements.Items.Any(i => i is not (Constant or Opaque or Unknown or Text or Derived));

    /// <summary>Merges the states in which rounds end, apart from those that have to be told apart.</summary>
    public static ImmutableArray<World> Merge(List<World> worlds, bool tell)
    {
        if (worlds.Count < 2)
            return worlds.ToImmutableArray();
        if (!tell)
            return Lattice.Merge(worlds, toOne: true);
        return MergeBy(worlds, w => Progress(w, states: true)) ?? MergeBy(worlds, w => Progress(w, states: false)) ?? Lattice.Merge(worlds, toOne: true);
    }

    /// <summary>Merges the states in which a loop is entered, apart from those of different rounds of the loops around it.</summary>
    public static ImmutableArray<World> MergeEntries(List<World> worlds) =>
        worlds.Count < 2 ? worlds.ToImmutableArray() : MergeBy(worlds, w => Progress(w, states: false)) ?? Lattice.Merge(worlds, toOne: true);

    private static ImmutableArray<World>? MergeBy(List<World> worlds, Func<World, PersistentMap<object, AbstractValue>> progress)
    {
        var rounds = worlds.GroupBy(progress).ToList();
        return rounds.Count <= MaxRounds ? rounds.SelectMany(round => Lattice.Merge(round.ToList(), toOne: true)).ToImmutableArray() : null;
    }

    /// <summary>How far the loops have come: the positions in their lists and, if wanted, the states and flags that they set.</summary>
    private static PersistentMap<object, AbstractValue> Progress(World world, bool states)
    {
        var progress = PersistentMap<object, AbstractValue>.Empty;
        foreach (var local in world.Locals)
        {
            if (local.Value is Constant && (local.Key is Collection || (states && local is { Key: ISymbol, Value: EnumConstant or Constant { Value: string or bool } })))
                progress = progress.Set(local.Key, local.Value);
        }

        if (states)
        {
            foreach (var cell in world.Heap)
            {
                if (cell is { Key.Member: not null, Value: EnumConstant })
                    progress = progress.Set(cell.Key, cell.Value);
            }
        }

        return progress;
    }
}
