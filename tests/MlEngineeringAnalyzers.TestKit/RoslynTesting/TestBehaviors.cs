namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks that a test leaves out. The Roslyn packages make them; this copy has none of them to leave out.</summary>
[Flags]
public enum TestBehaviors
{
    /// <summary>Every check is made.</summary>
    None = 0,

    /// <summary>The same program is not tried as generated code.</summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>The same program is not tried with a pragma that suppresses its diagnostics.</summary>
    SkipSuppressionCheck = 2,
}
