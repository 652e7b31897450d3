using System.Collections.Immutable;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>How the rules did on one labelled program.</summary>
public sealed record LineageScore
{
    /// <summary>The program.</summary>
    public required LineageProgram Program { get; init; }

    /// <summary>Labels that were found, each once.</summary>
    public required ImmutableArray<LineageHit> Hits { get; init; }

    /// <summary>Labels that were not found.</summary>
    public required ImmutableArray<LineageLabel> Misses { get; init; }

    /// <summary>Further reports of what has been found already: neither right nor wrong.</summary>
    public required ImmutableArray<Finding> Repeats { get; init; }

    /// <summary>Reports where it is open whether they are right.</summary>
    public required ImmutableArray<Finding> Uncertain { get; init; }

    /// <summary>Reports that are wrong.</summary>
    public required ImmutableArray<LineageFalseAlarm> FalseAlarms { get; init; }

    /// <summary>Reports of rules that the program is not labelled for.</summary>
    public required ImmutableArray<Finding> Unscored { get; init; }
}

/// <summary>A label and the report that found it.</summary>
/// <param name="Label">The label.</param>
/// <param name="Finding">The report.</param>
public sealed record LineageHit(LineageLabel Label, Finding Finding);

/// <summary>A wrong report.</summary>
/// <param name="Finding">The report.</param>
/// <param name="LookAlike">The look-alike that took the rule in, if it is a marked one.</param>
public sealed record LineageFalseAlarm(Finding Finding, LineageLabel? LookAlike);
