using System.Text.RegularExpressions;

namespace MlEngineeringAnalyzers.PackageTests;

/// <summary>What a program says about itself in comments at the ends of its lines: <c>// MLE1001 MLE3001</c>.</summary>
internal static partial class ExpectedFindings
{
    /// <summary>The lines and ids, in order.</summary>
    public static IReadOnlyList<(int Line, string Id)> In(string program) =>
    [
        .. program.Split('\n').SelectMany((text, index) => Ids().Match(text).Groups["id"].Captures.Select(id => (index + 1, id.Value))),
    ];

    [GeneratedRegex(@"//( (?<id>MLE\d{4}))+\r?$")]
    private static partial Regex Ids();
}
