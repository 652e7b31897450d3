using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using MlEngineeringAnalyzers.Lineage.Program;

namespace MlEngineeringAnalyzers.Lineage.Values;

/// <summary>Nothing is known. It absorbs whatever it meets, and no rule ever reports because of it.</summary>
internal sealed class Unknown : AbstractValue
{
    public static readonly Unknown Value = new();

    private Unknown()
    {
    }
}

/// <summary>
/// A value that nothing is known of but that it is itself: an argument of a method whose callers are not seen, a
/// member of such a value, the result of code that is not seen.
/// </summary>
/// <param name="origin">The parameter, the syntax of the call, or the symbol of the member.</param>
/// <param name="owner">The value whose member it is, if it is one.</param>
internal sealed class Opaque(object origin, ITypeSymbol? type, AbstractValue? owner = null) : AbstractValue(origin, owner)
{
    public object Origin => origin;

    public ITypeSymbol? Type => type;
}

/// <summary>A compile-time constant; null included.</summary>
internal class Constant(object? value) : AbstractValue(value)
{
    public static readonly Constant Null = new(null);

    public object? Value => value;
}

/// <summary>A constant of an enumeration.</summary>
internal sealed class EnumConstant(INamedTypeSymbol type, object? value) : Constant(value)
{
    /// <summary>The member's name; null when no member has the value.</summary>
    public string? Name => type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => Equals(f.ConstantValue, Value))?.Name;
}

/// <summary>A string put together from known texts and other values.</summary>
/// <param name="parts">Constants and other values, in order.</param>
internal sealed class Text(ImmutableArray<AbstractValue> parts) : AbstractValue(Identity(parts))
{
    public ImmutableArray<AbstractValue> Parts => parts;
}

/// <summary>
/// The result of an operator, or of library code, over its operands. It follows where a number came from: a
/// seed computed from the clock is still the clock's.
/// </summary>
/// <param name="operation">The method or property, or the operator's kind.</param>
/// <param name="site">The syntax of the call where two calls may differ; null where equal operands give an equal result.</param>
internal sealed class Derived(object operation, SyntaxNode? site, ImmutableArray<AbstractValue> operands)
    : AbstractValue(Identity(operands, operation, site))
{
    /// <summary>The member or operator that computed it.</summary>
    public object Operation => operation;

    /// <summary>The call, where two calls may differ.</summary>
    public SyntaxNode? Site => site;

    public ImmutableArray<AbstractValue> Of => operands;
}

/// <summary>One of a few values: what is left after paths have met.</summary>
internal sealed class Choice(ImmutableArray<AbstractValue> alternatives) : AbstractValue(Identity(alternatives))
{
    /// <summary>More alternatives than these are Unknown.</summary>
    internal const int MaxAlternatives = 12;

    public ImmutableArray<AbstractValue> Alternatives => alternatives;
}

/// <summary>A tuple.</summary>
internal sealed class TupleValue(ImmutableArray<AbstractValue> elements) : AbstractValue(Identity(elements))
{
    public ImmutableArray<AbstractValue> Elements => elements;

    public TupleValue With(int index, AbstractValue value) => new(elements.SetItem(index, value));
}

/// <summary>An object of a class, record or struct; its members are in the heap of the path's state.</summary>
/// <param name="origin">Syntax of the creation, or the symbol that stands for an instance from outside.</param>
internal sealed class Instance(object origin, INamedTypeSymbol type, ImmutableArray<AbstractValue> arguments)
    : AbstractValue(Identity(arguments, origin, type))
{
    public object Origin => origin;

    public INamedTypeSymbol Type => type;

    public ImmutableArray<AbstractValue> Arguments => arguments;
}

/// <summary>An array, list, dictionary or sequence; its elements are in the heap of the path's state.</summary>
internal sealed class Collection(SyntaxNode site, AbstractValue? source) : AbstractValue(site, source)
{
    public SyntaxNode Site => site;
}

/// <summary>The elements of a collection.</summary>
/// <param name="exact">Whether these are all the elements, in this order; otherwise any number of any of them.</param>
/// <param name="some">Whether there is at least one; it needs saying where the list is not exact.</param>
internal sealed class Elements(ImmutableArray<AbstractValue> items, bool exact, bool some = false) : AbstractValue(Identity(items, exact, some))
{
    /// <summary>A longer list is no longer followed element by element.</summary>
    internal const int MaxItems = 64;

    public static readonly Elements None = new(ImmutableArray<AbstractValue>.Empty, exact: true);

    public ImmutableArray<AbstractValue> Items => items;

    public bool Exact => exact;

    /// <summary>Whether there is at least one element; null when that is not known.</summary>
    public bool? IsNotEmpty => exact ? !items.IsEmpty : some ? true : null;
}

/// <summary>Whether a collection has an element, as the first round of a loop over it asks.</summary>
internal sealed class HasElements(Collection collection) : AbstractValue(collection)
{
    public Collection Collection => collection;
}

/// <summary>Where a dictionary keeps the value of one key; it owns a cell of the heap.</summary>
internal sealed class KeySlot(AbstractValue dictionary, AbstractValue key) : AbstractValue(dictionary, key)
{
    public AbstractValue Dictionary => dictionary;
}

/// <summary>Several delegates that are invoked one after the other: the handlers of an event.</summary>
internal sealed class Multicast(ImmutableArray<AbstractValue> handlers) : AbstractValue(Identity(handlers))
{
    public ImmutableArray<AbstractValue> Handlers => handlers;
}

/// <summary>A delegate to a method, local function or lambda.</summary>
/// <param name="function">The lambda's symbol, or the method's.</param>
/// <param name="lambda">The lambda, with the graph that it can be built from; null for methods.</param>
/// <param name="target">The instance that the method or lambda belongs to.</param>
internal sealed class DelegateValue(IMethodSymbol function, IFlowAnonymousFunctionOperation? lambda, Body? scope, AbstractValue? target)
    : AbstractValue(function, target)
{
    public IMethodSymbol Function => function;

    public IFlowAnonymousFunctionOperation? Lambda => lambda;

    /// <summary>The body that declares the lambda or local function.</summary>
    public Body? Scope => scope;

    public AbstractValue? Target => target;
}
