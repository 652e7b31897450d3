using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Program;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>Starts the interpretation of a root: nothing is known of its arguments, and its object was made by one of its constructors.</summary>
/// <param name="interpreter">Interprets the root.</param>
/// <param name="constructed">The objects of the file's roots, each constructed once: by which interpreter, and the states in which its constructors leave it.</param>
internal sealed class RootRunner(Interpreter interpreter, Dictionary<Instance, (Interpreter Interpreter, ImmutableArray<World> After)> constructed)
{
    /// <summary>Of a class with more constructors than these it is not known what they leave.</summary>
    private const int MaxConstructors = 3;

    /// <summary>Runs the root's code on the instance.</summary>
    public void Run(ISymbol root, Instance? self)
    {
        if (Find(root) is not { } body)
            return;
        var isInitializer = root is not IMethodSymbol || root is IMethodSymbol { MethodKind: MethodKind.Constructor };
        var frame = new Frame(body, self, ImmutableArray<Graph.CallFrame>.Empty);
        var parameters = (root as IMethodSymbol)?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        var outcomes = new List<Outcome>();
        foreach (var entry in self is null || isInitializer ? ImmutableArray.Create(World.Empty) : Constructed(self, body))
            outcomes.AddRange(interpreter.Run(frame, Given(entry, parameters, frame)) ?? ImmutableArray<Outcome>.Empty);
        interpreter.Graph.Exits = outcomes.Select(o => o.World).ToImmutableArray();
        if (interpreter.Graph.Occurrences.Count == 0)
            return;
        foreach (var outcome in outcomes)
        {
            // Later callers can also read what the object, or a static member, keeps; and what parameters give back.
            var kept = outcome.World.Heap.Where(e => (e.Key.Owner is null || e.Key.Owner.Equals(self)) && (e.Key.Member is null || interpreter.Program.Writers.IsRead(e.Key.Member))).Select(e => e.Value);
            var given = parameters.Where(p => p.RefKind is RefKind.Out or RefKind.Ref).Select(p => outcome.World.Local(p)).OfType<AbstractValue>();
            Returned(outcome.World, kept.Concat(given).Append(outcome.Value));
        }
    }

    /// <summary>The state in which the root begins: with what code outside passes for its parameters.</summary>
    private World Given(World entry, ImmutableArray<IParameterSymbol> parameters, Frame frame)
    {
        var evaluator = new OperationEvaluator(interpreter, frame);
        var locals = entry.Locals;
        foreach (var parameter in parameters)
        {
            (entry, var value) = evaluator.FromOutside(entry, parameter);
            // A flag that the whole program passes alike is no flag.
            if (IsFlag(parameter.Type) && interpreter.Program.Calls.Constant(parameter) is { HasValue: true, Value: var constant })
                value = parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type ? new EnumConstant(type, constant) : new Constant(constant);
            locals = locals.Set(parameter, value);
        }

        return entry with { Locals = evaluator.BindTypes(locals, (frame.Self as Instance)?.Type) };
    }

    private static bool IsFlag(ITypeSymbol type) => type.SpecialType == SpecialType.System_Boolean || type.TypeKind == TypeKind.Enum;

    private Body? Find(ISymbol root) => root switch
    {
        IMethodSymbol method => interpreter.Program.Bodies.Find(method),
        _ => interpreter.Program.Bodies.Initializers(root.ContainingType, root.IsStatic)
            .FirstOrDefault(i => SymbolEqualityComparer.Default.Equals(i.Member, root)).Body,
    };

    /// <summary>The states after each of the instance's constructors; members that other code changes later are not known.</summary>
    private ImmutableArray<World> Constructed(Instance self, Body body)
    {
        if (!constructed.TryGetValue(self, out var known))
            constructed[self] = known = Construct(self, body);
        interpreter.GoOnFrom(known.Interpreter, new(body.Code, body.Owner));
        return known.After;
    }

    private (Interpreter, ImmutableArray<World>) Construct(Instance self, Body body)
    {
        var maker = interpreter.Another();
        var constructors = self.Type.InstanceConstructors.Where(c => !IsCopyConstructor(c)).ToList();
        return (maker, constructors.Count is > 0 and <= MaxConstructors
            ? constructors.Select(c => Construct(self, c, maker, body)).Distinct().ToImmutableArray()
            : ImmutableArray.Create(World.Empty));
    }

    private World Construct(Instance self, IMethodSymbol constructor, Interpreter maker, Body body)
    {
        var world = new OperationEvaluator(maker, new Frame(body, self, ImmutableArray<Graph.CallFrame>.Empty)).Construct(World.Empty, self, constructor);
        foreach (var entry in world.Heap)
        {
            if (self.Equals(entry.Key.Owner) && entry.Key.Member is { } member && interpreter.Program.Writers.ChangesAfterConstruction(member))
                world = world.Store(entry.Key, new Opaque(member, null, self));
        }

        return world with { Locals = PersistentMap<object, AbstractValue>.Empty };
    }

    // What the caller gets, the caller may read.
    private void Returned(World world, IEnumerable<AbstractValue> values)
    {
        var held = world.Heap.ToLookup(e => e.Key.Owner, e => e.Value);
        var waiting = new Stack<AbstractValue>(values);
        var reached = new HashSet<AbstractValue>();
        while (waiting.Count > 0)
        {
            var value = waiting.Pop();
            if (value is Constant or Unknown || !reached.Add(value))
                continue;
            interpreter.Graph.Read(value);
            foreach (var operand in value.Operands)
                waiting.Push(operand);
            foreach (var member in held[value])
                waiting.Push(member);
        }
    }

    private static bool IsCopyConstructor(IMethodSymbol constructor) =>
        constructor.ContainingType.IsRecord && constructor.Parameters.Length == 1
        && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, constructor.ContainingType);
}
