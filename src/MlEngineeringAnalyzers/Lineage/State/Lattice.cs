using System.Collections.Immutable;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.State;

/// <summary>How values, and states of paths that meet, are joined.</summary>
internal static class Lattice
{
    /// <summary>More states than these at one point of a body are merged into one.</summary>
    internal const int MaxWorlds = 8;

    /// <summary>One value or the other; Unknown absorbs.</summary>
    public static AbstractValue Join(AbstractValue left, AbstractValue right)
    {
        if (left.Equals(right))
            return left;
        if (left is Unknown || right is Unknown)
            return Unknown.Value;
        if (left is TupleValue { Elements: var a } && right is TupleValue { Elements: var b } && a.Length == b.Length)
            return new TupleValue(a.Zip(b, Join).ToImmutableArray());
        if (left is Elements x && right is Elements y)
            return JoinElements(x, y);
        var all = Union(Alternatives(left), Alternatives(right));
        if (left is Choice known && known.Alternatives.Length == all.Length)
            return left;
        return all.Length > Choice.MaxAlternatives ? Unknown.Value : new Choice(all);
    }

    /// <summary>Any of the values; Unknown when there are none.</summary>
    public static AbstractValue Join(IEnumerable<AbstractValue> values)
    {
        AbstractValue? result = null;
        foreach (var value in values)
            result = result is null ? value : Join(result, value);
        return result ?? Unknown.Value;
    }

    /// <summary>The values that a value may be.</summary>
    public static ImmutableArray<AbstractValue> Alternatives(AbstractValue value) =>
        value is Choice choice ? choice.Alternatives : ImmutableArray.Create(value);

    /// <summary>A state that holds wherever one of two states holds.</summary>
    public static World Join(World left, World right) => left.Equals(right) ? left : new World(
        // A place that only one of the paths has written was not yet made, or is not read, on the other.
        left.Locals.Join(right.Locals, Join),
        left.Heap.Join(right.Heap, Join),
        JoinFacts(left, right),
        Intersect(left.Conditions, right.Conditions));

    /// <summary>
    /// Brings the states that meet at one point together: equal ones become one, and when too many differ all do.
    /// </summary>
    public static ImmutableArray<World> Merge(IReadOnlyList<World> worlds, bool toOne)
    {
        if (worlds.Count < 2)
            return worlds.ToImmutableArray();
        var merged = new List<World>(worlds.Count);
        for (var i = 0; i < worlds.Count; i++)
        {
            var world = worlds[i];
            var twin = 0;
            while (twin < merged.Count && !merged[twin].SameBut(world))
                twin++;
            if (twin == merged.Count)
                merged.Add(world);
            else if (!merged[twin].Conditions.Equals(world.Conditions))
                merged[twin] = merged[twin] with { Conditions = Intersect(merged[twin].Conditions, world.Conditions) };
        }

        // Paths on which the same things have happened are merged first.
        if (merged.Count > MaxWorlds)
            merged = merged.GroupBy(w => w.Facts).Select(same => same.Aggregate(Join)).ToList();
        // Still too many to be told apart: what happened on some path then counts as having happened, so that rules stay silent.
        if (merged.Count > MaxWorlds)
            return ImmutableArray.Create(merged.Aggregate(JoinHopefully));
        return toOne && merged.Count > 1 ? ImmutableArray.Create(merged.Aggregate(Join)) : merged.ToImmutableArray();
    }

    /// <summary>Gives up on whatever still changes, or at first on numbers alone, so that a loop comes to rest.</summary>
    public static World Widen(World before, World after, bool everything)
    {
        var locals = after.Locals;
        foreach (var entry in after.Locals)
        {
            if ((everything || IsNumber(entry.Value)) && (!before.Locals.TryGet(entry.Key, out var old) || !old.Equals(entry.Value)))
                locals = locals.Set(entry.Key, Unknown.Value);
        }

        var heap = after.Heap;
        foreach (var entry in after.Heap)
        {
            if (before.Heap.TryGet(entry.Key, out var old) ? !old.Equals(entry.Value) && (everything || IsNumber(entry.Value) || IsGrowing(old, entry.Value)) : everything || IsNumber(entry.Value))
                heap = heap.Set(entry.Key, entry.Value is Elements ? new Elements(ImmutableArray.Create<AbstractValue>(Unknown.Value), exact: false) : Unknown.Value);
        }

        return after with { Locals = locals, Heap = heap, Conditions = everything ? PersistentMap<AbstractValue, bool>.Empty : after.Conditions };
    }

    // A result of arithmetic that has nothing to do with a model's quality.
    private static bool IsNumber(AbstractValue value) => value is Constant or Derived or Choice && Alternatives(value) is var all && all.Any(a => a is Derived { Operation: Microsoft.CodeAnalysis.Operations.BinaryOperatorKind })
        && all.All(a => a is Constant { Value: not (null or string) } or Derived { Operation: Microsoft.CodeAnalysis.Operations.BinaryOperatorKind }) && !value.Mentions(v => v is OperationValue);

    // Each round adds to the list: it would go on until all changes are given up.
    private static bool IsGrowing(AbstractValue before, AbstractValue after) =>
        before is Elements { Exact: true, Items.Length: var length } && after is Elements { Exact: true, Items.Length: var longer } && longer > length;

    private static World JoinHopefully(World left, World right)
    {
        var facts = left.Facts;
        foreach (var fact in right.Facts)
            facts = facts.Set(fact.Key, fact.Value || left.Holds(fact.Key, must: true));
        return Join(left, right) with { Facts = facts };
    }

    private static Elements JoinElements(Elements left, Elements right)
    {
        var items = Union(left.Items, right.Items);
        return new(
            items.Length > Elements.MaxItems ? ImmutableArray.Create<AbstractValue>(Unknown.Value) : items,
            exact: false,
            some: left.IsNotEmpty == true && right.IsNotEmpty == true);
    }

    // The lists are short, and mostly of one value.
    private static ImmutableArray<AbstractValue> Union(ImmutableArray<AbstractValue> left, ImmutableArray<AbstractValue> right)
    {
        var all = ImmutableArray.CreateBuilder<AbstractValue>(left.Length + right.Length);
        Add(left);
        Add(right);
        return all.ToImmutable();

        void Add(ImmutableArray<AbstractValue> values)
        {
            foreach (var value in values)
            {
                if (!all.Contains(value))
                    all.Add(value);
            }
        }
    }

    private static PersistentMap<Fact, bool> JoinFacts(World left, World right)
    {
        var result = left.Facts;
        if (result.Equals(right.Facts))
            return result;
        foreach (var entry in right.Facts)
            result = result.Set(entry.Key, left.Facts.TryGet(entry.Key, out var always) ? always && entry.Value : entry.Value && !IsMadeIn(left, entry.Key));
        foreach (var entry in left.Facts)
        {
            if (!right.Facts.TryGet(entry.Key, out _) && IsMadeIn(right, entry.Key))
                result = result.Set(entry.Key, false);
        }

        return result;
    }

    // What did not happen to a value on a path where the value does not exist is no evidence.
    private static bool IsMadeIn(World world, Fact fact) => world.Holds(new Fact(fact.Subject, FactKind.Made), must: false);

    private static PersistentMap<AbstractValue, bool> Intersect(PersistentMap<AbstractValue, bool> left, PersistentMap<AbstractValue, bool> right)
    {
        var result = left;
        if (left.Equals(right))
            return result;
        foreach (var entry in left)
        {
            if (!right.TryGet(entry.Key, out var outcome) || outcome != entry.Value)
                result = result.Remove(entry.Key);
        }

        return result;
    }
}
