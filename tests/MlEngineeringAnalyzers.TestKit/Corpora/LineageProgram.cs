namespace MlEngineeringAnalyzers.TestKit;

/// <summary>A program of several files that is meant to compile, with the places where rules should and should not report.</summary>
public sealed record LineageProgram
{
    /// <summary>The program's name.</summary>
    public required string Id { get; init; }

    /// <summary>The sources.</summary>
    public required IReadOnlyList<LineageFile> Files { get; init; }

    /// <summary>Where a rule should report.</summary>
    public required IReadOnlyList<LineageLabel> Labels { get; init; }

    /// <summary>Look-alikes, where a report is wrong.</summary>
    public required IReadOnlyList<LineageLabel> Negatives { get; init; }

    /// <summary>Where a report is neither right nor wrong.</summary>
    public IReadOnlyList<LineageLabel> Uncertain { get; init; } = [];

    /// <summary>Rules, beyond those of <see cref="ScoringLineage.Rules"/>, for which every place of the program is labelled too.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>How the program is laid out.</summary>
    public required IReadOnlyList<string> Shape { get; init; }

    /// <summary>Whether the program is written for ASP.NET Core's project type.</summary>
    public bool IsWeb => Shape.Contains("entry-web");
}

/// <summary>A source file of a program.</summary>
public sealed record LineageFile
{
    /// <summary>The file's name.</summary>
    public required string Name { get; init; }

    /// <summary>The file's source.</summary>
    public required string Text { get; init; }
}

/// <summary>A place in a program and what a rule should say about it.</summary>
public sealed record LineageLabel
{
    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The file's name.</summary>
    public required string File { get; init; }

    /// <summary>The line (1-based) where the call in question begins.</summary>
    public required int Line { get; init; }

    /// <summary>Other places that are accepted for the same violation.</summary>
    public IReadOnlyList<LineagePlace> Also { get; init; } = [];

    /// <summary>Why the place is a look-alike or uncertain.</summary>
    public string? Why { get; init; }

    /// <summary>The kind of look-alike.</summary>
    public string? Subkind { get; init; }
}

/// <summary>A line of a program.</summary>
public sealed record LineagePlace
{
    /// <summary>The file's name.</summary>
    public required string File { get; init; }

    /// <summary>The line (1-based).</summary>
    public required int Line { get; init; }
}
