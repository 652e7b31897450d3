using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>Arrays, lists, dictionaries and sequences: their elements are in one cell of the heap.</summary>
internal sealed partial class OperationEvaluator
{
    public override AbstractValue VisitArrayCreation(IArrayCreationOperation operation, object? argument)
    {
        var items = operation.Initializer?.ElementValues.Select(Evaluate).ToList();
        foreach (var size in operation.DimensionSizes)
            Evaluate(size);
        return NewCollection(operation, items is null ? new Elements(ImmutableArray<AbstractValue>.Empty, exact: false) : new Elements(items.ToImmutableArray(), exact: true));
    }

    // Kinds that a newer compiler knows: collection expressions, the spreads in them, and what stands for all elements
    // where a method makes the collection of them.
    private const Microsoft.CodeAnalysis.OperationKind CollectionExpression = (Microsoft.CodeAnalysis.OperationKind)0x7f;
    private const Microsoft.CodeAnalysis.OperationKind Spread = (Microsoft.CodeAnalysis.OperationKind)0x80;
    private const Microsoft.CodeAnalysis.OperationKind Placeholder = (Microsoft.CodeAnalysis.OperationKind)0x81;

    /// <summary>The collection of a collection expression; what a spread brings is exact when its source is.</summary>
    private Collection MakeFromExpression(IOperation operation)
    {
        var items = ImmutableArray.CreateBuilder<AbstractValue>();
        var exact = true;
        foreach (var child in operation.ChildOperations.Where(c => c is not IArgumentOperation && c.Kind != Placeholder))
        {
            var value = child.Kind == Spread ? Evaluate(child.ChildOperations.First()) : Evaluate(child);
            if (child.Kind != Spread)
                items.Add(value);
            else
                items.AddRange(ElementsOf(value)?.Items ?? ImmutableArray.Create(AnyElement(value)));
            if (child.Kind == Spread && value is OperationValue)
                interpreter.Graph.Add(new LibraryUse(value, null, operation, frame.Calls));
            exact &= child.Kind != Spread || ElementsOf(value) is { Exact: true };
        }

        return NewCollection(operation, new Elements(items.ToImmutable(), exact));
    }

    /// <summary>A collection made at this place, with these elements.</summary>
    private Collection NewCollection(IOperation site, Elements elements, AbstractValue? source = null)
    {
        var collection = new Collection(site.Syntax, source);
        _world = _world.Store(new Cell(collection, null), elements.Items.Length > Elements.MaxItems ? new Elements(ImmutableArray.Create<AbstractValue>(Unknown.Value), exact: false) : elements);
        return collection;
    }

    private Elements? ElementsOf(AbstractValue collection) => collection is Collection ? _world.Load(new Cell(collection, null)) as Elements : null;

    /// <summary>Any element of a collection. A value that stands for its own elements, such as the folds of a split, gives itself.</summary>
    private AbstractValue AnyElement(AbstractValue collection) => collection switch
    {
        Choice choice => Lattice.Join(choice.Alternatives.Where(a => !IsNull(a)).Select(AnyElement)),
        Collection => ElementsOf(collection) is { Items.IsEmpty: false } elements ? Lattice.Join(elements.Items) : new Opaque("element", null, collection),
        Constant { Value: string } or Opaque or Derived or Text => new Opaque("element", null, collection),
        _ => collection,
    };

    private AbstractValue ElementAt(AbstractValue collection, AbstractValue? index) =>
        index is not null && IsKey(index) && _world.Load(new Cell(new KeySlot(collection, index), null)) is { } value ? value
        : index is Constant { Value: int position } and not EnumConstant && ElementsOf(collection) is { Exact: true } elements && position >= 0 && position < elements.Items.Length
            ? elements.Items[position]
            : AnyElement(collection);

    private void AddElement(AbstractValue collection, AbstractValue item)
    {
        foreach (var target in Lattice.Alternatives(collection).OfType<Collection>())
        {
            var elements = ElementsOf(target) ?? Elements.None;
            if (item is Unknown)
                ForgetKeys(target);
            Elements added;
            if (elements.Items.Length >= Elements.MaxItems)
                added = new Elements(ImmutableArray.Create<AbstractValue>(Unknown.Value), exact: false);
            else if (elements.Exact && collection is not Choice && item is not Unknown)
                added = new Elements(elements.Items.Add(item), exact: true);
            else
                added = new Elements(elements.Items.Contains(item) ? elements.Items : elements.Items.Add(item), exact: false, some: true);
            _world = _world.Store(new Cell(target, null), added);
        }
    }

    private void SetElement(AbstractValue collection, AbstractValue? index, AbstractValue item)
    {
        if (collection is Collection && index is Constant { Value: int position } and not EnumConstant && ElementsOf(collection) is { Exact: true } elements && position >= 0 && position < elements.Items.Length)
            _world = _world.Store(new Cell(collection, null), new Elements(elements.Items.SetItem(position, item), exact: true));
        else if (collection is Collection && ElementsOf(collection) is { } some)
            _world = _world.Store(new Cell(collection, null), new Elements(some.Items.Contains(item) ? some.Items : some.Items.Add(item), exact: false, some: true));
        else
            AddElement(collection, item);
        SetKey(collection, index, item);
    }

    /// <summary>A dictionary has a value for the key from now on; a key that is not known may have been any.</summary>
    private void SetKey(AbstractValue dictionary, AbstractValue? key, AbstractValue value)
    {
        foreach (var target in Lattice.Alternatives(dictionary).OfType<Collection>())
        {
            if (key is not Constant)
                ForgetKeys(target);
            else if (IsKey(key))
                _world = _world.Store(new Cell(new KeySlot(target, key), null), value);
        }
    }

    // A number may be a place in a list.
    private static bool IsKey(AbstractValue index) => index is EnumConstant or Constant { Value: not int };

    private void ForgetKeys(AbstractValue dictionary) =>
        _world = _world with { Heap = _world.Heap.RemoveWhere(c => c.Owner is KeySlot slot && slot.Dictionary.Equals(dictionary)) };
}
