namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Passes that a code fix test leaves out.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    /// <summary>Every pass is made.</summary>
    None = 0,

    /// <summary>No FixAll in a document.</summary>
    SkipFixAllInDocumentCheck = 1,

    /// <summary>No FixAll in a project.</summary>
    SkipFixAllInProjectCheck = 2,

    /// <summary>No FixAll in the solution.</summary>
    SkipFixAllInSolutionCheck = 4,

    /// <summary>No FixAll.</summary>
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,
}
