using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Lineage.Values;

/// <summary>An <c>MLContext</c>. Its catalogues (<c>ml.Data</c>, <c>ml.Regression.Trainers</c>) are the context itself.</summary>
/// <param name="site">Syntax of the creation.</param>
/// <param name="seed">The seed; null when none is given.</param>
internal sealed class ContextValue(SyntaxNode site, AbstractValue? seed) : AbstractValue(site, seed)
{
    public SyntaxNode Site => site;

    public AbstractValue? Seed => seed;
}

/// <summary>A named argument of an ML.NET operation; the members of an <c>Options</c> object count as arguments.</summary>
internal sealed class Argument(string name, AbstractValue value) : AbstractValue(name, value)
{
    public string Name => name;

    public AbstractValue Value => value;
}

/// <summary>An ML.NET call with its operands: the common shape of data, estimators, models and metrics.</summary>
internal abstract class OperationValue(SyntaxNode site, Operation operation, ImmutableArray<Argument> arguments, params AbstractValue?[] operands)
    : AbstractValue(Identity(arguments, [site, operation, .. operands]))
{
    /// <summary>Syntax of the call.</summary>
    public SyntaxNode Site => site;

    /// <summary>Its row of the catalogue.</summary>
    public Operation Operation => operation;

    public ImmutableArray<Argument> Arguments => arguments;

    /// <summary>The argument of that parameter or options member; null when it was not given.</summary>
    public AbstractValue? this[string name] =>
        arguments.FirstOrDefault(a => string.Equals(a.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>The argument in that role; null when it was not given.</summary>
    public AbstractValue? this[ParameterRole role] => arguments.FirstOrDefault(a => ParameterRoles.Of(operation, a.Name) == role)?.Value;
}

/// <summary>Data that a loader gave.</summary>
internal sealed class LoadedData(SyntaxNode site, Operation operation, ImmutableArray<Argument> arguments, AbstractValue context, ITypeSymbol? row)
    : OperationValue(site, operation, arguments, context, new Constant(row))
{
    public AbstractValue Context => context;

    /// <summary>The row class of a typed load.</summary>
    public ITypeSymbol? Row => row;
}

/// <summary>A loader, or a model or experiment that is made now and used later.</summary>
internal sealed class Tool(SyntaxNode site, Operation operation, ImmutableArray<Argument> arguments, AbstractValue context, ITypeSymbol? row)
    : OperationValue(site, operation, arguments, context, new Constant(row))
{
    public AbstractValue Context => context;

    public ITypeSymbol? Row => row;
}

/// <summary>The two sides of a split, or of one fold.</summary>
internal sealed class Split(SyntaxNode site, Operation operation, ImmutableArray<Argument> arguments, AbstractValue source)
    : OperationValue(site, operation, arguments, source)
{
    public AbstractValue Source => source;
}

/// <summary>One side of a split.</summary>
internal sealed class SplitSide(Split split, bool test) : AbstractValue(split, test)
{
    public Split Split => split;

    /// <summary>Whether it is the test side.</summary>
    public bool IsTest => test;
}

/// <summary>Some or all rows of another view, in some order.</summary>
internal sealed class RowView(SyntaxNode site, Operation operation, ImmutableArray<Argument> arguments, AbstractValue source)
    : OperationValue(site, operation, arguments, source)
{
    public AbstractValue Source => source;
}

/// <summary>Data that a model was applied to.</summary>
internal sealed class ScoredData(AbstractValue model, AbstractValue source) : AbstractValue(model, source)
{
    public AbstractValue Model => model;

    public AbstractValue Source => source;
}

/// <summary>The schema of a data view.</summary>
internal sealed class SchemaValue(AbstractValue view) : AbstractValue(view)
{
    public AbstractValue View => view;
}

/// <summary>One step of an estimator: a transform, trainer, calibrator or cache checkpoint.</summary>
internal sealed class Step(SyntaxNode site, Operation operation, ImmutableArray<Argument> arguments, AbstractValue context, ImmutableArray<ITypeSymbol> types)
    : OperationValue(site, operation, arguments, [context, .. types.Select(t => new Constant(t))])
{
    public AbstractValue Context => context;

    /// <summary>Type arguments of the call (row classes of a custom mapping).</summary>
    public ImmutableArray<ITypeSymbol> Types => types;
}

/// <summary>An estimator: steps in order. A step that is not a <see cref="Step"/> is an estimator from elsewhere.</summary>
internal sealed class EstimatorValue(ImmutableArray<AbstractValue> steps) : AbstractValue(Identity(steps))
{
    public ImmutableArray<AbstractValue> Steps => steps;
}

/// <summary>A model that was fitted in sight.</summary>
internal sealed class FittedModel(SyntaxNode site, AbstractValue estimator, AbstractValue data) : AbstractValue(site, estimator, data)
{
    public SyntaxNode Site => site;

    public AbstractValue Estimator => estimator;

    public AbstractValue Data => data;
}

/// <summary>A model that came from a file, a stream or a pool.</summary>
internal sealed class LoadedModel(SyntaxNode site, Operation operation, ImmutableArray<Argument> arguments) : OperationValue(site, operation, arguments);

/// <summary>A model made of other models (a chain of transformers, another threshold, a filtered scope).</summary>
internal sealed class DerivedModel(SyntaxNode site, Operation operation, ImmutableArray<Argument> arguments, ImmutableArray<AbstractValue> parts)
    : OperationValue(site, operation, arguments, [.. parts])
{
    public ImmutableArray<AbstractValue> Parts => parts;
}

/// <summary>The metrics of scored data, or the result of a permutation feature importance.</summary>
internal sealed class MetricsValue(SyntaxNode site, Operation operation, ImmutableArray<Argument> arguments, AbstractValue data)
    : OperationValue(site, operation, arguments, data)
{
    public AbstractValue Data => data;
}

/// <summary>The results of a cross-validation or of an AutoML run: its folds or trials, their models and metrics.</summary>
internal sealed class ExperimentResult(SyntaxNode site, Operation operation, ImmutableArray<Argument> arguments, AbstractValue estimator, AbstractValue data)
    : OperationValue(site, operation, arguments, estimator, data)
{
    public AbstractValue Estimator => estimator;

    public AbstractValue Data => data;
}

/// <summary>A model out of an <see cref="ExperimentResult"/>.</summary>
internal sealed class FoldModel(ExperimentResult result) : AbstractValue(result)
{
    public ExperimentResult Result => result;
}

/// <summary>A prediction engine over a model.</summary>
internal sealed class EngineValue(SyntaxNode site, Operation operation, ImmutableArray<Argument> arguments, AbstractValue model, ImmutableArray<ITypeSymbol> types)
    : OperationValue(site, operation, arguments, [model, .. types.Select(t => new Constant(t))])
{
    public AbstractValue Model => model;

    /// <summary>Input and output class.</summary>
    public ImmutableArray<ITypeSymbol> Types => types;
}

/// <summary>Rows read out of a data view.</summary>
internal sealed class RowSequence(SyntaxNode site, Operation operation, ImmutableArray<Argument> arguments, AbstractValue data)
    : OperationValue(site, operation, arguments, data)
{
    public AbstractValue Data => data;
}

/// <summary>A file stream and how it was opened.</summary>
/// <param name="mode">The factory method (<c>File.Create</c>) or constructor.</param>
internal sealed class StreamValue(SyntaxNode site, IMethodSymbol mode, ImmutableArray<AbstractValue> arguments)
    : AbstractValue(Identity(arguments, site, mode))
{
    public SyntaxNode Site => site;

    public IMethodSymbol Mode => mode;

    /// <summary>The path that the stream is open on.</summary>
    public AbstractValue Path => arguments.Length > 0 ? arguments[0] : Unknown.Value;

    public ImmutableArray<AbstractValue> Arguments => arguments;
}
