namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How an expected location is compared with the reported one.</summary>
[Flags]
public enum DiagnosticLocationOptions
{
    /// <summary>Start and end must be the same.</summary>
    None = 0,

    /// <summary>Only the start must be the same.</summary>
    IgnoreLength = 1,

    /// <summary>The location is the number of a markup span: <c>{|#0:code|}</c>.</summary>
    InterpretAsMarkupKey = 2,
}
