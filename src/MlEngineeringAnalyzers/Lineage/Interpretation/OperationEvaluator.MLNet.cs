using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>What ML.NET's operations do: the values that they give, and what they do to models.</summary>
internal sealed partial class OperationEvaluator
{
    private AbstractValue ApplyMLNet(
        Operation operation, IOperation site, IMethodSymbol method, AbstractValue? receiver, List<(IParameterSymbol Parameter, IOperation Operation, AbstractValue Value)> passed,
        IMethodSymbol? via = null)
    {
        // An extension method is called on its first argument.
        if (receiver is null && method.IsExtensionMethod && passed.Count > 0)
        {
            receiver = passed[0].Value;
            passed.RemoveAt(0);
        }

        method = Close(method);
        var on = receiver ?? Unknown.Value;
        var call = new MLNetCall(operation, site, method, on, ToArguments(passed));
        var before = _world;
        var result = Apply(call);
        interpreter.Graph.Add(new Occurrence(operation, site, method.TypeArguments, on, call.Arguments, result, before, via is null ? frame.Calls : frame.Calls.Add(new CallFrame(site, frame.Body.Owner, via)), frame.Body.Owner));
        foreach (var (parameter, target, value) in passed)
        {
            if (parameter.RefKind == RefKind.Out)
                Assign(target, new SchemaValue(result));
            else if (IsDelegate(parameter.Type))
                RunCallback(parameter.Type, value, [], site, method);
            else
                Use(value);
        }

        return result;
    }

    private AbstractValue Apply(MLNetCall call)
    {
        var (operation, site, method, receiver, arguments) = call;
        switch (operation.Kind)
        {
            case OperationKind.CreateContext:
                return Make(new ContextValue(site.Syntax, call[ParameterRole.Seed] is { } seed && !IsNull(seed) ? seed : null));
            case OperationKind.LoadData:
                return receiver is Tool loader
                    ? Make(new LoadedData(site.Syntax, loader.Operation, loader.Arguments.AddRange(arguments), loader.Context, loader.Row))
                    : Make(new LoadedData(site.Syntax, operation, arguments, receiver, method.TypeArguments.FirstOrDefault()));
            case OperationKind.CreateLoader or OperationKind.CreateExperiment:
                return Make(new Tool(site.Syntax, operation, arguments, receiver, method.TypeArguments.FirstOrDefault()));
            case OperationKind.ConfigureExperiment or OperationKind.OpenCatalog or OperationKind.OnFit:
                return receiver;
            case OperationKind.CreateChain:
                return new EstimatorValue(ImmutableArray<AbstractValue>.Empty);
            case OperationKind.TrainTestSplit or OperationKind.CrossValidationSplit:
                return Make(new Split(site.Syntax, operation, arguments, call.Data));
            case OperationKind.ViewRows:
                return Make(new RowView(site.Syntax, operation, arguments, call.Data));
            case OperationKind.ReadRows:
                return Make(new RowSequence(site.Syntax, operation, arguments, call.Data));
            case OperationKind.Transform or OperationKind.Trainer or OperationKind.Calibrator:
                return new EstimatorValue(ImmutableArray.Create<AbstractValue>(new Step(site.Syntax, operation, arguments, receiver, method.TypeArguments)));
            case OperationKind.Append:
                return call[ParameterRole.Estimator] is { } added ? Chain(Steps(receiver).AddRange(Steps(added))) : NewOpaque(site);
            case OperationKind.AppendCacheCheckpoint:
                return Chain(Steps(receiver).Add(new Step(site.Syntax, operation, arguments, receiver, method.TypeArguments)));
            case OperationKind.Fit:
                return Make(new FittedModel(site.Syntax, receiver, call.Data));
            case OperationKind.Score:
                return receiver is Unknown ? NewOpaque(site) : new ScoredData(receiver, call.Data);
            case OperationKind.Evaluate:
                Evaluated(call.Data);
                return Make(new MetricsValue(site.Syntax, operation, arguments, call.Data));
            case OperationKind.ExplainModel:
                return Make(new MetricsValue(site.Syntax, operation, arguments, call.Data));
            case OperationKind.CrossValidate:
                return CrossValidated(call, call[ParameterRole.Estimator] ?? Unknown.Value);
            case OperationKind.RunExperiment:
                return CrossValidated(call, receiver);
            case OperationKind.DeriveModel:
                return new DerivedModel(site.Syntax, operation, arguments, Models(receiver, arguments));
            case OperationKind.LoadModel:
                return Make(new LoadedModel(site.Syntax, operation, arguments));
            case OperationKind.CreateEngine:
                return Make(new EngineValue(site.Syntax, operation, arguments, call[ParameterRole.Model] ?? receiver, method.TypeArguments));
            default:
                return Result(site, method, receiver, arguments.Select(a => a.Value).ToList());
        }
    }

    private T Make<T>(T value)
        where T : AbstractValue
    {
        _world = _world.Made(value);
        return value;
    }

    private AbstractValue CrossValidated(MLNetCall call, AbstractValue estimator)
    {
        foreach (var trainer in ModelTraits.Trainers(estimator))
            _world = _world.With(new Fact(trainer, FactKind.CrossValidated));
        return Make(new ExperimentResult(call.Site.Syntax, call.Operation, call.Arguments, estimator, call.Data));
    }

