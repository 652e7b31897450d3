using Microsoft.CodeAnalysis.Diagnostics;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>How analyzers are run over a compilation.</summary>
public sealed record AnalyzerRunOptions
{
    /// <summary>Rules as their descriptors have them, a minute for each compilation, no measuring.</summary>
    public static AnalyzerRunOptions Default { get; } = new();

    /// <summary>Whether rules that are off by default are switched on.</summary>
    public bool AllRules { get; init; }

    /// <summary>Whether the time of each analyzer is measured. Analyzers then run one after another.</summary>
    public bool Timing { get; init; }

    /// <summary>What analyzers find beside the compilation: options of <c>.editorconfig</c> files, for instance.</summary>
    public AnalyzerOptions AnalyzerOptions { get; init; } = new([]);

    /// <summary>When a compilation counts as one that the analyzers hang on.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);
}
