namespace MlEngineeringAnalyzers.TestKit;

/// <summary>A program of one file that was run on ML.NET, with what happened.</summary>
public sealed record SchemaProgram
{
    /// <summary>The program's name, which is also its namespace.</summary>
    public required string Id { get; init; }

    /// <summary>The source: a type with <c>public static void Run()</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The layout of the code, such as <c>helper</c> or <c>stepwise</c>.</summary>
    public required string Shape { get; init; }

    /// <summary>What was injected: a kind of mistake, <c>none</c>, or <c>unknown-bad</c>.</summary>
    public required string Defect { get; init; }

    /// <summary>Where the defect was put.</summary>
    public required string Placement { get; init; }

    /// <summary>The pipeline's steps, from first to last, joined by <c>&gt;</c>.</summary>
    public required string Steps { get; init; }

    /// <summary>The task, such as <c>multiclass</c>.</summary>
    public required string Task { get; init; }

    /// <summary>The trainer, if there is one.</summary>
    public string? Trainer { get; init; }

    /// <summary>How column names are written, such as <c>const</c> or <c>nameof</c>.</summary>
    public required string Names { get; init; }

    /// <summary>Other traits of the program, joined by commas.</summary>
    public required string Features { get; init; }

    /// <summary><c>ok</c> or <c>throws</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The type of the exception.</summary>
    public string? Exception { get; init; }

    /// <summary>The literal message of the exception.</summary>
    public string? Message { get; init; }

    /// <summary>The first line (1-based) of the statement whose ML.NET call threw.</summary>
    public int? ThrowLine { get; init; }

    /// <summary>The line (1-based) in <c>Run</c>, where that is another one.</summary>
    public int? RunLine { get; init; }

    /// <summary>The call that threw.</summary>
    public string? Call { get; init; }

    /// <summary>The inner exception, if there was one.</summary>
    public string? Inner { get; init; }

    /// <summary>The visible columns after <c>Transform</c>, when a model was fitted.</summary>
    public IReadOnlyList<SchemaColumn>? FinalSchema { get; init; }

    /// <summary>How the result is wrong though nothing throws.</summary>
    public string? Silent { get; init; }

    /// <summary>The member that <see cref="Silent"/> is about.</summary>
    public string? Member { get; init; }

    /// <summary>False if something that no analysis can know decides.</summary>
    public required bool StaticallyDecidable { get; init; }

    /// <summary>Whether the run ended in an exception.</summary>
    public bool Throws => Outcome == "throws";
}

/// <summary>A column as the run ended up with it.</summary>
public sealed record SchemaColumn
{
    /// <summary>The column's name.</summary>
    public required string Name { get; init; }

    /// <summary>The column's type, such as <c>R4</c>, <c>K:U4{kv}</c> or <c>V&lt;R4,3&gt;</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The column's annotations: <c>sn</c> slot names, <c>norm</c> normalized, <c>cat</c> categorical ranges.</summary>
    public string? Ann { get; init; }
}
