using Microsoft.CodeAnalysis.Text;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Lines as the compiler counts them.</summary>
internal static class SourceLines
{
    /// <summary>The lines of a source, without their ends.</summary>
    /// <param name="text">The source.</param>
    public static IReadOnlyList<string> Of(string text) => Of(SourceText.From(text));

    /// <summary>The lines of a source, without their ends.</summary>
    /// <param name="text">The source.</param>
    public static IReadOnlyList<string> Of(SourceText text) => [.. text.Lines.Select(line => line.ToString())];

    /// <summary>A line without its indentation, or nothing where there is no such line.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="line">The number of the line (1-based).</param>
    public static string At(IReadOnlyList<string> lines, int line) => line >= 1 && line <= lines.Count ? lines[line - 1].Trim() : "";

    /// <summary>Prints a line with its neighbours.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="line">The number of the line (1-based).</param>
    /// <param name="context">How many neighbours on each side.</param>
    public static void WriteAround(TextWriter writer, IReadOnlyList<string> lines, int line, int context)
    {
        for (var current = Math.Max(1, line - context); current <= Math.Min(lines.Count, line + context); current++)
            writer.WriteLine($"  {(current == line ? '>' : ' ')}{current,5}  {lines[current - 1]}");
    }
}
