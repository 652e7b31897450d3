namespace MlEngineeringAnalyzers.Documentation;

/// <summary>A fenced block of a document.</summary>
/// <param name="Language">The first word behind the fence, which colours the block: csharp, ini.</param>
/// <param name="Role">The second word: violating, repaired, the file that the block is taken from, or nothing.</param>
/// <param name="Text">The lines between the fences.</param>
public sealed record CodeBlock(string Language, string Role, string Text)
{
    /// <summary>The fences that begin and end a block.</summary>
    public const string Fence = "```";

    /// <summary>Whether it is C# that violates a rule.</summary>
    public bool IsViolating => this is { Language: "csharp", Role: "violating" };

    /// <summary>Whether it is C# that has been put right.</summary>
    public bool IsRepaired => this is { Language: "csharp", Role: "repaired" };

    /// <summary>The block with its fences.</summary>
    public string ToMarkdown() => $"{Fence}{Language} {Role}".TrimEnd() + $"\n{Text.TrimEnd()}\n{Fence}";
}
