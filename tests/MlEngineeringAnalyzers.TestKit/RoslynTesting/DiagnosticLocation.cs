namespace Microsoft.CodeAnalysis.Testing;

/// <summary>An expected location.</summary>
public readonly struct DiagnosticLocation(FileLinePositionSpan span, DiagnosticLocationOptions options)
{
    /// <summary>Where; for a markup key, the key stands in the line of the start.</summary>
    public FileLinePositionSpan Span { get; } = span;

    /// <summary>How to compare it.</summary>
    public DiagnosticLocationOptions Options { get; } = options;
}
