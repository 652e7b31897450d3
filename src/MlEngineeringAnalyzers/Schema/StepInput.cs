using System.Collections.Immutable;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Schema.Rows;

namespace MlEngineeringAnalyzers.Schema;

/// <summary>An argument of a call, as far as it is known.</summary>
internal sealed class ArgumentValue
{
    /// <summary>Nothing is known of it.</summary>
    public static readonly ArgumentValue Unknown = new(isKnown: false, null, default);

    public static readonly ArgumentValue Null = new(isKnown: true, null, default);

    private readonly object? _constant;

    private ArgumentValue(bool isKnown, object? constant, ImmutableArray<ArgumentValue> items)
    {
        IsKnown = isKnown;
        _constant = constant;
        Items = items;
    }

    /// <summary>Whether it is a known constant or a list of known length.</summary>
    public bool IsKnown { get; }

    /// <summary>The elements of an array, or the parts of a pair; default when it is neither.</summary>
    public ImmutableArray<ArgumentValue> Items { get; }

    public bool IsNull => IsKnown && _constant is null && Items.IsDefault;

    /// <summary>The constant string; null when it is none or not known.</summary>
    public string? Text => _constant as string;

    /// <summary>The constant number, also of an enum; null when it is none or not known.</summary>
    public double? Number => _constant is IConvertible number and not (string or bool or char) ? number.ToDouble(System.Globalization.CultureInfo.InvariantCulture) : null;

    public bool? Flag => _constant as bool?;

    public static ArgumentValue Of(object? constant) => new(isKnown: true, constant, default);

    public static ArgumentValue List(ImmutableArray<ArgumentValue> items) => new(isKnown: true, null, items);
}

/// <summary>A step of an estimator as the schema engine sees it.</summary>
/// <param name="Operation">Its row of the operation catalogue.</param>
/// <param name="Arguments">What was passed, by parameter name; what was not passed is missing.</param>
/// <param name="Origin">What to point at when the step is wrong.</param>
internal sealed record StepInput(Operation Operation, ImmutableDictionary<string, ArgumentValue> Arguments, object? Origin)
{
    public static readonly ImmutableDictionary<string, ArgumentValue> NoArguments =
        ImmutableDictionary.Create<string, ArgumentValue>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The row classes of a custom mapping: what it reads and what it makes.</summary>
    public (RowClass Source, RowClass Destination)? Mapping { get; init; }

    /// <summary>The estimators that the step wraps (binary trainer, calibrator), by parameter name.</summary>
    public ImmutableDictionary<string, StepInput> Inner { get; init; } = ImmutableDictionary<string, StepInput>.Empty;

    /// <summary>The argument; what was not passed has the default value.</summary>
    public ArgumentValue Get(string name, object? defaultValue = null) =>
        Arguments.TryGetValue(name, out var value) ? value : ArgumentValue.Of(defaultValue);

    public bool Has(string name) => Arguments.TryGetValue(name, out var value) && !value.IsNull;
}
