using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>
/// Code that cannot be seen. What generic library code does with values follows from its signature: what is passed
/// as a <c>T</c>, or in a collection of <c>T</c>, or comes out of a <c>Func&lt;T&gt;</c>, is what it gives back as a
/// <c>T</c>. That holds for LINQ, tasks, lists, dictionaries, <c>Lazy</c> and <c>Parallel</c> alike.
/// </summary>
internal sealed partial class OperationEvaluator
{
    // The compiler's name for the method that copies a record.
    private const string CloneMethod = "<Clone>$";

    private AbstractValue Unseen(IOperation site, IMethodSymbol method, AbstractValue? receiver, List<(IParameterSymbol Parameter, IOperation Operation, AbstractValue Value)> arguments)
    {
        var values = arguments.ConvertAll(a => a.Value);
        NoteTaken(site, method, receiver, values);
        if (LibraryFunctions.Evaluate(method, site.Syntax, receiver, values, AllElements) is { } known)
            return known;
        if (method.ContainingType is { Name: "StringBuilder" } && Build(method, receiver, values) is { } text)
            return text;
        if (Linq(site, method, receiver, arguments) is { } sequence)
            return sequence;
        if (Requested(method) is { } service)
            return service;
        if (method.Name == CloneMethod && receiver is Instance original)
            return Copy(original, site);
        // The schema of what a model makes of a view.
        if (method.Name == "GetOutputSchema" && receiver is not null && arguments is [{ Value: SchemaValue input }])
            return new SchemaValue(new ScoredData(receiver, input.View));
        var isLibrary = LibraryFunctions.IsFramework(method);
        var generics = new Dictionary<ITypeParameterSymbol, AbstractValue>(SymbolEqualityComparer.Default);
        var definition = method.OriginalDefinition;
        // What a cache holds came from its factories.
        if (receiver is not null && !(Sharing.IsCache(method) && ElementsOf(receiver) is not { Items.IsEmpty: false }))
            Learn(generics, definition.ContainingType, receiver);
        foreach (var (parameter, _, value) in arguments)
        {
            if (parameter.Ordinal < definition.Parameters.Length && !IsDelegate(parameter.Type))
                Learn(generics, definition.Parameters[parameter.Ordinal].Type, value);
        }

        foreach (var (parameter, operation, value) in arguments)
        {
            if (parameter.Type is IArrayTypeSymbol { ElementType: var element } && IsDelegate(element))
            {
                foreach (var callback in ElementsOf(value)?.Items ?? ImmutableArray<AbstractValue>.Empty)
                    RunCallback(element, callback, generics, site, method);
            }
            else if (IsDelegate(parameter.Type))
                RunCallback(definition.Parameters[parameter.Ordinal].Type, value, generics, site, method);
            else if (isLibrary)
            {
                UseAll(value);
                if (value is OperationValue)
                    interpreter.Graph.Add(new LibraryUse(value, method, site, frame.Calls));
            }
            else
                Escape(value);
            if (parameter.RefKind is RefKind.Out or RefKind.Ref)
                Assign(operation, Give(definition.Parameters[parameter.Ordinal].Type, generics, site));
        }

        if (receiver is not null)
        {
            if (!isLibrary)
                Escape(receiver);
            Rank(method, values);
            if (method.Name is "Sort" or "Reverse" && ElementsOf(receiver) is { Exact: true } sorted)
                _world = _world.Store(new Cell(receiver, null), new Elements(sorted.Items, exact: false, some: !sorted.Items.IsEmpty));
            if (IsPriorityQueue(method.ContainingType) && method.Name is "Enqueue" && arguments.Count == 2)
                AddElement(receiver, arguments[0].Value);
            else if (method.Name is "Add" or "AddRange" or "Enqueue" or "Push" or "Insert" or "TryAdd" or "AddFirst" or "AddLast" && arguments.Count > 0)
            {
                AddTo(receiver, arguments[arguments.Count - 1]);
                if (arguments.Count == 2)
                    SetKey(receiver, arguments[0].Value, arguments[1].Value);
            }
        }

        // The place of the best score among the scores.
        if (method.Name is "IndexOf" or "LastIndexOf" && (receiver ?? arguments.FirstOrDefault().Value) is { } scores && AnyElement(scores) is var score)
            interpreter.Graph.Decide(new Derived(method.Name, null, ImmutableArray.Create(score, score)));
        if (receiver is not null && IsPriorityQueue(method.ContainingType) && method.Name is "Dequeue" or "Peek" or "EnqueueDequeue")
            return AnyElement(receiver);
        if (receiver is not null && Iterate(method, receiver, site) is { } iterated)
            return iterated;
        // Some of the rows, the very objects.
        if (method is { Name: "Where" or "AsEnumerable" or "Take" or "TakeWhile" or "Skip" or "SkipWhile", ContainingType.Name: "Enumerable" } && arguments.Count > 0 && arguments[0].Value is RowSequence rows)
            return rows;
        if (IsGeneric(definition.ReturnType))
            return Give(definition.ReturnType, generics, site);
        return Result(site, method, receiver, values);
    }

