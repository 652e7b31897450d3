using System.Text.RegularExpressions;

namespace MlEngineeringAnalyzers.Configuration;

/// <summary>Patterns of file names, in which <c>*</c> stands for any text and <c>?</c> for any character.</summary>
internal sealed class FileNamePatterns
{
    private static readonly char[] s_separators = [',', ';', ' '];

    private readonly Regex _name;

    private FileNamePatterns(IEnumerable<string> patterns) =>
        _name = new Regex($"^(?!$)({string.Join("|", patterns.Select(ToRegex))})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Reads patterns that commas or blanks divide; null when one of them is no name (it holds a folder, for instance).</summary>
    public static FileNamePatterns? Parse(string text)
    {
        var patterns = text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
        return patterns.All(p => p.IndexOfAny(['/', '\\', ':', '"', '<', '>', '|']) < 0) ? new(patterns) : null;
    }

    /// <summary>Whether the last part of the path is as one of the patterns says.</summary>
    public bool Match(string path) => _name.IsMatch(path.Substring(path.LastIndexOfAny(['/', '\\']) + 1));

    private static string ToRegex(string pattern) => Regex.Escape(pattern).Replace(@"\*", ".*").Replace(@"\?", ".");
}
