using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Prints reports as compilers do, with the source that they are about.</summary>
/// <param name="options">The command line.</param>
/// <param name="text">Where to.</param>
internal sealed class FindingListing(Options options, TextWriter text)
{
    /// <summary>Prints one report.</summary>
    /// <param name="prefix">What to put before its path.</param>
    /// <param name="finding">The report.</param>
    /// <param name="lines">The lines of its file.</param>
    /// <param name="verdict">What the labels say about it.</param>
    public void Write(string prefix, Finding finding, IReadOnlyList<string> lines, string? verdict)
    {
        var place = finding.Place;
        var judged = verdict is null ? "" : $" [{verdict}]";
        text.WriteLine($"{prefix}{place.File}({place.Line},{place.Column}): {finding.Severity.ToString().ToLowerInvariant()} {finding.Rule}{judged}: {finding.Message}");
        foreach (var other in finding.Story)
            text.WriteLine($"    with {other.File}({other.Line},{other.Column})");
        if (options.Context > 0)
            SourceLines.WriteAround(text, lines, place.Line, options.Context);
        else
            text.WriteLine($"    {SourceLines.At(lines, place.Line)}");
    }

    /// <summary>Prints how often each rule reported.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="findings">The reports.</param>
    public static void WriteCounts(TextWriter writer, IEnumerable<Finding> findings)
    {
        var counts = findings.CountBy(finding => finding.Rule).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        if (counts.Count == 0)
            return;

        var table = new TextTable("rule", "diagnostics");
        foreach (var (rule, count) in counts)
            table.Add(rule, count);
        table.WriteTo(writer);
    }
}
