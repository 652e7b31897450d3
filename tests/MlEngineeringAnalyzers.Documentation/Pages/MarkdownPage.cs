namespace MlEngineeringAnalyzers.Documentation;

/// <summary>A document taken to pieces.</summary>
/// <param name="Sections">The headings of the second level, in order.</param>
/// <param name="Blocks">The fenced blocks, in order.</param>
public sealed record MarkdownPage(IReadOnlyList<string> Sections, IReadOnlyList<CodeBlock> Blocks)
{
    /// <summary>Reads a document.</summary>
    /// <param name="text">Its Markdown.</param>
    public static MarkdownPage Parse(string text)
    {
        var (sections, blocks) = (new List<string>(), new List<CodeBlock>());
        using var lines = text.Split('\n').AsEnumerable().GetEnumerator();
        while (lines.MoveNext())
        {
            if (lines.Current.StartsWith("## ", StringComparison.Ordinal))
                sections.Add(lines.Current[3..]);
            else if (lines.Current.StartsWith(CodeBlock.Fence, StringComparison.Ordinal))
                blocks.Add(ReadBlock(lines));
        }

        return new(sections, blocks);
    }

    private static CodeBlock ReadBlock(IEnumerator<string> lines)
    {
        var words = lines.Current[CodeBlock.Fence.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var text = new List<string>();
        while (lines.MoveNext() && !lines.Current.StartsWith(CodeBlock.Fence, StringComparison.Ordinal))
            text.Add(lines.Current);
        return new(words.ElementAtOrDefault(0) ?? "", words.ElementAtOrDefault(1) ?? "", string.Join('\n', text) + "\n");
    }
}
