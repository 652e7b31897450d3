using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using MlEngineeringAnalyzers.Lineage.State;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>
/// Runs one body to a fixpoint over its control flow graph. The graph has no edges for exceptions: the states inside
/// a try region are collected and enter its handlers.
/// </summary>
internal sealed class BodyInterpreter(Interpreter interpreter, Frame frame)
{
    /// <summary>After so many visits numbers that a loop computes are given up: what depends on them may come to rest without them.</summary>
    internal const int WidenNumbersAfter = 2;

    /// <summary>After so many visits a loop's changing values are given up.</summary>
    internal const int WidenAfter = 6;

    /// <summary>A block is never visited more often than this.</summary>
    internal const int MaxVisits = 48;

    /// <summary>A root on whose paths more happens than this is given up.</summary>
    internal const int MaxFacts = 400;

    private readonly OperationEvaluator _evaluator = new(interpreter, frame);
    private readonly ImmutableArray<BasicBlock> _blocks = frame.Body.Graph.Blocks;
    private bool _hasOverrun;

    /// <summary>The states in which the body ends normally.</summary>
    public ImmutableArray<World> Run(World entry)
    {
        var ends = Run(0, _blocks.Length - 1, ImmutableArray.Create(entry));
        if (!_hasOverrun)
            return ends;
        // Loops in loops have too many rounds to tell apart: once more, with all of them as one.
        _evaluator.TellsRounds = false;
        return Run(0, _blocks.Length - 1, ImmutableArray.Create(entry));
    }

    private ImmutableArray<World> Run(int first, int last, ImmutableArray<World> entry)
    {
        var pass = new Pass(first, last, entry) { TellsRounds = _evaluator.TellsRounds };
        while (!interpreter.Graph.Incomplete && pass.TryTake(out var ordinal))
        {
            var block = _blocks[ordinal];
            var isLoopHead = ordinal != first && block.Predecessors.Any(p => p.Source.Ordinal >= ordinal && p.Source.Ordinal <= last);
            if (pass.Enter(ordinal, isLoopHead) is not { } worlds)
            {
                if (!pass.HasOverrun || !pass.TellsRounds)
                    continue;
                _hasOverrun = true;
                break;
            }

            if (block.Kind == BasicBlockKind.Exit)
                pass.Ends = worlds;
            else
                RunBlock(block, worlds, pass);
        }

        return pass.Ends;
    }

    private void RunBlock(BasicBlock block, ImmutableArray<World> worlds, Pass pass)
    {
        foreach (var operation in block.Operations)
        {
            foreach (var world in worlds)
                Throwing(block, world, pass);
            worlds = Run(operation, worlds);
        }

        if (worlds.Any(w => w.Facts.Count > MaxFacts))
            interpreter.Graph.Incomplete = true;
        foreach (var world in worlds)
            Throwing(block, world, pass);
        var falls = new List<World>();
        var jumps = new List<World>();
        foreach (var world in worlds)
        {
            if (block.BranchValue is null)
            {
                falls.Add(world);
                continue;
            }

            foreach (var (after, value) in _evaluator.Execute(block.BranchValue, world))
            {
                if (block.ConditionKind == ControlFlowConditionKind.None)
                {
                    falls.Add(after.WithLocal(Interpreter.ReturnKey, value));
                    continue;
                }

                interpreter.Graph.Decide(value);
                var jumpsWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
                if (Conditions.Assume(after, block.BranchValue, value, jumpsWhen) is { } jump)
                    jumps.Add(jump);
                if (Conditions.Assume(after, block.BranchValue, value, !jumpsWhen) is { } fall)
                    falls.Add(fall);
            }
        }

        Follow(block, block.FallThroughSuccessor, falls, pass);
        Follow(block, block.ConditionalSuccessor, jumps, pass);
    }

    private ImmutableArray<World> Run(IOperation operation, ImmutableArray<World> worlds)
    {
        // Nearly always one state goes in and one comes out.
        if (worlds.Length == 1 && _evaluator.Execute(operation, worlds[0]) is var outcomes)
            return outcomes.Count == 1 ? ImmutableArray.Create(outcomes[0].World) : Lattice.Merge(outcomes.ConvertAll(o => o.World), toOne: false);
        var after = new List<World>(worlds.Length);
        foreach (var world in worlds)
        {
            foreach (var outcome in _evaluator.Execute(operation, world))
                after.Add(outcome.World);
        }

        return Lattice.Merge(after, toOne: false);
    }

    private void Follow(BasicBlock block, ControlFlowBranch? branch, List<World> worlds, Pass pass)
    {
        if (branch is null)
            return;
        if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
        {
            // The end of a finally region: whoever runs the region goes on from here.
            pass.Ends = Lattice.Merge(pass.Ends.AddRange(worlds), toOne: false);
            return;
        }

        if (branch.Destination is null)
            return;
        var leaving = worlds.ToImmutableArray();
        foreach (var region in branch.FinallyRegions)
            leaving = Run(region.FirstBlockOrdinal, region.LastBlockOrdinal, leaving);
        var regions = branch.LeavingRegions;
        pass.Arrive(block.Ordinal, branch.Destination.Ordinal, regions.IsEmpty ? leaving : ImmutableArray.CreateRange(leaving, w => Leave(w, regions)));
    }

