namespace MlEngineeringAnalyzers.TestKit;

/// <summary>What people found when they read public repositories. The sources themselves are not part of it.</summary>
public sealed record RealCorpus
{
    /// <summary>The repositories.</summary>
    public required IReadOnlyList<RealRepository> Repos { get; init; }

    /// <summary>What was found in <see cref="Files"/>.</summary>
    public required IReadOnlyList<RealLabel> Labels { get; init; }

    /// <summary>The files in which everything was labelled, of the kinds that occur in <see cref="Labels"/>.</summary>
    public required IReadOnlyList<RealFile> Files { get; init; }

    /// <summary>Single labels in other files.</summary>
    public required IReadOnlyList<RealLabel> Rare { get; init; }
}

/// <summary>A repository as it was read.</summary>
public sealed record RealRepository
{
    /// <summary>Its owner and name.</summary>
    public required string Repo { get; init; }

    /// <summary>The commit.</summary>
    public required string Commit { get; init; }
}

/// <summary>A file that was labelled completely.</summary>
public sealed record RealFile
{
    /// <summary>The repository's owner and name.</summary>
    public required string Repo { get; init; }

    /// <summary>The path of the file in its repository.</summary>
    public required string Path { get; init; }

    /// <summary>How many lines it had.</summary>
    public required int Lines { get; init; }

    /// <summary>Look-alikes, where a report is wrong.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("hard_negatives")]
    public IReadOnlyList<RealLookAlike> LookAlikes { get; init; } = [];
}

/// <summary>A place that looks like a violation and is none.</summary>
public sealed record RealLookAlike
{
    /// <summary>The kind of violation, as <see cref="RealLabel.Kind"/>.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("rule")]
    public required string Kind { get; init; }

    /// <summary>The line (1-based).</summary>
    public required int Line { get; init; }

    /// <summary>Why it is none.</summary>
    public required string Why { get; init; }
}

/// <summary>A violation that a reader found.</summary>
public sealed record RealLabel
{
    /// <summary>The repository's owner and name.</summary>
    public required string Repo { get; init; }

    /// <summary>The path of the file in its repository.</summary>
    public required string Path { get; init; }

    /// <summary>The line (1-based).</summary>
    public required int Line { get; init; }

    /// <summary>The kind of violation in the reader's words.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("rule")]
    public required string Kind { get; init; }

    /// <summary>The rules any of which should report; empty where no rule is meant to.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>What the reader saw.</summary>
    public string Why { get; init; } = "";

    /// <summary>Whether the reader was unsure.</summary>
    public bool Uncertain { get; init; }

    /// <summary>Whether the file is generated.</summary>
    public bool Generated { get; init; }

    /// <summary>Whether a report is wrong here.</summary>
    public bool Negative { get; init; }

    /// <summary>What sets the case apart from others of its kind.</summary>
    public string? Subkind { get; init; }

    /// <summary>How many places of the file the label stands for.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Whether the figures do without it: reports here are neither right nor wrong.</summary>
    public bool IsLeftOut => Uncertain || Generated || Subkind?.StartsWith("load-only context", StringComparison.Ordinal) == true;
}
