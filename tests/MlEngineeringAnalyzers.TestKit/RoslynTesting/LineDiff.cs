using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Shows where two texts differ: the common lines around, and the lines of each between.</summary>
internal static class LineDiff
{
    private const int ContextLines = 2;

    /// <summary>The differing block, expected lines marked with '-' and actual ones with '+'.</summary>
    public static string Describe(string expected, string actual)
    {
        var wanted = expected.Split('\n');
        var found = actual.Split('\n');
        var shorter = Math.Min(wanted.Length, found.Length);

        var head = 0;
        while (head < shorter && wanted[head] == found[head])
            head++;
        var tail = 0;
        while (tail < shorter - head && wanted[^(tail + 1)] == found[^(tail + 1)])
            tail++;

        var text = new StringBuilder();
        Append(text, ' ', wanted[Math.Max(0, head - ContextLines)..head]);
        Append(text, '-', wanted[head..^tail]);
        Append(text, '+', found[head..^tail]);
        Append(text, ' ', wanted[^tail..].Take(ContextLines));
        return text.ToString();
    }

    private static void Append(StringBuilder text, char mark, IEnumerable<string> lines)
    {
        // A lone carriage return is otherwise the most puzzling of differences.
        foreach (var line in lines)
            text.Append(mark).Append(' ').AppendLine(line.Replace("\r", "<CR>", StringComparison.Ordinal));
    }
}
