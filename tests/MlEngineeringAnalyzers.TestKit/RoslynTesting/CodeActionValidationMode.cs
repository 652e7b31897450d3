namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How closely the syntax that a fix builds must follow what the parser makes of its text.</summary>
public enum CodeActionValidationMode
{
    /// <summary>Not compared.</summary>
    None,

    /// <summary>Same nodes and tokens.</summary>
    SemanticStructure,

    /// <summary>Same nodes, tokens and trivia.</summary>
    Full,
}