    /// <summary>The models that made this data have been evaluated on the rows below it.</summary>
    private void Evaluated(AbstractValue data)
    {
        foreach (var (model, rows) in ModelTraits.ModelsBehind(data))
            _world = _world.With(new Fact(model, FactKind.Evaluated)).With(new Fact(model, FactKind.Evaluated, rows));
    }

    private static AbstractValue Chain(ImmutableArray<AbstractValue> steps) =>
        steps.Length > MaxSteps ? Unknown.Value : new EstimatorValue(steps);

    /// <summary>A longer chain is the work of a loop; it is no longer followed.</summary>
    private const int MaxSteps = 80;

    private static ImmutableArray<AbstractValue> Steps(AbstractValue estimator) =>
        estimator is EstimatorValue chain ? chain.Steps : ImmutableArray.Create(estimator);

    private static ImmutableArray<AbstractValue> Models(AbstractValue receiver, ImmutableArray<Argument> arguments) =>
        arguments.Select(a => a.Value).Where(v => v is not Constant).Prepend(receiver).Where(v => v is FittedModel or LoadedModel or DerivedModel or FoldModel or Opaque or Unknown or Choice).ToImmutableArray();

    private AbstractValue? MLNetMember(ISymbol member, ITypeSymbol memberType, AbstractValue owner)
    {
        switch (owner)
        {
            case ContextValue:
                return owner;
            case Opaque { Type: { } type } when SymbolEqualityComparer.Default.Equals(type, Program.MLNet.MLContext):
                return owner;
            case Split split when member.Name is "TrainSet" or "TestSet":
                return new SplitSide(split, member.Name == "TestSet");
            case ExperimentResult result:
                if (Program.MLNet.ITransformer is { } transformer && Lineage.Program.TypeIndex.IsOrDerivesFrom(memberType, transformer))
                    return new FoldModel(result);
                if (member.Name.EndsWith("Metrics", StringComparison.Ordinal))
                {
                    Use(result);
                    return new Derived(member, null, ImmutableArray.Create(owner));
                }

                return result;
            case EngineValue engine when member.Name == "OutputSchema":
                return new SchemaValue(new ScoredData(engine.Model, Unknown.Value));
            case LoadedModel or FittedModel or DerivedModel or FoldModel when member.Name == "LastTransformer":
                return owner;
            case LoadedData or SplitSide or RowView or ScoredData or Opaque when member.Name == "Schema":
                return new SchemaValue(owner);
            default:
                return null;
        }
    }

    /// <summary>Objects of .NET and ML.NET that matter when they are made: options, chains, streams.</summary>
    private AbstractValue? CreateMLNetObject(INamedTypeSymbol type, IMethodSymbol constructor, IOperation site, List<(IParameterSymbol Parameter, IOperation Operation, AbstractValue Value)> arguments)
    {
        if (type.Name == "FileStream" && type.ToDisplayString() == "System.IO.FileStream")
            return new StreamValue(site.Syntax, constructor, arguments.Select(a => a.Value).ToImmutableArray());
        if (type.Name == "InputOutputColumnPair")
            return new TupleValue(arguments.Select(a => a.Value).ToImmutableArray());
        return MLNetSymbols.IsNamespace(type.ContainingNamespace)
            ? NewInstance(type, site, arguments.Select(a => a.Value))
            : null;
    }

    private ImmutableArray<Argument> ToArguments(List<(IParameterSymbol Parameter, IOperation Operation, AbstractValue Value)> passed)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>(passed.Count);
        foreach (var (parameter, _, value) in passed)
        {
            if (value is Instance options && ParameterRoles.Of(parameter.Name) == ParameterRole.Options)
                arguments.AddRange(Members(options));
            else
                arguments.Add(new Argument(parameter.Name, ColumnNames(value) ?? value));
        }

        return arguments.ToImmutable();
    }

    private IEnumerable<Argument> Members(Instance options) => _world.Heap
        .Where(e => options.Equals(e.Key.Owner) && e.Key.Member is not null)
        .Select(e => new Argument(e.Key.Member!.Name, e.Value))
        .OrderBy(a => a.Name, StringComparer.Ordinal);

    /// <summary>A list of constants as a value of its own, so that calls at one place with other names are told apart.</summary>
    private Elements? ColumnNames(AbstractValue list) =>
        ElementsOf(list) is { Exact: true, Items.IsEmpty: false } elements && elements.Items.All(i => i is Constant { Value: string }) ? elements : null;

    /// <summary>An ML.NET call with its evaluated operands.</summary>
    private sealed record MLNetCall(Operation Operation, IOperation Site, IMethodSymbol Method, AbstractValue Receiver, ImmutableArray<Argument> Arguments)
    {
        public AbstractValue Data => this[ParameterRole.Data] ?? Unknown.Value;

        public AbstractValue? this[ParameterRole role] => Arguments.FirstOrDefault(a => ParameterRoles.Of(Operation, a.Name) == role)?.Value;
    }
}
