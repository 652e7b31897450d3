namespace MlEngineeringAnalyzers.Documentation;

/// <summary>Where the tests of the rules are: each rule has a class of its own, whose summary is the rule's id.</summary>
/// <param name="root">The repository's folder.</param>
public sealed class RuleTests(string root)
{
    private const string Folder = "tests/MlEngineeringAnalyzers.Tests/Rules";

    private readonly Lazy<Dictionary<string, string>> _files = new(() => Directory
        .EnumerateFiles(Path.Combine(root, Folder), "*Tests.cs", SearchOption.AllDirectories)
        .Select(file => (File: Path.GetRelativePath(root, file).Replace('\\', '/'), Id: IdIn(file)))
        .Where(file => file.Id is not null)
        .OrderBy(file => file.File, StringComparer.Ordinal)
        .DistinctBy(file => file.Id)
        .ToDictionary(file => file.Id!, file => file.File));

    /// <summary>The file with the tests of a rule, as a path from the root.</summary>
    /// <exception cref="InvalidOperationException">The rule has no tests.</exception>
    public string Of(string id) =>
        _files.Value.TryGetValue(id, out var file) ? file : throw new InvalidOperationException($"No class below {Folder} has the summary '{id}.'");

    private static string? IdIn(string file)
    {
        const string Begin = "/// <summary>MLE";
        var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith(Begin, StringComparison.Ordinal));
        return line?[(Begin.Length - 3)..].Split('.', ':', ' ', '<')[0];
    }
}
