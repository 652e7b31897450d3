using System.Text.Json;
using System.Text.RegularExpressions;

namespace MlEngineeringAnalyzers.PackageTests;

/// <summary>What the compiler's log says about this package's rules.</summary>
/// <param name="Findings">Every report, in order of line and id.</param>
/// <param name="Severities">The severity in force for each rule, reported or not: error, warning, note, none or off.</param>
/// <param name="Rules">What the log tells its readers about each rule.</param>
internal sealed partial record Sarif(IReadOnlyList<SarifFinding> Findings, IReadOnlyDictionary<string, string> Severities, IReadOnlyDictionary<string, SarifRule> Rules)
{
    public static Sarif Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var run = document.RootElement.GetProperty("runs")[0];
        return new Sarif(ReadFindings(run), ReadSeverities(run), ReadRules(run));
    }

    /// <summary>The lines that a finding tells its story with, besides its own.</summary>
    public IReadOnlyList<int> RelatedLines(string id) => [.. Findings.Where(finding => finding.Id == id).SelectMany(finding => finding.RelatedLines)];

    private static Dictionary<string, SarifRule> ReadRules(JsonElement run) => run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
        .Where(rule => OurId().IsMatch(Id(rule)))
        .ToDictionary(Id, rule => new SarifRule(
            Text(rule, "shortDescription"),
            Text(rule, "fullDescription"),
            rule.TryGetProperty("helpUri", out var help) ? help.GetString()! : string.Empty,
            rule.GetProperty("properties").GetProperty("category").GetString()!));

    private static string Text(JsonElement rule, string property) => rule.TryGetProperty(property, out var text) ? text.GetProperty("text").GetString()! : string.Empty;

    private static List<SarifFinding> ReadFindings(JsonElement run) =>
    [
        .. run.GetProperty("results").EnumerateArray()
            .Select(result => new SarifFinding(
                Line: Line(result.GetProperty("locations")[0]),
                Id: result.GetProperty("ruleId").GetString()!,
                Level: Level(result))
            {
                RelatedLines = result.TryGetProperty("relatedLocations", out var related) ? [.. related.EnumerateArray().Select(Line)] : [],
            })
            .Where(finding => OurId().IsMatch(finding.Id))
            .OrderBy(finding => finding.Line).ThenBy(finding => finding.Id, StringComparer.Ordinal),
    ];

    private static int Line(JsonElement location) => location.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32();

    private static SortedDictionary<string, string> ReadSeverities(JsonElement run)
    {
        var severities = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray())
            severities[Id(rule)] = rule.TryGetProperty("defaultConfiguration", out var configuration) ? Severity(configuration) : "warning";
        foreach (var change in Changes(run))
            severities[Id(change.GetProperty("descriptor"))] = Severity(change.GetProperty("configuration"));
        foreach (var other in severities.Keys.Where(id => !OurId().IsMatch(id)).ToList())
            severities.Remove(other);
        return severities;
    }

    private static IEnumerable<JsonElement> Changes(JsonElement run) =>
        run.TryGetProperty("invocations", out var invocations)
            ? invocations.EnumerateArray().SelectMany(invocation => invocation.GetProperty("ruleConfigurationOverrides").EnumerateArray())
            : [];

    private static string Id(JsonElement rule) => rule.GetProperty("id").GetString()!;

    private static string Severity(JsonElement configuration) =>
        configuration.TryGetProperty("enabled", out var enabled) && !enabled.GetBoolean() ? "off" : Level(configuration);

    private static string Level(JsonElement element) => element.TryGetProperty("level", out var level) ? level.GetString()! : "warning";

    /// <summary>The package's rules, and the compiler's own report that an analyzer has thrown.</summary>
    [GeneratedRegex(@"^(MLE\d{4}|AD0001)$")]
    private static partial Regex OurId();
}

/// <summary>One report.</summary>
internal sealed record SarifFinding(int Line, string Id, string Level)
{
    /// <summary>The lines of its additional locations; no part of what makes two reports the same.</summary>
    public IReadOnlyList<int> RelatedLines { get; init; } = [];

    public bool Equals(SarifFinding? other) => other is not null && (Line, Id, Level) == (other.Line, other.Id, other.Level);

    public override int GetHashCode() => HashCode.Combine(Line, Id, Level);
}

/// <summary>A rule as the log describes it.</summary>
internal sealed record SarifRule(string Title, string Description, string HelpUri, string Category);