    // What goes out of scope no longer tells states apart.
    private World Leave(World world, ImmutableArray<ControlFlowRegion> regions)
    {
        var locals = world.Locals;
        foreach (var region in regions)
        {
            foreach (var local in region.Locals)
            {
                if (!interpreter.IsCaptured(local))
                    locals = locals.Remove(local);
            }

            foreach (var capture in region.CaptureIds)
                locals = locals.Remove(capture);
        }

        return locals.IsSame(world.Locals) ? world : world with { Locals = locals };
    }

    private void Throwing(BasicBlock block, World world, Pass pass)
    {
        for (var region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { Kind: ControlFlowRegionKind.TryAndCatch } tryAndCatch)
                continue;
            foreach (var handler in tryAndCatch.NestedRegions)
            {
                if (handler.Kind != ControlFlowRegionKind.Try)
                    pass.Throw(handler.FirstBlockOrdinal, world);
            }
        }
    }

    /// <summary>The states on the edges of a graph, or of a finally region in it, while it is run.</summary>
    private sealed class Pass
    {
        private readonly int _first;
        private readonly int _last;
        private readonly ImmutableArray<World> _entry;
        private readonly Dictionary<int, SortedDictionary<int, ImmutableArray<World>>> _arriving = [];
        private readonly Dictionary<int, ImmutableArray<World>> _entered = [];
        private readonly Dictionary<int, int> _visits = [];
        private readonly SortedSet<int> _waiting;

        public Pass(int first, int last, ImmutableArray<World> entry)
        {
            _first = first;
            _last = last;
            _entry = entry;
            _waiting = [first];
        }

        public ImmutableArray<World> Ends { get; set; } = ImmutableArray<World>.Empty;

        /// <summary>Whether rounds of loops may be told apart.</summary>
        public bool TellsRounds { get; init; }

        /// <summary>Whether a block was still changing when its visits ran out.</summary>
        public bool HasOverrun { get; private set; }

        public bool TryTake(out int ordinal)
        {
            ordinal = _waiting.Min;
            return _waiting.Remove(ordinal);
        }

        /// <summary>The states with which the block is to be run; null when nothing has changed since it was.</summary>
        public ImmutableArray<World>? Enter(int ordinal, bool isLoopHead)
        {
            // The first round of a loop is kept apart from the others: what happens in every round has then happened.
            var entering = new List<World>();
            var returning = new List<World>();
            if (ordinal == _first)
                entering.AddRange(_entry);
            if (_arriving.TryGetValue(ordinal, out var edges))
            {
                foreach (var edge in edges)
                    (edge.Key < ordinal ? entering : returning).AddRange(edge.Value);
            }

            var first = isLoopHead ? Rounds.MergeEntries(entering) : Lattice.Merge(entering, toOne: false);
            var worlds = first.AddRange(Rounds.Merge(returning, TellsRounds));
            _visits.TryGetValue(ordinal, out var visits);
            if (_entered.TryGetValue(ordinal, out var before))
            {
                if (before.SequenceEqual(worlds))
                    return null;
                if (visits >= MaxVisits)
                {
                    HasOverrun = true;
                    return null;
                }

                // Rounds that are told apart come to their end one after the other.
                if (isLoopHead && visits >= WidenNumbersAfter && worlds.Length == before.Length)
                {
                    var everything = visits >= WidenAfter * (worlds.Length - first.Length);
                    for (var i = first.Length; i < worlds.Length; i++)
                        worlds = worlds.SetItem(i, Lattice.Widen(before[i], worlds[i], everything));
                }
            }

            if (worlds.IsEmpty)
                return null;
            _visits[ordinal] = visits + 1;
            return _entered[ordinal] = worlds;
        }

        public void Arrive(int from, int to, ImmutableArray<World> worlds)
        {
            if (to < _first || to > _last)
                return;
            Edges(to)[from] = worlds;
            _waiting.Add(to);
        }

        public void Throw(int handler, World world)
        {
            if (handler < _first || handler > _last)
                return;
            var edges = Edges(handler);
            var known = edges.TryGetValue(-1, out var worlds) ? worlds : ImmutableArray<World>.Empty;
            if (known.Contains(world))
                return;
            edges[-1] = Lattice.Merge(known.Add(world), toOne: false);
            _waiting.Add(handler);
        }

        private SortedDictionary<int, ImmutableArray<World>> Edges(int to)
        {
            if (!_arriving.TryGetValue(to, out var edges))
                _arriving[to] = edges = [];
            return edges;
        }
    }
}
