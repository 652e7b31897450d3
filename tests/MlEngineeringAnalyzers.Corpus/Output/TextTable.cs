namespace MlEngineeringAnalyzers.Corpus;

/// <summary>A table for people: columns as wide as they need to be, the first one to the left, numbers to the right.</summary>
/// <param name="headers">The headings.</param>
internal sealed class TextTable(params string[] headers)
{
    private readonly List<string[]> _rows = [headers];

    /// <summary>Adds a row.</summary>
    /// <param name="cells">One cell a heading.</param>
    public void Add(params object?[] cells) => _rows.Add([.. cells.Select(Text)]);

    /// <summary>Writes the table and an empty line.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteTo(TextWriter writer)
    {
        var widths = headers.Select((_, column) => _rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in _rows)
            writer.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        writer.WriteLine();
    }

    private static string Text(object? cell) => cell switch
    {
        null => "-",
        double share => share.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture),
        TimeSpan time => time.TotalMilliseconds.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
