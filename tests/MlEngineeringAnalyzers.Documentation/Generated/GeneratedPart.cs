using System.Text.RegularExpressions;

namespace MlEngineeringAnalyzers.Documentation;

/// <summary>Parts of a document that stand between two comments and are not written by hand.</summary>
public static partial class GeneratedPart
{
    /// <summary>The document with its generated parts made anew.</summary>
    /// <param name="document">The whole text.</param>
    /// <param name="write">Writes a part, given the name that its opening comment says.</param>
    public static string Renew(string document, Func<string, string> write) =>
        Part().Replace(document, part => $"{part.Groups["begin"]}\n{write(part.Groups["name"].Value).TrimEnd()}\n{part.Groups["end"]}");

    [GeneratedRegex(@"(?<begin><!-- generated: (?<name>\w+) -->)\n.*?(?<end><!-- end of generated -->)", RegexOptions.Singleline)]
    private static partial Regex Part();
}