    /// <summary>An enumerator is the collection itself; a collection that is known not to be empty has a first element.</summary>
    private AbstractValue? Iterate(IMethodSymbol method, AbstractValue receiver, IOperation site)
    {
        if (method.Name is "MoveNext" or "MoveNextAsync" && AnyElement(receiver) is Opaque element)
            Renew(element, type: null);
        switch (method.Name)
        {
            case "GetEnumerator" or "GetAsyncEnumerator":
                _world = _world with { Locals = _world.Locals.Remove(receiver) };
                if (receiver is MetricsValue)
                    Use(receiver);
                return receiver;
            // Where rounds have been merged all the same, the position is no longer known, nor whether this is the end.
            case "MoveNext" when TellsRounds && ElementsOf(receiver) is { } told && Rounds.AreTold(told) && _world.Local(receiver) is null or Constant:
                var next = _world.Local(receiver) is Constant { Value: int position } ? position + 1 : 0;
                _world = next < told.Items.Length ? _world.WithLocal(receiver, new Constant(next)) : _world with { Locals = _world.Locals.Remove(receiver) };
                return new Constant(next < told.Items.Length);
            case "MoveNext" when ElementsOf(receiver) is { IsNotEmpty: { } isNotEmpty } && _world.Local(receiver) is null:
                _world = _world.WithLocal(receiver, Unknown.Value);
                return new Constant(isNotEmpty);
            case "MoveNext" when receiver is Collection collection && ElementsOf(receiver) is { Items.IsEmpty: false } && _world.Local(receiver) is null:
                _world = _world.WithLocal(receiver, Unknown.Value);
                return new HasElements(collection);
            case "MoveNext" when ElementsOf(receiver) is { Exact: true, Items.Length: 1 }:
                return new Constant(false);
            default:
                return null;
        }
    }

    /// <summary>The result of library code over its operands; nothing else is known of it.</summary>
    private AbstractValue Result(IOperation site, ISymbol member, AbstractValue? receiver, List<AbstractValue> arguments)
    {
        if (site.Type?.SpecialType == SpecialType.System_Void)
            return Unknown.Value;
        var operands = receiver is null ? arguments : [receiver, .. arguments];
        if (operands.Any(o => o is Unknown))
            return NewOpaque(site);
        var result = new Derived(member.OriginalDefinition, site.Syntax, operands.ToImmutableArray());
        Forget(result, site.Type);
        return Note(result, site);
    }

