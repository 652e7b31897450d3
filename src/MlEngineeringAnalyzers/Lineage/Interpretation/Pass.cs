using System.Collections.Immutable;
using MlEngineeringAnalyzers.Lineage.State;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>The states in which a block is left.</summary>
/// <param name="Falls">Where it goes on, or when its condition is not the one that jumps.</param>
/// <param name="Jumps">When it jumps.</param>
internal readonly record struct Exits(ImmutableArray<World> Falls, ImmutableArray<World> Jumps);

/// <summary>The states on the edges of a control flow graph, or of a finally region in it, while it is run; and which block is next.</summary>
/// <param name="first">The first block that runs.</param>
/// <param name="last">The last one.</param>
/// <param name="entry">The states before the first.</param>
internal sealed class Pass(int first, int last, ImmutableArray<World> entry)
{
    /// <summary>After so many visits numbers that a loop computes are given up: what depends on them may come to rest without them.</summary>
    internal const int WidenNumbersAfter = 2;

    /// <summary>After so many visits a loop's changing values are given up.</summary>
    internal const int WidenAfter = 6;

    /// <summary>A block is never visited more often than this.</summary>
    internal const int MaxVisits = 48;

    // Whatever is thrown comes from here.
    private const int Anywhere = -1;

    private readonly Visited?[] _blocks = new Visited?[last - first + 1];
    private readonly bool[] _isWaiting = [true, .. new bool[last - first]];

    // No block before this one waits.
    private int _next;

    /// <summary>The states in which it ends.</summary>
    public ImmutableArray<World> Ends { get; set; } = ImmutableArray<World>.Empty;

    /// <summary>Whether paths that meet may be told apart.</summary>
    public bool TellsPaths { get; init; }

    /// <summary>Whether rounds of loops may be told apart.</summary>
    public bool TellsRounds { get; init; }

    /// <summary>Whether a block was still changing when its visits ran out.</summary>
    public bool HasOverrun { get; private set; }

    /// <summary>The first of the blocks that wait.</summary>
    public bool TryTake(out int ordinal)
    {
        while (_next < _isWaiting.Length && !_isWaiting[_next])
            _next++;
        ordinal = first + _next;
        if (_next == _isWaiting.Length)
            return false;
        _isWaiting[_next] = false;
        return true;
    }

    /// <summary>The states with which the block is to be run; null when nothing has changed since it was.</summary>
    public ImmutableArray<World>? Enter(int ordinal, bool isLoopHead)
    {
        var block = Block(ordinal);
        // Most blocks are reached in one state from one other block, once.
        if (block is { Visits: 0, Edges: [{ Worlds: { Length: 1 } only }] } && ordinal != first)
        {
            block.Visits++;
            return only;
        }

        // The first round of a loop is kept apart from the others: what happens in every round has then happened.
        var entering = new List<World>(block.Edges.Count);
        List<World>? returning = null;
        if (ordinal == first)
            entering.AddRange(entry);
        foreach (var (from, arriving) in block.Edges)
            (from < ordinal ? entering : returning ??= []).AddRange(arriving);

        var begin = isLoopHead ? Rounds.MergeEntries(entering) : Lattice.Merge(entering, toOne: !TellsPaths);
        var worlds = returning is null ? begin : begin.AddRange(Rounds.Merge(returning, TellsRounds));
        if (block.Entered is var before && !before.IsDefault)
        {
            if (before.SequenceEqual(worlds))
                return null;
            if (block.Visits >= MaxVisits)
            {
                HasOverrun = true;
                return null;
            }

            // Rounds that are told apart come to their end one after the other.
            if (isLoopHead && block.Visits >= WidenNumbersAfter && worlds.Length == before.Length)
            {
                var everything = block.Visits >= WidenAfter * (worlds.Length - begin.Length);
                for (var i = begin.Length; i < worlds.Length; i++)
                    worlds = worlds.SetItem(i, Lattice.Widen(before[i], worlds[i], everything));
            }
        }

        if (worlds.IsEmpty)
            return null;
        block.Visits++;
        return worlds;
    }

    /// <summary>How a state left the block when it was last run; null when it was not among those that entered.</summary>
    public Exits? Known(int ordinal, World entered)
    {
        var block = Block(ordinal);
        var place = block.Entered.IsDefault ? -1 : block.Entered.IndexOf(entered);
        return place < 0 ? null : block.Exits[place];
    }

    /// <summary>Keeps how the states that entered the block have left it.</summary>
    public void Keep(int ordinal, ImmutableArray<World> entered, Exits[] exits)
    {
        var block = Block(ordinal);
        block.Entered = entered;
        block.Exits = exits;
    }

    /// <summary>States go from a block to another one.</summary>
    public void Arrive(int from, int to, ImmutableArray<World> worlds)
    {
        if (to < first || to > last)
            return;
        Block(to).Set(from, worlds);
        Wait(to);
    }

    /// <summary>A state in which something may be thrown goes to a handler.</summary>
    public void Throw(int handler, World world)
    {
        if (handler < first || handler > last)
            return;
        var block = Block(handler);
        var known = block.From(Anywhere);
        if (known.Contains(world))
            return;
        block.Set(Anywhere, Lattice.Merge(known.Add(world), toOne: !TellsPaths));
        Wait(handler);
    }

    private void Wait(int ordinal)
    {
        _isWaiting[ordinal - first] = true;
        _next = Math.Min(_next, ordinal - first);
    }

    private Visited Block(int ordinal) => _blocks[ordinal - first] ??= new();

    /// <summary>What is known of a block.</summary>
    private sealed class Visited
    {
        /// <summary>The states that come from each block, in the order of these.</summary>
        public List<(int From, ImmutableArray<World> Worlds)> Edges { get; } = [];

        /// <summary>The states with which it was run last; none before it is.</summary>
        public ImmutableArray<World> Entered { get; set; }

        /// <summary>How each of these has left it.</summary>
        public Exits[] Exits { get; set; } = [];

        public int Visits { get; set; }

        public ImmutableArray<World> From(int block) => Edges.Find(e => e.From == block) is { Worlds: { IsDefault: false } worlds } ? worlds : ImmutableArray<World>.Empty;

        public void Set(int block, ImmutableArray<World> worlds)
        {
            var place = 0;
            while (place < Edges.Count && Edges[place].From < block)
                place++;
            if (place < Edges.Count && Edges[place].From == block)
                Edges[place] = (block, worlds);
            else
                Edges.Insert(place, (block, worlds));
        }
    }
}
