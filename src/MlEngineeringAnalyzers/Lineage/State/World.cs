using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.State;

/// <summary>
/// The state of the program at one point on one path (or on a few paths that were merged): the locals of the running
/// body, the heap, what has happened to each value, and the branches that led here.
/// </summary>
/// <param name="Locals">
/// Locals, parameters and flow captures by symbol or capture id. Those of an enclosing body stay while a lambda or
/// local function of it can still see them.
/// </param>
/// <param name="Heap">Members of objects, static members and elements of collections.</param>
/// <param name="Facts">What happened; true when it happened on every path that was merged into this one.</param>
/// <param name="Conditions">Values that branches have tested, with the outcome.</param>
internal sealed record World(
    PersistentMap<object, AbstractValue> Locals,
    PersistentMap<Cell, AbstractValue> Heap,
    PersistentMap<Fact, bool> Facts,
    PersistentMap<AbstractValue, bool> Conditions)
{
    /// <summary>A path remembers no more branches than these at a time.</summary>
    internal const int MaxConditions = 32;

    public static readonly World Empty = new(
        PersistentMap<object, AbstractValue>.Empty,
        PersistentMap<Cell, AbstractValue>.Empty,
        PersistentMap<Fact, bool>.Empty,
        PersistentMap<AbstractValue, bool>.Empty);

    public AbstractValue? Local(object key) => Locals.TryGet(key, out var value) ? value : null;

    public World WithLocal(object key, AbstractValue value) => Locals.Set(key, value) is var locals && locals.IsSame(Locals) ? this : this with { Locals = locals };

    public AbstractValue? Load(Cell cell) => Heap.TryGet(cell, out var value) ? value : null;

    public World Store(Cell cell, AbstractValue value) => Heap.Set(cell, value) is var heap && heap.IsSame(Heap) ? this : this with { Heap = heap };

    /// <summary>Whether the fact holds on every path (<paramref name="must"/>) or on some path that leads here.</summary>
    public bool Holds(Fact fact, bool must) => Facts.TryGet(fact, out var always) && (always || !must);

    public World With(Fact fact) => this with { Facts = Facts.Set(fact, true) };

    /// <summary>A new value was made: what was known of an earlier one of the same place no longer counts.</summary>
    public World Made(AbstractValue value)
    {
        if (value is not FittedModel)
            return Forget(value);
        var made = new Fact(value, FactKind.Made);
        var facts = Facts.TryGet(made, out _) ? Facts.RemoveWhere(f => f.Subject.Equals(value)) : Facts;
        return Forget(value) with { Facts = facts.Set(made, true) };
    }

    /// <summary>The state after a branch. Too many branches are no longer remembered.</summary>
    public World Tested(AbstractValue condition, bool outcome) => this with
    {
        Conditions = (Conditions.Count < MaxConditions ? Conditions : PersistentMap<AbstractValue, bool>.Empty).Set(condition, outcome),
    };

    /// <summary>Drops the outcomes of tests that depend on a value which is about to be made anew.</summary>
    public World Forget(AbstractValue value) =>
        Conditions.Count == 0 ? this : WithoutTestsOf(value);

    private World WithoutTestsOf(AbstractValue value) =>
        Conditions.RemoveWhere(c => c.Contains(value)) is var conditions && conditions.IsSame(Conditions) ? this : this with { Conditions = conditions };

    /// <summary>The state when a collection turns out to have no elements: models that nothing else holds were then not made.</summary>
    public World Emptied(Collection collection)
    {
        var cell = new Cell(collection, null);
        if (Load(cell) is not Elements elements)
            return this;
        var heap = Heap.Set(cell, Elements.None).RemoveWhere(c => IsIn(c.Owner) || (c.Owner is KeySlot slot && slot.Dictionary.Equals(collection)));
        return this with { Heap = heap, Facts = Facts.RemoveWhere(f => f.Subject is FittedModel model && WasIn(model) && !IsHeld(model)) };

        bool IsIn(AbstractValue? value) => value is not null && elements.Contains(value);
        bool WasIn(FittedModel model) => IsIn(model) || Heap.Any(c => IsIn(c.Key.Owner) && c.Value.Contains(model));
        bool IsHeld(FittedModel model) => Locals.Any(l => l.Value.Contains(model)) || heap.Any(c => c.Value.Contains(model));
    }

    /// <summary>Whether two states differ at most in the branches that led to them.</summary>
    public bool SameBut(World other) => Locals.Equals(other.Locals) && Heap.Equals(other.Heap) && Facts.Equals(other.Facts);

    public bool Equals(World? other) => ReferenceEquals(this, other) || (other is not null && SameBut(other) && Conditions.Equals(other.Conditions));

    public override int GetHashCode() => unchecked(
        (((((Locals.GetHashCode() * 31) + Heap.GetHashCode()) * 31) + Facts.GetHashCode()) * 31) + Conditions.GetHashCode());
}