    private AbstractValue LibraryProperty(IOperation? site, IPropertySymbol property, AbstractValue? owner)
    {
        if (owner is null)
            return Note(new Derived(property, null, ImmutableArray<AbstractValue>.Empty), site);
        if (owner is Unknown)
            return owner;
        if (MLNetMember(property, property.Type, owner) is { } known)
            return known;
        if (_world.Load(new Cell(owner, property.OriginalDefinition)) is { } stored)
            return stored;
        if (property.Name == "Current" && _world.Local(owner) is Constant { Value: int position } && ElementsOf(owner) is { Exact: true } told && position < told.Items.Length)
            return told.Items[position];
        if (property.OriginalDefinition.Type is ITypeParameterSymbol || (property.Name == "Current" && property.ContainingType.Name.Contains("Enumerator")))
            return IsSequence(property.ContainingType) || property.Name == "Current" ? AnyElement(owner) : ValueIn(property, owner);
        if (property.ContainingType.TypeArguments.Length > 0 && property.Name is "Values")
            return owner;
        if (LibraryFunctions.Property(property, owner) is { } part)
            return part;
        if (property.Name is "Count" or "Length" && AllElements(owner) is { } elements)
            return new Constant(elements.Count);
        if (owner is MetricsValue metrics)
            interpreter.Graph.ReadMember(metrics, property.Name);
        Use(owner);
        return Note(new Derived(property.OriginalDefinition, null, ImmutableArray.Create(owner)), site);
    }

    /// <summary>Remembers where, inside a lambda that a library runs, something varies from run to run.</summary>
    private AbstractValue Note(AbstractValue value, IOperation? site)
    {
        if (site is not null && frame.Calls.Any(c => c.Via is not null) && VaryingSources.VaryingMember(value) is { } member)
            interpreter.Graph.Add(new VaryingRead(member, site, frame.Calls));
        return value;
    }

    // Task.Result, Lazy.Value, Nullable.Value and KeyValuePair.Value are the value itself; keys are not followed.
    private static AbstractValue ValueIn(IPropertySymbol property, AbstractValue owner) =>
        property.OriginalDefinition.Type is ITypeParameterSymbol { Ordinal: var ordinal } && ordinal == property.ContainingType.TypeParameters.Length - 1
            ? owner
            : new Opaque(property.OriginalDefinition, property.Type, owner);

    private AbstractValue CreateLibraryObject(INamedTypeSymbol type, IMethodSymbol? constructor, IOperation site, List<(IParameterSymbol Parameter, IOperation Operation, AbstractValue Value)> arguments)
    {
        if (constructor is not null && CreateMLNetObject(type, constructor, site, arguments) is { } known)
            return known;
        if (type.Name is "FileInfo" or "DirectoryInfo" && type.ToDisplayString() is "System.IO.FileInfo" or "System.IO.DirectoryInfo" && arguments.Count == 1)
            return arguments[0].Value;
        if (type.Name == "StringBuilder" && type.ToDisplayString() == "System.Text.StringBuilder")
            return NewCollection(site, new Elements(arguments.Where(a => a.Parameter.Type.SpecialType == SpecialType.System_String).Select(a => a.Value).ToImmutableArray(), exact: true));
        if (IsSequence(type))
        {
            ForgetKeys(new Collection(site.Syntax, null));
            foreach (var (_, _, value) in arguments)
            {
                if (constructor is not null && value is OperationValue)
                    interpreter.Graph.Add(new LibraryUse(value, constructor, site, frame.Calls));
            }

            var source = arguments.FirstOrDefault(a => ElementsOf(a.Value) is not null).Value;
            return NewCollection(site, source is null ? Elements.None : ElementsOf(source)!);
        }

        var callback = arguments.FirstOrDefault(a => IsDelegate(a.Parameter.Type));
        if (type.IsGenericType && callback.Value is not null)
            return Invoke(Pick(callback.Value), site, [], via: constructor);
        foreach (var (parameter, _, value) in arguments)
        {
            if (IsDelegate(parameter.Type))
                RunCallback(parameter.Type, value, [], site, constructor);
            else
                UseAll(value);
        }

        return arguments.Count == 0
            ? NewInstance(type, site, [])
            : Result(site, (ISymbol?)constructor ?? type, null, arguments.ConvertAll(a => a.Value));
    }

