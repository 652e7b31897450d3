using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What tests of code actions have in common: which action is taken, and how its result is looked at.</summary>
public abstract class CodeActionTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>Takes the action at this place among those that are offered.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>Takes the action with this key.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>How closely the syntax of a fix must follow its text.</summary>
    public CodeActionValidationMode CodeActionValidationMode { get; set; } = CodeActionValidationMode.SemanticStructure;

    /// <summary>A further look at each action that is taken.</summary>
    public Action<CodeAction, IVerifier>? CodeActionVerifier { get; set; }
}
