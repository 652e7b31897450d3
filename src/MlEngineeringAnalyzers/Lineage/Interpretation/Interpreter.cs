using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Program;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>A way in which a body can end.</summary>
internal readonly record struct Outcome(World World, AbstractValue Value);

/// <summary>Where the interpreter is.</summary>
/// <param name="Body">The code that runs.</param>
/// <param name="Self">The instance that the code belongs to; null in static code.</param>
/// <param name="Calls">How the root got here.</param>
internal sealed record Frame(Body Body, AbstractValue? Self, ImmutableArray<CallFrame> Calls);

/// <summary>
/// Follows the program from one root, calls included, and records what it does with ML.NET. A body is interpreted
/// once for each state in which it is entered, however many paths lead to it.
/// </summary>
internal sealed class Interpreter(ProgramModel program, ISymbol root, SyntaxTree tree, CancellationToken cancellation)
{
    /// <summary>Calls nested deeper than this are not followed.</summary>
    internal const int MaxCallDepth = 24;

    /// <summary>A root whose interpretation takes more operations than this is given up.</summary>
    internal const int MaxSteps = 30_000;

    private readonly Dictionary<(Body, AbstractValue?, World), ImmutableArray<Outcome>> _summaries = [];
    private readonly Dictionary<AbstractValue, AbstractValue> _values = [];
    private readonly HashSet<Body> _active = [];
    private readonly HashSet<ISymbol> _captured = new(SymbolEqualityComparer.Default);
    private readonly HashSet<AbstractValue> _created = [];
    private readonly HashSet<AbstractValue> _inRows = [];

    /// <summary>What is known of the whole program.</summary>
    public ProgramModel Program => program;

    /// <summary>What has been found so far.</summary>
    public LineageGraph Graph { get; } = new(root, tree, program);

    /// <summary>The result of a body: where its return value is kept in the state.</summary>
    internal static object ReturnKey { get; } = new();

    /// <summary>An interpreter that begins where this one began.</summary>
    public Interpreter Another() => new(program, root, tree, cancellation);

    /// <summary>Goes on where another interpretation has come to, as if this one had gone there.</summary>
    /// <param name="preparation">The other interpretation.</param>
    /// <param name="from">The root of this one.</param>
    public void GoOnFrom(Interpreter preparation, CallFrame from)
    {
        _created.UnionWith(preparation._created);
        _captured.UnionWith(preparation._captured);
        _inRows.UnionWith(preparation._inRows);
        Graph.Include(preparation.Graph, from);
    }

    /// <summary>Interprets the body from a state; null when a bound forbids it, so that the call counts as unseen.</summary>
    public ImmutableArray<Outcome>? Run(Frame frame, World entry)
    {
        var key = (frame.Body, frame.Self, entry);
        if (_summaries.TryGetValue(key, out var known))
            return known;
        if (frame.Calls.Length > MaxCallDepth || Graph.Incomplete || !_active.Add(frame.Body))
            return null;
        try
        {
            _captured.UnionWith(frame.Body.Captured);
            return _summaries[key] = Outcomes(new BodyInterpreter(this, frame).Run(entry), frame.Body);
        }
        finally
        {
            _active.Remove(frame.Body);
        }
    }

    /// <summary>The ways in which a body ends, for whoever called it: ends that only its own locals tell apart are one.</summary>
    private ImmutableArray<Outcome> Outcomes(ImmutableArray<World> ends, Body body)
    {
        var exits = ends.Select(end => end with { Locals = end.Locals.RemoveWhere(key => key != ReturnKey && !OutlivesBody(key)) }).ToList();
        return Lattice.Merge(exits, toOne: IsPlain(body))
            .Select(exit => new Outcome(exit with { Locals = exit.Locals.Remove(ReturnKey) }, exit.Local(ReturnKey) ?? Unknown.Value)).ToImmutableArray();
    }

    // What lambdas have captured, and what parameters give back.
    private bool OutlivesBody(object local) => IsCaptured(local) || local is IParameterSymbol { RefKind: RefKind.Out or RefKind.Ref };

    /// <summary>The one object that stands for a value here: equal values that are one object are compared at once, however deep they are.</summary>
    public AbstractValue Intern(AbstractValue value)
    {
        if (_values.TryGetValue(value, out var known))
            return known;
        if (value.MentionsRows)
            AddToRows(value);
        return _values[value] = value;
    }

    /// <summary>Whether rows, or a model of some, were made of the value.</summary>
    public bool IsInRows(AbstractValue value) => _inRows.Contains(value);

    private void AddToRows(AbstractValue value)
    {
        if (!_inRows.Add(value))
            return;
        foreach (var operand in value.Operands)
            AddToRows(operand);
    }

    /// <summary>Whether code can have nothing to do with ML.NET, nor runs what others have given it.</summary>
    public bool IsPlain(Body body) => !body.HoldsDelegates && !program.Reach.Leads(body);

    /// <summary>Counts an operation against the bound.</summary>
    public void Step()
    {
        cancellation.ThrowIfCancellationRequested();
        if (++Graph.Steps > MaxSteps)
            Graph.Incomplete = true;
    }

    /// <summary>Whether this value, of which the place in the code may make several, is made for the first time.</summary>
    public bool IsFirst(AbstractValue created) => _created.Add(created);

    /// <summary>Whether there is a lambda or local function that sees a local of an outer body.</summary>
    public bool HasCaptured => _captured.Count > 0;

    /// <summary>Whether a lambda or local function may see this local of an outer body.</summary>
    public bool IsCaptured(object local) => local is ISymbol symbol && _captured.Contains(symbol);

    /// <summary>The locals that code called from here can see: those that its lambdas have captured.</summary>
    public PersistentMap<object, AbstractValue> VisibleToCallees(World world) =>
        HasCaptured ? world.Locals.RemoveWhere(key => !IsCaptured(key)) : PersistentMap<object, AbstractValue>.Empty;
}
