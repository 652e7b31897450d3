namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A program at one moment of a test (before or after the fixes), and what is reported in it.</summary>
public class SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
    : ProjectState(name, language, defaultPrefix, defaultExtension)
{
    /// <summary>What this state takes over from the one before it.</summary>
    public StateInheritanceMode? InheritanceMode { get; set; }

    /// <summary>What markup in the sources means.</summary>
    public MarkupMode? MarkupHandling { get; set; }

    /// <summary>Diagnostics that are expected besides those that markup expects.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>Whether the test said anything about this state.</summary>
    internal bool IsStated => InheritanceMode is not null || MarkupHandling is not null
        || Sources.Count > 0 || ExpectedDiagnostics.Count > 0;
}
