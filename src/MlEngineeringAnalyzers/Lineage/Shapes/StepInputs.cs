using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Schema;
using MlEngineeringAnalyzers.Schema.Rows;

namespace MlEngineeringAnalyzers.Lineage.Shapes;

/// <summary>Turns the calls of a graph into what the schema engine understands.</summary>
/// <param name="followed">
/// Whether names that come in through parameters are taken as the interpreter found them, path by path. Without it
/// they are unknown, so that what is found holds for every caller.
/// </param>
internal sealed class StepInputs(LineageGraph graph, bool followed = false)
{
    private readonly Dictionary<Step, StepInput> _steps = [];
    private ILookup<SyntaxNode, Occurrence>? _creations;

    /// <summary>Whether names come in through parameters, so that it matters whether they are followed.</summary>
    public bool IsPassedNames => graph.Occurrences.Any(o => FromOutside(o.Site, true).Length != FromOutside(o.Site, false).Length);

    /// <summary>The columns of a row class.</summary>
    public RowClass Row(ITypeSymbol type) => graph.Program.Row(type);

    /// <summary>The steps of an estimator; null for those that nothing is known of.</summary>
    public IReadOnlyList<StepInput?> Steps(AbstractValue estimator) =>
        estimator is EstimatorValue chain ? chain.Steps.Select(s => s is Step step ? Of(step) : null).ToList() : [null];

    /// <summary>The calls that made a step.</summary>
    public IEnumerable<Occurrence> Creations(SyntaxNode site) => (_creations ??= graph.Occurrences.ToLookup(o => o.Site.Syntax))[site];

    /// <summary>A call that is no step: a split, an evaluator, a reader.</summary>
    public StepInput Of(Occurrence call) => Input(call.Operation, call.Arguments, call.Site.Syntax, [call]);

    /// <summary>An argument of the load, or of the loader that it was made with.</summary>
    public ArgumentValue Argument(LoadedData data, string name)
    {
        if (data[name] is not { } value)
            return ArgumentValue.Null;
        var calls = graph.Occurrences.Where(o => o.Result.Equals(data) || (o.Kind == OperationKind.CreateLoader && o.Arguments.Any(a => a.Value.Equals(value)))).ToList();
        var outside = calls.SelectMany(c => FromOutside(c.Site, followed)).ToList();
        return calls.Count == 0 || outside.Contains(name) || outside.Contains(Options) ? ArgumentValue.Unknown : Value(value, calls);
    }

    private StepInput Of(Step step)
    {
        if (_steps.TryGetValue(step, out var known))
            return known;
        var creations = Creations(step.Site).Where(o => o.Result is EstimatorValue { Steps: [var made] } && made.Equals(step)).ToList();
        var input = Input(step.Operation, step.Arguments, step.Site, creations);
        if (step.Operation.Name is "CustomMapping" or "StatefulCustomMapping" && step.Types.Length >= 2)
            input = input with { Mapping = (Row(step.Types[0]), Row(step.Types[1])) };
        return _steps[step] = input;
    }

    private StepInput Input(Operation operation, ImmutableArray<Argument> passed, SyntaxNode site, List<Occurrence> calls)
    {
        var outside = new HashSet<string>(calls.Select(c => c.Site).Distinct().SelectMany(call => FromOutside(call, followed)), StringComparer.OrdinalIgnoreCase);
        var arguments = StepInput.NoArguments.ToBuilder();
        var inner = ImmutableDictionary.CreateBuilder<string, StepInput>();
        foreach (var argument in passed)
        {
            arguments[argument.Name] = outside.Contains(argument.Name) || (outside.Contains(Options) && char.IsUpper(argument.Name[0]))
                ? ArgumentValue.Unknown : Value(argument.Value, calls);
            if (argument.Value is EstimatorValue { Steps: [Step wrapped] })
                inner[argument.Name] = Of(wrapped);
        }

        return new(operation, arguments.ToImmutable(), site) { Inner = inner.ToImmutable() };
    }

    // The members of an options object are named as such, not as parameters.
    private const string Options = "<options>";

    // Every path and every root asks the same of a call.
    private ImmutableArray<string> FromOutside(IOperation call, bool isFollowed) => graph.Program.PassedFromOutside.GetOrAdd((call, isFollowed), static key => FindFromOutside(key.Call, key.Followed).ToImmutableArray());

    private static IEnumerable<string> FindFromOutside(IOperation call, bool followed)
    {
        var arguments = (call as IInvocationOperation)?.Arguments ?? ImmutableArray<IArgumentOperation>.Empty;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } parameter || argument.ArgumentKind == ArgumentKind.DefaultValue || parameter.Type.TypeKind == TypeKind.Delegate)
                continue;
            // What a params array was made of has the whole call as its syntax.
            var parts = argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } items } }
                ? items.ElementValues.Select(e => e.Syntax) : [argument.Syntax];
            if (parts.Any(p => (!followed && PassedFromOutside.Mentions(p)) || HasSwappedPair(p)))
                yield return ParameterRoles.Of(parameter.Name) == ParameterRole.Options ? Options : parameter.Name;
        }
    }

    // Arguments by name in another order: the pair's parts come in the order of the text.
    private static bool HasSwappedPair(SyntaxNode argument) =>
        argument.DescendantNodes().OfType<NameColonSyntax>().Any(n => n.Name.Identifier.ValueText == "inputColumnName" && n.Parent?.Parent is ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax } list
            && list.Arguments[0] == n.Parent);

    private static ArgumentValue Value(AbstractValue value, List<Occurrence> calls)
    {
        switch (value)
        {
            case Constant constant:
                return ArgumentValue.Of(constant.Value);
            case TupleValue tuple:
                return ArgumentValue.List(tuple.Elements.Select(e => Value(e, calls)).ToImmutableArray());
            case Elements { Exact: true } names:
                return ArgumentValue.List(names.Items.Select(i => Value(i, calls)).ToImmutableArray());
            case Collection:
                var contents = calls.Select(c => c.Before.Load(new Cell(value, null)) as Elements).Distinct().ToList();
                return contents is [{ Exact: true } elements] ? ArgumentValue.List(elements.Items.Select(i => Value(i, calls)).ToImmutableArray()) : ArgumentValue.Unknown;
            // A column or a range of a text loader is what its constructor was given, as long as nobody sets members of it.
            case Instance { Type: { Name: "Column" or "Range", ContainingType.Name: "TextLoader" } } part when !calls.Any(c => c.Before.Heap.Any(e => part.Equals(e.Key.Owner))):
                return ArgumentValue.List(part.Arguments.Select(a => Value(a, calls)).ToImmutableArray());
            default:
                return ArgumentValue.Unknown;
        }
    }
}
