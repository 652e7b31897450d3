namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What the markup in a state's sources means.</summary>
public enum MarkupMode
{
    /// <summary>Nothing: it is code.</summary>
    None,

    /// <summary>It is removed and expects nothing.</summary>
    Ignore,

    /// <summary>It is removed and expects the diagnostics that no fix takes away.</summary>
    IgnoreFixable,

    /// <summary>It is removed and expects diagnostics.</summary>
    Allow,
}
