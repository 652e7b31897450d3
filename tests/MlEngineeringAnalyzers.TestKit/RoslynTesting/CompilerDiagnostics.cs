namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which of the compiler's own diagnostics a test must expect.</summary>
public enum CompilerDiagnostics
{
    /// <summary>None: the program may be broken.</summary>
    None,

    /// <summary>Errors.</summary>
    Errors,

    /// <summary>Errors and warnings.</summary>
    Warnings,

    /// <summary>Errors, warnings and suggestions.</summary>
    Suggestions,

    /// <summary>Every one, hidden ones too.</summary>
    All,
}
