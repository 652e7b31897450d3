namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What of a reported diagnostic is not compared.</summary>
[Flags]
public enum DiagnosticOptions
{
    /// <summary>Everything is compared.</summary>
    None = 0,

    /// <summary>Additional locations are free.</summary>
    IgnoreAdditionalLocations = 1,

    /// <summary>The severity is free.</summary>
    IgnoreSeverity = 2,
}