    /// <summary>Runs a lambda that was passed to library code, as often as once, with what its parameters can be.</summary>
    private void RunCallback(ITypeSymbol type, AbstractValue function, Dictionary<ITypeParameterSymbol, AbstractValue> generics, IOperation site, IMethodSymbol? via)
    {
        function = Pick(function);
        // A handler of a web request is declared as a mere Delegate; its own parameters tell what it is given.
        var own = (function as DelegateValue)?.Function;
        if (((type as INamedTypeSymbol)?.DelegateInvokeMethod ?? own) is not { } invoke)
            return;
        var values = invoke.Parameters.Select((p, i) => IsGeneric(p.Type) ? Give(p.Type, generics, site) : FromOutside(own is not null && i < own.Parameters.Length ? own.Parameters[i] : p)).ToList();
        var result = Invoke(function, site, values, via: via);
        Learn(generics, invoke.ReturnType, result);
        if (via is null || !GivesBack(via, invoke.ReturnType))
            Use(result);
        // A predicate that compares metrics picks by them, and so does a comparison.
        if (invoke.ReturnType.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32)
            interpreter.Graph.Decide(result);
        if (via?.Name is "OrderBy" or "OrderByDescending" or "MaxBy" or "MinBy" or "Max" or "Min")
            interpreter.Graph.Decide(new Derived(via.Name, null, ImmutableArray.Create(result, result)));
    }

    // What comes out of the lambda comes out of the method: whoever calls it may look at it, or not.
    private static bool GivesBack(IMethodSymbol method, ITypeSymbol result) => IsGeneric(result)
        && TypeParameters(result).Intersect(TypeParameters(method.OriginalDefinition.ReturnType), SymbolEqualityComparer.Default).Any();

    /// <summary>Notes what stands for a type parameter, from a value passed where the parameter's type mentions it.</summary>
    private void Learn(Dictionary<ITypeParameterSymbol, AbstractValue> generics, ITypeSymbol? declared, AbstractValue value)
    {
        switch (declared)
        {
            case ITypeParameterSymbol parameter:
                generics[parameter] = generics.TryGetValue(parameter, out var known) ? Lattice.Join(known, value) : value;
                break;
            case IArrayTypeSymbol array:
                Learn(generics, array.ElementType, AnyElement(value));
                break;
            case INamedTypeSymbol { IsTupleType: true } tuple:
                for (var i = 0; i < tuple.TupleElements.Length; i++)
                    Learn(generics, tuple.TupleElements[i].Type, Part(value, declared, i));
                break;
            case INamedTypeSymbol { TypeArguments.Length: > 0 } named:
                Learn(generics, named.TypeArguments[IsPriorityQueue(named) ? 0 : named.TypeArguments.Length - 1], IsSequence(named) ? AnyElement(value) : value);
                break;
        }
    }

    /// <summary>A value of a generic type, put together from what is known of its type parameters.</summary>
    private AbstractValue Give(ITypeSymbol type, Dictionary<ITypeParameterSymbol, AbstractValue> generics, IOperation site)
    {
        switch (type)
        {
            case ITypeParameterSymbol parameter:
                return generics.TryGetValue(parameter, out var known) ? known : NewOpaque(site);
            case INamedTypeSymbol { IsTupleType: true } tuple:
                return new TupleValue(tuple.TupleElements.Select(e => Give(e.Type, generics, site)).ToImmutableArray());
            case IArrayTypeSymbol array:
                return GiveSequence(Give(array.ElementType, generics, site), site);
            case INamedTypeSymbol { TypeArguments.Length: > 0 } named:
                var last = Give(named.TypeArguments[named.TypeArguments.Length - 1], generics, site);
                return IsSequence(named) ? GiveSequence(last, site) : last;
            default:
                return NewOpaque(site);
        }
    }

    private AbstractValue GiveSequence(AbstractValue item, IOperation site)
    {
        // Values that stand for their own elements (folds, results of a cross-validation) stay themselves.
        if (item is Split or ExperimentResult)
            return item;
        return NewCollection(site, new Elements(ImmutableArray.Create(item), exact: false), item);
    }

    private void AddTo(AbstractValue receiver, (IParameterSymbol Parameter, IOperation Operation, AbstractValue Value) added)
    {
        if (added.Parameter.Type is IArrayTypeSymbol or INamedTypeSymbol { SpecialType: not SpecialType.System_String } && IsSequence(added.Parameter.Type) && added.Parameter.OriginalDefinition.Type is not ITypeParameterSymbol)
        {
            foreach (var item in ElementsOf(added.Value)?.Items ?? ImmutableArray.Create(AnyElement(added.Value)))
                AddElement(receiver, item);
        }
        else
        {
            AddElement(receiver, added.Value);
        }
    }

