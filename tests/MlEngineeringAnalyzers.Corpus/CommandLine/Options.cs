namespace MlEngineeringAnalyzers.Corpus;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    /// <summary>What to run over.</summary>
    public required Mode Mode { get; init; }

    /// <summary>The file or folder to run over; null stands for the corpus that comes with the program.</summary>
    public string? Path { get; init; }

    /// <summary>The labels of real repositories; null stands for those that come with the program.</summary>
    public string? Labels { get; init; }

    /// <summary>A folder of assemblies to compile against; null stands for .NET and the declarations of ML.NET.</summary>
    public string? References { get; init; }

    /// <summary>The only rule to look at.</summary>
    public string? Rule { get; init; }

    /// <summary>The only program (or repository, or project) to look at.</summary>
    public string? Id { get; init; }

    /// <summary>Which cases are listed one by one.</summary>
    public Show Show { get; init; }

    /// <summary>Whether programs are printed, with diagnostics and labels between their lines.</summary>
    public bool Dump { get; init; }

    /// <summary>Whether results are also broken down by the programs' shapes.</summary>
    public bool ByShape { get; init; }

    /// <summary>How many lines of source are printed around a diagnostic.</summary>
    public int Context { get; init; }

    /// <summary>How diagnostics are written.</summary>
    public Format Format { get; init; }

    /// <summary>Whether rules that are off by default are switched on.</summary>
    public bool All { get; init; }

    /// <summary>Whether the time of each analyzer is measured.</summary>
    public bool Timing { get; init; }

    /// <summary>Whether the name of each program goes to the error output before it is analysed.</summary>
    public bool Trace { get; init; }

    /// <summary>How many programs are analysed at the same time.</summary>
    public int Parallel { get; init; } = Environment.ProcessorCount;

    /// <summary>How many programs are mutated.</summary>
    public int Count { get; init; } = 1000;

    /// <summary>The seed of the mutations.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How long the analyzers may take for one program.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The precision that the run has to reach.</summary>
    public double? MinPrecision { get; init; }

    /// <summary>The recall that the run has to reach.</summary>
    public double? MinRecall { get; init; }
}

/// <summary>What to run over.</summary>
internal enum Mode
{
    /// <summary>A folder of sources.</summary>
    Folder,

    /// <summary>Programs that were labelled by construction.</summary>
    Lineage,

    /// <summary>Programs of both kinds, every finding of which is fixed.</summary>
    Fix,

    /// <summary>Programs that were run on ML.NET.</summary>
    Schema,

    /// <summary>Public repositories, read by hand.</summary>
    Real,

    /// <summary>Programs that are broken in every way.</summary>
    Mutate,
}

/// <summary>Cases to list one by one.</summary>
[Flags]
internal enum Show
{
    /// <summary>Tables only.</summary>
    Nothing = 0,

    /// <summary>Wanted reports that did not come.</summary>
    Misses = 1,

    /// <summary>Reports that are wrong.</summary>
    False = 2,

    /// <summary>Reports that are right.</summary>
    Hits = 4,

    /// <summary>Reports that are neither right nor wrong.</summary>
    Others = 8,

    /// <summary>Errors of the compiler.</summary>
    Errors = 16,
}

/// <summary>How diagnostics are written.</summary>
internal enum Format
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>One JSON object a line.</summary>
    Jsonl,
}
