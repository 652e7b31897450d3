using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Schema;
using MlEngineeringAnalyzers.Schema.Rows;

namespace MlEngineeringAnalyzers.Lineage.Shapes;

/// <summary>Which columns each data view of a graph has. Computed when asked for, once.</summary>
internal sealed class DataShapes(LineageGraph graph, StepInputs steps)
{
    private const int MaxDepth = 40;

    private readonly Dictionary<AbstractValue, SchemaShape> _shapes = [];
    private readonly Dictionary<AbstractValue, ChainOutcome> _fits = [];
    private readonly Dictionary<AbstractValue, RunMode> _modes = [];
    private int _depth;

    /// <summary>The shape of a data view.</summary>
    public SchemaShape Of(AbstractValue data)
    {
        if (_shapes.TryGetValue(data, out var known))
            return known;
        if (_depth > MaxDepth)
            return SchemaShape.Unknown;
        _depth++;
        var shape = data switch
        {
            LoadedData loaded => Loaded(loaded),
            SplitSide side => Of(side.Split.Source),
            Split split => Of(split.Source),
            RowView view => Of(view.Source),
            ScoredData scored => Scored(scored.Model, Of(scored.Source)).Output,
            _ => SchemaShape.Unknown,
        };
        _depth--;
        return _shapes[data] = shape;
    }

    /// <summary>What fitting the estimator on the data makes of the schema.</summary>
    public ChainOutcome Fit(AbstractValue estimator, AbstractValue data, RunMode mode) => ChainSchema.Run(Of(data), steps.Steps(estimator), mode);

    /// <summary>What a model makes of a shape; nothing is known after a fit that fails.</summary>
    public ChainOutcome Scored(AbstractValue model, SchemaShape input)
    {
        switch (model)
        {
            case FittedModel fitted:
                return Apply(fitted.Estimator, Fitted(fitted), input);
            case FoldModel { Result: { Operation.Kind: OperationKind.CrossValidate } result }:
                return Apply(result.Estimator, Fit(result.Estimator, result.Data, RunMode.Chain), input);
            case DerivedModel { Operation.Name: "Append" or ".ctor" } derived:
                var outcome = Unchanged(input);
                foreach (var part in derived.Parts)
                {
                    var next = Scored(part, outcome.Output);
                    outcome = next with { Failures = outcome.Failures.AddRange(next.Failures) };
                }

                return outcome;
            case DerivedModel { Operation.Name: "ChangeModelThreshold", Parts: [var changed] }:
                return Scored(changed, input);
            default:
                return Unchanged(SchemaShape.Unknown);
        }
    }

    /// <summary>The model that the program saved to the path from which it loads this one; null when there is none, or several.</summary>
    public AbstractValue? SavedAs(LoadedModel loaded)
    {
        if (loaded[ParameterRole.Path] is not { } path)
            return null;
        var models = graph.Of(OperationKind.SaveModel).Where(s => path.Equals(s[ParameterRole.Path])).Select(s => s[ParameterRole.Model]).OfType<AbstractValue>().Distinct().ToList();
        return models.Count == 1 ? models[0] : null;
    }

    /// <summary>Whether the pass over the schema comes before the fit: it does in chains.</summary>
    public static RunMode Mode(AbstractValue estimator, ITypeSymbol? type) =>
        estimator is EstimatorValue { Steps.Length: 1 } && type?.OriginalDefinition.Name != "EstimatorChain" ? RunMode.Alone : RunMode.Chain;

    /// <summary>What became of the schema when the model was fitted.</summary>
    public ChainOutcome Fitted(FittedModel model)
    {
        if (_fits.TryGetValue(model, out var known))
            return known;
        return _fits[model] = Fit(model.Estimator, model.Data, Modes().TryGetValue(model, out var mode) ? mode : Mode(model.Estimator, null));
    }

    private Dictionary<AbstractValue, RunMode> Modes()
    {
        if (_modes.Count == 0)
        {
            foreach (var fit in graph.Of(OperationKind.Fit))
                _modes[fit.Result] = Mode(fit.Receiver, (fit.Site as IInvocationOperation)?.Instance?.Type);
        }

        return _modes;
    }

    private ChainOutcome Apply(AbstractValue estimator, ChainOutcome fit, SchemaShape input) =>
        fit.Failures.IsEmpty ? ChainSchema.Run(input, steps.Steps(estimator), RunMode.Score, fit.Before) : Unchanged(SchemaShape.Unknown);

    private static ChainOutcome Unchanged(SchemaShape shape) => new(shape, ImmutableArray<SchemaFailure>.Empty, ImmutableArray<SchemaShape>.Empty);

    private SchemaShape Loaded(LoadedData loaded)
    {
        if (Has(loaded, "schemaDefinition") || Has(loaded, "schema"))
            return SchemaShape.Unknown;
        if (loaded.Row is not { } type)
            return loaded.Operation.Name is "LoadFromTextFile" or "CreateTextLoader" ? TextColumns.Shape(steps.Argument(loaded, "columns"), loaded.Site) : SchemaShape.Unknown;
        var row = steps.Row(type);
        return loaded.Operation.Name switch
        {
            "LoadFromEnumerable" when row.Problem(RowUse.Read) is null => row.Shape(),
            "LoadFromTextFile" or "CreateTextLoader" when row.Problem(RowUse.Text) is null => row.TextShape(),
            _ => SchemaShape.Unknown,
        };
    }

    private static bool Has(LoadedData data, string argument) => data[argument] is { } value and not Constant { Value: null };
}
