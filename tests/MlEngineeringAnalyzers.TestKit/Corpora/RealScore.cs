using System.Collections.Immutable;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>How the rules did on one repository.</summary>
public sealed record RealScore
{
    /// <summary>Labels that were found, each once.</summary>
    public required ImmutableArray<RealHit> Hits { get; init; }

    /// <summary>Labels that were not found.</summary>
    public required ImmutableArray<RealLabel> Misses { get; init; }

    /// <summary>Labels whose file is not there or is not the one that was read.</summary>
    public required ImmutableArray<RealLabel> Moved { get; init; }

    /// <summary>Further reports of what has been found already.</summary>
    public required ImmutableArray<Finding> Repeats { get; init; }

    /// <summary>Reports at labels that the figures do without.</summary>
    public required ImmutableArray<Finding> LeftOut { get; init; }

    /// <summary>Reports that are wrong.</summary>
    public required ImmutableArray<RealFalseAlarm> FalseAlarms { get; init; }

    /// <summary>Reports where nobody has looked: to be read by hand.</summary>
    public required ImmutableArray<Finding> Unread { get; init; }
}

/// <summary>A label and the report that found it.</summary>
/// <param name="Label">The label.</param>
/// <param name="Finding">The report.</param>
public sealed record RealHit(RealLabel Label, Finding Finding);

/// <summary>A wrong report.</summary>
/// <param name="Finding">The report.</param>
/// <param name="Why">Why the place is a look-alike, if a reader marked it.</param>
public sealed record RealFalseAlarm(Finding Finding, string? Why);
