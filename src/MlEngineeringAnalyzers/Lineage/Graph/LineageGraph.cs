using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Program;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Lineage.Graph;

/// <summary>One ML.NET call, on one path (or on a few that were merged).</summary>
/// <param name="Operation">Its row of the catalogue.</param>
/// <param name="Site">The call.</param>
/// <param name="Types">The type arguments of the call, row classes above all; a type parameter where it is not known what it stands for.</param>
/// <param name="Receiver">The context, estimator, model or engine that the call is made on.</param>
/// <param name="Arguments">What was passed, without defaults; members of an options object count as arguments.</param>
/// <param name="Result">What the call gives.</param>
/// <param name="Before">The state just before the call.</param>
/// <param name="Calls">The calls that led from the root to the body with the call, outermost first.</param>
/// <param name="Owner">The method, lambda or initializer in which the call stands.</param>
internal sealed record Occurrence(
    Operation Operation,
    IOperation Site,
    ImmutableArray<ITypeSymbol> Types,
    AbstractValue Receiver,
    ImmutableArray<Argument> Arguments,
    AbstractValue Result,
    World Before,
    ImmutableArray<CallFrame> Calls,
    ISymbol Owner)
{
    public OperationKind Kind => Operation.Kind;

    /// <summary>Whether the call is made while an object that the root runs on, or is given, is constructed before the root begins.</summary>
    public bool IsPreparation => Calls.Any(IsConstruction);

    /// <summary>The calls that led here; of an object that code outside constructed only those since then, for what it was constructed beside does not repeat it.</summary>
    public ImmutableArray<CallFrame> CallsSinceConstruction => IsPreparation ? Calls.RemoveRange(0, Calls.LastIndexOf(Calls.Last(IsConstruction)) + 1) : Calls;

    /// <summary>Whether the call only gives a new object, and nobody takes it: then nothing comes of it.</summary>
    public bool IsDiscarded => Operation.Pure && Site.Syntax.Parent switch
    {
        ExpressionStatementSyntax => true,
        // What a method or lambda without a result computes is lost.
        ArrowExpressionClauseSyntax or LambdaExpressionSyntax => Owner is IMethodSymbol { ReturnsVoid: true },
        _ => false,
    };

    private static bool IsConstruction(CallFrame call) => call.Site is IMethodBodyBaseOperation or ISymbolInitializerOperation or IBlockOperation or IAnonymousFunctionOperation or ILocalFunctionOperation;

    /// <summary>The argument in that role; null when it was not given.</summary>
    public AbstractValue? this[ParameterRole role]
    {
        get
        {
            foreach (var argument in Arguments)
            {
                if (ParameterRoles.Of(Operation, argument.Name) == role)
                    return argument.Value;
            }

            return null;
        }
    }
}

/// <summary>A call into a method of the program, lambda or local function.</summary>
/// <param name="Site">The call, creation or member access that leads in.</param>
/// <param name="Caller">The symbol whose code holds the call.</param>
/// <param name="Via">The library method that was given the lambda and runs it; null for a direct call.</param>
internal sealed record CallFrame(IOperation Site, ISymbol Caller, IMethodSymbol? Via = null);

/// <summary>A value of ML.NET's that was given to a method of .NET.</summary>
/// <param name="Method">The method or constructor; null for a collection expression that the value is spread in.</param>
internal sealed record LibraryUse(AbstractValue Value, IMethodSymbol? Method, IOperation Site, ImmutableArray<CallFrame> Calls);

/// <summary>A value was taken out of a collection, or of a variable: nobody else finds it there.</summary>
internal sealed record Taken(AbstractValue Value, IOperation Site, ImmutableArray<CallFrame> Calls);

/// <summary>A member that gives another value on every run was read.</summary>
/// <param name="Member">The member, as it is called.</param>
internal sealed record VaryingRead(string Member, IOperation Site, ImmutableArray<CallFrame> Calls);

/// <summary>A call to the program's own code of which it is not known which code runs.</summary>
internal sealed record SkippedCall(IOperation Site, ImmutableArray<CallFrame> Calls);

/// <summary>
/// What one root of the program does with ML.NET: its operations in the order in which they were met, with the
/// values that flow between them.
/// </summary>
internal sealed class LineageGraph(ISymbol root, SyntaxTree tree, ProgramModel program)
{
    private static readonly List<Occurrence> s_none = [];

    private readonly List<Occurrence> _occurrences = [];
    private readonly Dictionary<OperationKind, List<Occurrence>> _byKind = [];
    private readonly HashSet<(SyntaxNode Site, AbstractValue Result, AbstractValue Receiver, World Before)> _seen = [];
    private readonly HashSet<AbstractValue> _read = [];
    private readonly HashSet<SyntaxNode> _readSites = [];
    private readonly List<LibraryUse> _libraryUses = [];
    private readonly HashSet<AbstractValue> _decisions = [];
    private readonly HashSet<(SyntaxNode Site, string Member)> _membersRead = [];
    private readonly List<VaryingRead> _varyingReads = [];
    private readonly List<SkippedCall> _skippedCalls = [];
    private readonly List<Taken> _taken = [];

