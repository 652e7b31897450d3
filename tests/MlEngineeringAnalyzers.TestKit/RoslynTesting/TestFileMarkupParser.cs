using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Reads markup in a test program: <c>[|code|]</c>, <c>{|MLE1001:code|}</c> and <c>{|#0:code|}</c>, nested at will,
/// and the cursor <c>$$</c>.
/// </summary>
public static partial class TestFileMarkupParser
{
    /// <summary>The program without markup, and the spans by name; the name of <c>[|code|]</c> is empty.</summary>
    public static void GetSpans(string input, out string output, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans) =>
        GetSpans(input, treatPositionIndicatorsAsCode: false, out output, out spans);

    /// <summary>The program without markup, and the spans by name; the name of <c>[|code|]</c> is empty.</summary>
    public static void GetSpans(
        string input, bool treatPositionIndicatorsAsCode, out string output, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
    {
        var code = new StringBuilder(input.Length);
        var open = new Stack<(string Name, string Close, int Start)>();
        var closed = new List<(string Name, TextSpan Span)>();
        var copied = 0;

        foreach (Match mark in Marks().Matches(input))
        {
            if (mark.Value == "$$" && treatPositionIndicatorsAsCode)
                continue;

            code.Append(input, copied, mark.Index - copied);
            copied = mark.Index + mark.Length;
            if (mark.Value == "[|")
                open.Push(("", "|]", code.Length));
            else if (mark.Groups["name"] is { Success: true } name)
                open.Push((name.Value, "|}", code.Length));
            else if (mark.Value != "$$")
                closed.Add(Close(open, mark, code.Length));
        }

        if (open.Count > 0)
            throw new ArgumentException($"Markup that begins at {open.Peek().Start} is not closed by '{open.Peek().Close}'", nameof(input));

        output = code.Append(input, copied, input.Length - copied).ToString();
        spans = closed.GroupBy(span => span.Name).ToImmutableDictionary(
            group => group.Key, group => group.Select(item => item.Span).OrderBy(span => span.Start).ToImmutableArray());
    }

    private static (string Name, TextSpan Span) Close(Stack<(string Name, string Close, int Start)> open, Match mark, int end)
    {
        if (!open.TryPop(out var opened) || opened.Close != mark.Value)
            throw new ArgumentException($"'{mark.Value}' at {mark.Index} closes nothing");
        return (opened.Name, TextSpan.FromBounds(opened.Start, end));
    }

    [GeneratedRegex(@"\[\||\|\]|\{\|(?<name>[-#_.+A-Za-z0-9]+):|\|\}|\$\$")]
    private static partial Regex Marks();
}