    /// <summary>The elements of a collection in order, when all are known; otherwise null.</summary>
    private IReadOnlyList<AbstractValue>? AllElements(AbstractValue collection) =>
        ElementsOf(collection) is { Exact: true } elements ? elements.Items : null;

    /// <summary>Library code looks at the value and at what is in it.</summary>
    private void UseAll(AbstractValue value)
    {
        Use(value);
        foreach (var item in ElementsOf(value)?.Items ?? ImmutableArray<AbstractValue>.Empty)
            Use(item);
        if (value is TupleValue tuple)
        {
            foreach (var element in tuple.Elements)
                UseAll(element);
        }
        else if (value is Instance)
        {
            foreach (var entry in _world.Heap.Where(e => value.Equals(e.Key.Owner)))
                Use(entry.Value);
        }
    }

    /// <summary>The value, and all that can be reached from it, goes to unseen code, which may do anything with it.</summary>
    private void Escape(AbstractValue value)
    {
        // Nothing can be done to these, and nothing is behind them.
        if (value is Unknown or Constant or Opaque)
            return;
        var reached = new HashSet<AbstractValue>();
        var waiting = new Stack<AbstractValue>();
        waiting.Push(value);
        while (waiting.Count > 0)
        {
            var next = waiting.Pop();
            if (next is Unknown or Constant or Opaque || !reached.Add(next))
                continue;
            Use(next);
            // Nobody asks what happened to others.
            if (next is OperationValue or FittedModel)
                _world = _world.With(new Fact(next, FactKind.Escaped));
            if (next is Collection)
                AddElement(next, Unknown.Value);
            var heap = _world.Heap;
            // A schema does not give away the data.
            foreach (var operand in next is SchemaValue ? ImmutableArray<AbstractValue>.Empty : next.Operands)
                waiting.Push(operand);
            foreach (var entry in heap)
            {
                if (!next.Equals(entry.Key.Owner))
                    continue;
                waiting.Push(entry.Value);
                if (next is Instance && entry.Key.Member is { } member && IsOpenToWrites(member))
                    _world = _world.Store(entry.Key, new Opaque(member, null, next));
            }
        }
    }

    /// <summary>Whether code that is not seen can set the member.</summary>
    private static bool IsOpenToWrites(ISymbol member) => member switch
    {
        IFieldSymbol field => !field.IsReadOnly && field.DeclaredAccessibility == Accessibility.Public,
        IPropertySymbol property => property.SetMethod is { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public },
        _ => false,
    };

    /// <summary>A collection that is kept in the order of a metric decides by it.</summary>
    private void Rank(IMethodSymbol method, List<AbstractValue> arguments)
    {
        if (arguments.Count != 2)
            return;
        var rank = IsPriorityQueue(method.ContainingType) ? arguments[1] : method.ContainingType.Name is "SortedList" or "SortedDictionary" ? arguments[0] : null;
        if (rank is not null)
            interpreter.Graph.Decide(new Derived(method.Name, null, ImmutableArray.Create(rank, rank)));
    }

    private static bool IsPriorityQueue(ITypeSymbol type) => type.Name == "PriorityQueue";

    private static bool IsDelegate(ITypeSymbol type) => type.TypeKind == TypeKind.Delegate || type.SpecialType == SpecialType.System_Delegate;

    private static bool IsGeneric(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => IsGeneric(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsGeneric),
        _ => false,
    };

    private static IEnumerable<ITypeSymbol> TypeParameters(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => [type],
        IArrayTypeSymbol array => TypeParameters(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(TypeParameters),
        _ => [],
    };

    private static bool IsSequence(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_String
        && (type is IArrayTypeSymbol || type.SpecialType == SpecialType.System_Collections_IEnumerable
            || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
            || type.Name is "IAsyncEnumerable" or "ParallelQuery" || IsPriorityQueue(type)
            || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable));
}
