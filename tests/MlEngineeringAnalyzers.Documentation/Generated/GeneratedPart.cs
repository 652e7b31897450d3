namespace MlEngineeringAnalyzers.Documentation;

/// <summary>A part of a document that stands between two comments and is not written by hand.</summary>
public static class GeneratedPart
{
    private const string End = "<!-- end of generated -->";

    /// <summary>The document with another text in one of its generated parts.</summary>
    /// <param name="document">The whole text.</param>
    /// <param name="name">The name that the opening comment gives to the part.</param>
    /// <param name="text">What is to stand in it.</param>
    /// <exception cref="InvalidOperationException">The document has no such part.</exception>
    public static string WithGenerated(this string document, string name, string text)
    {
        var begin = $"<!-- generated: {name} -->";
        var first = document.IndexOf(begin, StringComparison.Ordinal);
        var last = first < 0 ? -1 : document.IndexOf(End, first, StringComparison.Ordinal);
        if (last < 0)
            throw new InvalidOperationException($"No part between '{begin}' and '{End}' in: {document.Split('\n')[0]}");
        return $"{document[..first]}{begin}\n{text.TrimEnd()}\n{document[last..]}";
    }
}