    /// <summary>The method, accessor or initializer from which the program was followed.</summary>
    public ISymbol Root => root;

    /// <summary>What is known of the whole program.</summary>
    public ProgramModel Program => program;

    /// <summary>The file that the graph is made for.</summary>
    public SyntaxTree Tree => tree;

    /// <summary>The operations, in the order in which they were met.</summary>
    public IReadOnlyList<Occurrence> Occurrences => _occurrences;

    /// <summary>The states in which the root ends.</summary>
    public ImmutableArray<World> Exits { get; set; } = ImmutableArray<World>.Empty;

    /// <summary>How many operations of the program were interpreted to make the graph.</summary>
    public int Steps { get; set; }

    /// <summary>Whether a bound ran out: then nothing may be concluded from what is missing.</summary>
    public bool Incomplete { get; set; }

    /// <summary>The operations of one kind.</summary>
    public IReadOnlyList<Occurrence> Of(OperationKind kind) => _byKind.TryGetValue(kind, out var known) ? known : s_none;

    /// <summary>The graphs of all roots of the file, this one included.</summary>
    public IReadOnlyList<LineageGraph> Siblings { get; set; } = [];

    /// <summary>The conditions that branches tested and that mention metrics, each once.</summary>
    public IReadOnlyCollection<AbstractValue> Decisions => _decisions;

    /// <summary>What .NET's own methods were given of ML.NET's values.</summary>
    public IReadOnlyList<LibraryUse> LibraryUses => _libraryUses;

    /// <summary>The members of .NET that give another value on every run, where they are read inside a lambda.</summary>
    public IReadOnlyList<VaryingRead> VaryingReads => _varyingReads;

    /// <summary>The calls that could have been followed, had it been known where they lead: they may do anything that the program does.</summary>
    public IReadOnlyList<SkippedCall> SkippedCalls => _skippedCalls;

    /// <summary>What was taken out of collections, such as a pool, and of variables.</summary>
    public IReadOnlyList<Taken> TakenOut => _taken;

    /// <summary>The members of the metrics made at this place that were looked at.</summary>
    public IEnumerable<string> MembersRead(SyntaxNode site) => _membersRead.Where(m => m.Site == site).Select(m => m.Member);

    /// <summary>Whether somebody looked at a result of the call at this place, or may have.</summary>
    public bool IsReadAt(SyntaxNode site) => _readSites.Contains(site);

    /// <summary>The operation of this graph that made the value; null when it was made elsewhere.</summary>
    public Occurrence? Creation(AbstractValue value) => _occurrences.FirstOrDefault(o => o.Result.Equals(value));

    /// <summary>Takes over what was found before the root began: what happened is the same whichever root it is, and was called from there.</summary>
    internal void Include(LineageGraph preparation, CallFrame start)
    {
        foreach (var occurrence in preparation._occurrences)
            Add(occurrence.Calls.IsEmpty ? occurrence with { Owner = start.Caller } : occurrence with { Calls = From(occurrence.Calls) });
        _libraryUses.AddRange(preparation._libraryUses.Select(use => use with { Calls = From(use.Calls) }));
        _varyingReads.AddRange(preparation._varyingReads.Select(read => read with { Calls = From(read.Calls) }));
        _skippedCalls.AddRange(preparation._skippedCalls.Select(call => call with { Calls = From(call.Calls) }));
        _taken.AddRange(preparation._taken.Select(taken => taken with { Calls = From(taken.Calls) }));
        _read.UnionWith(preparation._read);
        _readSites.UnionWith(preparation._readSites);
        _decisions.UnionWith(preparation._decisions);
        _membersRead.UnionWith(preparation._membersRead);
        Steps += preparation.Steps;
        Incomplete |= preparation.Incomplete;

        ImmutableArray<CallFrame> From(ImmutableArray<CallFrame> calls) => calls.IsEmpty ? calls : calls.SetItem(0, start with { Via = calls[0].Via });
    }

    internal void Add(Occurrence occurrence)
    {
        if (!_seen.Add((occurrence.Site.Syntax, occurrence.Result, occurrence.Receiver, occurrence.Before with { Locals = PersistentMap<object, AbstractValue>.Empty })))
            return;
        _occurrences.Add(occurrence);
        if (!_byKind.TryGetValue(occurrence.Kind, out var same))
            _byKind[occurrence.Kind] = same = [];
        same.Add(occurrence);
    }

    /// <summary>A branch, or a sort, depends on the value.</summary>
    internal void Decide(AbstractValue condition)
    {
        if (condition.MentionsMetrics)
            _decisions.Add(condition);
    }

    internal void Add(VaryingRead read) => _varyingReads.Add(read);

    internal void ReadMember(OperationValue metrics, string member) => _membersRead.Add((metrics.Site, member));

    internal void Add(SkippedCall call) => _skippedCalls.Add(call);

    internal void Add(Taken taken) => _taken.Add(taken);

    internal void Add(LibraryUse use) => _libraryUses.Add(use);

    /// <summary>Somebody looks at the value, or may: it was printed, compared or given to a caller.</summary>
    internal void Read(AbstractValue value)
    {
        if (value is OperationValue operation && _read.Add(value))
            _readSites.Add(operation.Site);
    }
}
