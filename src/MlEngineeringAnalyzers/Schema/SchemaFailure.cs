using System.Collections.Immutable;

namespace MlEngineeringAnalyzers.Schema;

/// <summary>When ML.NET finds the mistake.</summary>
internal enum FailureStage
{
    /// <summary>In the pass over the schema that a chain makes before it reads any data.</summary>
    Schema,

    /// <summary>Only when the step itself is fitted, after the steps before it.</summary>
    Fit,
}

/// <summary>A mistake that ML.NET answers with an exception.</summary>
/// <param name="Rule">The id of the rule that reports it.</param>
/// <param name="Message">The text of the exception.</param>
/// <param name="Advice">What to do about it.</param>
internal sealed record SchemaFailure(string Rule, string Message, string Advice)
{
    public FailureStage Stage { get; init; }

    /// <summary>The column that is missing or wrong.</summary>
    public string? ColumnName { get; init; }

    /// <summary>The column that was probably meant.</summary>
    public string? Nearest { get; init; }

    /// <summary>The step that fails.</summary>
    public object? Origin { get; init; }

    /// <summary>The columns that the story is about, with where they were made.</summary>
    public ImmutableArray<Column> Columns { get; init; } = ImmutableArray<Column>.Empty;

    /// <summary>The shape that the step, or the call, was given.</summary>
    public SchemaShape? Input { get; init; }

    /// <summary>What took the missing column away.</summary>
    public object? DroppedBy { get; init; }
}
