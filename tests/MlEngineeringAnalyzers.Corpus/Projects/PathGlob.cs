using System.Text.RegularExpressions;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>The patterns of project files: <c>*</c>, <c>?</c> and <c>**</c>, separated by semicolons.</summary>
internal sealed class PathGlob
{
    private readonly List<Regex> _patterns;

    /// <summary>Reads patterns.</summary>
    /// <param name="folder">The absolute folder that they are relative to.</param>
    /// <param name="patterns">The text of an <c>Include</c> or <c>Remove</c>.</param>
    public PathGlob(string folder, string patterns) =>
        _patterns = [.. patterns.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(pattern => ToRegex(folder, pattern))];

    /// <summary>Whether one of the patterns matches.</summary>
    /// <param name="path">An absolute path.</param>
    public bool Matches(string path) => _patterns.Exists(pattern => pattern.IsMatch(path.Replace('\\', '/')));

    private static Regex ToRegex(string folder, string pattern)
    {
        // Projects written on Windows do not mind the case of a path.
        var full = Path.GetFullPath(Path.Combine(folder, pattern.Replace('\\', '/'))).Replace('\\', '/');
        var text = Regex.Escape(full).Replace(@"/\*\*/", "/(.*/)?").Replace(@"\*\*", ".*").Replace(@"\*", "[^/]*").Replace(@"\?", "[^/]");
        return new($"^{text}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }
}
