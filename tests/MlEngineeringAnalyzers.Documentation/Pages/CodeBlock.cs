namespace MlEngineeringAnalyzers.Documentation;

/// <summary>A fenced block of a document.</summary>
/// <param name="Language">The first word behind the fence, which colours the block: csharp, ini.</param>
/// <param name="Role">The second word: violating, repaired, the file that the block is taken from, or nothing.</param>
/// <param name="Text">The lines between the fences.</param>
public sealed record CodeBlock(string Language, string Role, string Text)
{
    /// <summary>The fences that begin and end a block.</summary>
    public const string Fence = "```";

    /// <summary>Whether it violates a rule.</summary>
    public bool IsViolating => Role == "violating";

    /// <summary>Whether it has been put right.</summary>
    public bool IsRepaired => Role == "repaired";

    /// <summary>The block with its fences.</summary>
    public string ToMarkdown() => $"{Fence}{Language} {Role}".TrimEnd() + $"\n{Text.TrimEnd()}\n{Fence}";
}
