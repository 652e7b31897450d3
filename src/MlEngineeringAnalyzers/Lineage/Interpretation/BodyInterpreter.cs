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
    /// <summary>A root on whose paths more happens than this is given up.</summary>
    internal const int MaxFacts = 400;

    // Paths of code that has nothing to do with ML.NET need not be told apart.
    private readonly bool _isPlain = interpreter.IsPlain(frame.Body);
    private readonly OperationEvaluator _evaluator = new(interpreter, frame) { TellsRounds = !interpreter.IsPlain(frame.Body) };
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
        var pass = new Pass(first, last, entry) { TellsRounds = _evaluator.TellsRounds, TellsPaths = !_isPlain };
        while (!interpreter.Graph.Incomplete && pass.TryTake(out var ordinal))
        {
            var block = _blocks[ordinal];
            if (pass.Enter(ordinal, ordinal != first && IsLoopHead(block, last)) is not { } worlds)
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

    private static bool IsLoopHead(BasicBlock block, int last)
    {
        foreach (var branch in block.Predecessors)
        {
            if (branch.Source.Ordinal >= block.Ordinal && branch.Source.Ordinal <= last)
                return true;
        }

        return false;
    }

    private void RunBlock(BasicBlock block, ImmutableArray<World> worlds, Pass pass)
    {
        var exits = new Exits[worlds.Length];
        for (var i = 0; i < exits.Length; i++)
            exits[i] = pass.Known(block.Ordinal, worlds[i]) ?? RunBlock(block, worlds[i], pass);
        pass.Keep(block.Ordinal, worlds, exits);
        Follow(block, block.FallThroughSuccessor, exits.Length == 1 ? exits[0].Falls : exits.SelectMany(e => e.Falls).ToImmutableArray(), pass);
        if (block.ConditionalSuccessor is { } conditional)
            Follow(block, conditional, exits.Length == 1 ? exits[0].Jumps : exits.SelectMany(e => e.Jumps).ToImmutableArray(), pass);
    }

    private Exits RunBlock(BasicBlock block, World entry, Pass pass)
    {
        var worlds = ImmutableArray.Create(entry);
        foreach (var operation in block.Operations)
        {
            foreach (var world in worlds)
                Throwing(block, world, pass);
            worlds = Run(operation, worlds);
        }

        foreach (var world in worlds)
        {
            if (world.Facts.Count > MaxFacts)
                interpreter.Graph.Incomplete = true;
            Throwing(block, world, pass);
        }

        if (block.BranchValue is null)
            return new(worlds, ImmutableArray<World>.Empty);

        // Nearly always one state goes on, or one to each side.
        var falls = ImmutableArray<World>.Empty;
        var jumps = ImmutableArray<World>.Empty;
        foreach (var world in worlds)
        {
            foreach (var (after, value) in _evaluator.Execute(block.BranchValue, world))
            {
                if (block.ConditionKind == ControlFlowConditionKind.None)
                {
                    falls = falls.Add(after.WithLocal(Interpreter.ReturnKey, value));
                    continue;
                }

                interpreter.Graph.Decide(value);
                var jumpsWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
                if (Conditions.Assume(after, block.BranchValue, value, jumpsWhen) is { } jump)
                    jumps = jumps.Add(jump);
                if (Conditions.Assume(after, block.BranchValue, value, !jumpsWhen) is { } fall)
                    falls = falls.Add(fall);
            }
        }

        return new(falls, jumps);
    }

    private ImmutableArray<World> Run(IOperation operation, ImmutableArray<World> worlds)
    {
        // Nearly always one state goes in and one comes out.
        if (worlds.Length == 1 && _evaluator.Execute(operation, worlds[0]) is var outcomes)
            return outcomes.Count == 1 ? ReferenceEquals(outcomes[0].World, worlds[0]) ? worlds : ImmutableArray.Create(outcomes[0].World) : Lattice.Merge(outcomes.ConvertAll(o => o.World), toOne: _isPlain);
        var after = new List<World>(worlds.Length);
        foreach (var world in worlds)
        {
            foreach (var outcome in _evaluator.Execute(operation, world))
                after.Add(outcome.World);
        }

        return Lattice.Merge(after, toOne: _isPlain);
    }

    private void Follow(BasicBlock block, ControlFlowBranch? branch, ImmutableArray<World> worlds, Pass pass)
    {
        if (branch is null)
            return;
        if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
        {
            // The end of a finally region: whoever runs the region goes on from here.
            pass.Ends = Lattice.Merge(pass.Ends.AddRange(worlds), toOne: _isPlain);
            return;
        }

        if (branch.Destination is null)
            return;
        foreach (var region in branch.FinallyRegions)
            worlds = Run(region.FirstBlockOrdinal, region.LastBlockOrdinal, worlds);
        pass.Arrive(block.Ordinal, branch.Destination.Ordinal, branch.LeavingRegions.IsEmpty ? worlds : Leave(worlds, branch.LeavingRegions));
    }

    // What goes out of scope no longer tells states apart.
    private ImmutableArray<World> Leave(ImmutableArray<World> worlds, ImmutableArray<ControlFlowRegion> regions)
    {
        var left = ImmutableArray.CreateBuilder<World>(worlds.Length);
        foreach (var world in worlds)
            left.Add(Leave(world, regions));
        return left.MoveToImmutable();
    }

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
}
