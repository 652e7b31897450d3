using System.Collections.Immutable;

namespace MlEngineeringAnalyzers.Schema;

/// <summary>What a step is run for.</summary>
internal enum RunMode
{
    /// <summary><c>Fit</c> of a chain: the pass over the schema comes first.</summary>
    Chain,

    /// <summary><c>Fit</c> of the step itself, without a chain around it; some checks are then missing.</summary>
    Alone,

    /// <summary><c>Transform</c> or <c>Predict</c>: labels, weights and groups are not read.</summary>
    Score,
}

/// <summary>One step applied to a shape: what comes out, and what goes wrong.</summary>
internal sealed class StepRun(SchemaShape input, StepInput step, RunMode mode)
{
    private readonly List<SchemaFailure> _failures = [];
    private readonly HashSet<string> _reads = new(StringComparer.Ordinal);
    private bool _asksForUnknown;

    /// <summary>The names of the columns that the step asked for; null when they are not all known. A step that asked for none is not known well enough.</summary>
    public IReadOnlyCollection<string>? Reads => _asksForUnknown || _reads.Count == 0 ? null : _reads;

    public SchemaShape Input { get; } = input;

    public StepInput Step => step;

    public RunMode Mode => mode;

    /// <summary>The shape that the step was fitted on, when it is scoring.</summary>
    public SchemaShape? Fitted { get; init; }

    public SchemaShape Output { get; private set; } = input;

    public IReadOnlyList<SchemaFailure> Failures => _failures;

    /// <summary>The argument; what was not passed has the default value.</summary>
    public ArgumentValue this[string name, object? defaultValue = null] => step.Get(name, defaultValue);

    /// <summary>Replaces the output shape.</summary>
    public void Become(SchemaShape shape) => Output = shape;

    /// <summary>Adds a column to the output. A name that is not known may hide any column.</summary>
    public void Add(ArgumentValue name, ColumnType? type, IEnumerable<Column?> parents, bool isCopy = false)
    {
        if (name.Text is { } text)
        {
            Output = Output.With(new Column(text, type, step.Origin, parents.OfType<Column>().ToImmutableArray())
            {
                IsCopy = isCopy,
                IsNormalizing = step.Operation.Normalizes,
            });
        }
        else if (!name.IsKnown)
        {
            Output = Output.WithUnknownColumn();
        }
    }

    public void Add(string name, ColumnType? type, params Column?[] parents) => Add(ArgumentValue.Of(name), type, parents);

    public void Fail(SchemaFailure failure) => _failures.Add(failure with { Origin = step.Origin, Input = Input });

    /// <summary>The label that the step was trained with; scoring does not read it.</summary>
    public Column? TrainedLabel(ArgumentValue name) => name.Text is { } text ? (Fitted ?? Input).Find(text) : null;

    /// <summary>Looks for an input column; a failure when it is surely not there.</summary>
    /// <param name="name">The name, if it is known.</param>
    /// <param name="message">What ML.NET says when it is missing; <c>{column}</c> stands for the name.</param>
    /// <param name="rule">The rule that reports it.</param>
    /// <param name="stage">When it is found out.</param>
    /// <param name="story">A column that has to do with it.</param>
    public Column? Require(
        ArgumentValue name, string message = Messages.MissingInput, string rule = RuleIds.MissingColumn, FailureStage stage = FailureStage.Schema, Column? story = null)
    {
        if (name.Text is not { } text)
        {
            _asksForUnknown |= !name.IsKnown;
            return null;
        }

        _reads.Add(text);
        if (Input.Lacks(text))
            Fail(Missing(Input, text, message, rule) with { Stage = stage, Columns = story is null ? ImmutableArray<Column>.Empty : ImmutableArray.Create(story) });
        // What an open shape may have is the same column whoever asks for it.
        return Input.Find(text) ?? (Input.IsOpen ? new Column(text, null, null, ImmutableArray<Column>.Empty) : null);
    }

    /// <summary>The failure that a column is missing.</summary>
    public static SchemaFailure Missing(SchemaShape shape, string name, string message, string rule = RuleIds.MissingColumn)
    {
        var nearest = shape.Nearest(name);
        shape.Dropped.TryGetValue(name, out var droppedBy);
        var advice = droppedBy is not null ? $"An earlier step removes '{name}': keep it, or use it before."
            : nearest is not null ? $"Did you mean '{nearest}'?"
            : shape.Columns.IsEmpty ? "There is no column at all here."
            : $"There are {Messages.List(shape.Columns.Select(c => c.Name))}.";
        return new SchemaFailure(rule, message.Replace("{column}", name), advice) { ColumnName = name, Nearest = nearest, DroppedBy = droppedBy };
    }

    /// <summary>Puts a column to the test: the first refusal that applies is the failure.</summary>
    /// <returns>Whether the column passed, as far as it is known.</returns>
    public bool Accepts(Column? column, IEnumerable<Refusal> refusals)
    {
        if (column?.Type is not { } type)
            return true;
        foreach (var refusal in refusals)
        {
            if (!refusal.Refuses(type, this))
                continue;
            var message = mode == RunMode.Alone ? refusal.Alone ?? refusal.Message : refusal.Message;
            if (message.Length > 0 && mode != RunMode.Score)
            {
                Fail(new SchemaFailure(refusal.Rule, Messages.Fill(message, column.Name, type, this), refusal.Advice)
                {
                    Stage = refusal.Stage,
                    ColumnName = column.Name,
                    Columns = ImmutableArray.Create(column),
                });
            }

            return false;
        }

        return true;
    }
}
