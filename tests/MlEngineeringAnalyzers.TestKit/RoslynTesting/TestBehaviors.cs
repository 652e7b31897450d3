namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks that a test leaves out.</summary>
[Flags]
public enum TestBehaviors
{
    /// <summary>Every check is made.</summary>
    None = 0,

    /// <summary>Does not check that the analyzers are silent when the same program is marked as generated.</summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>Does not check that a pragma suppresses the diagnostics (only the Roslyn packages make that check).</summary>
    SkipSuppressionCheck = 2,
}
