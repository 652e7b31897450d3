using Microsoft.CodeAnalysis.Text;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Lines as the compiler counts them.</summary>
internal static class SourceLines
{
    /// <summary>The lines of a source, without their ends.</summary>
    /// <param name="text">The source.</param>
    public static IReadOnlyList<string> Of(string text) => [.. SourceText.From(text).Lines.Select(line => line.ToString())];

    /// <summary>A line without its indentation, or nothing where there is no such line.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="line">The number of the line (1-based).</param>
    public static string At(IReadOnlyList<string> lines, int line) => line >= 1 && line <= lines.Count ? lines[line - 1].Trim() : "";
}
