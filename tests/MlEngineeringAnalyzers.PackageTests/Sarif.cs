using System.Text.Json;
using System.Text.RegularExpressions;

namespace MlEngineeringAnalyzers.PackageTests;

/// <summary>What the compiler's log says about this package's rules.</summary>
/// <param name="Findings">Every report, in order of line and id.</param>
/// <param name="Severities">The severity in force for each rule, reported or not: error, warning, note, none or off.</param>
internal sealed partial record Sarif(IReadOnlyList<SarifFinding> Findings, IReadOnlyDictionary<string, string> Severities)
{
    public static Sarif Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var run = document.RootElement.GetProperty("runs")[0];
        return new Sarif(ReadFindings(run), ReadSeverities(run));
    }

    private static List<SarifFinding> ReadFindings(JsonElement run) =>
    [
        .. run.GetProperty("results").EnumerateArray()
            .Select(result => new SarifFinding(
                Line: result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32(),
                Id: result.GetProperty("ruleId").GetString()!,
                Level: Level(result)))
            .Where(finding => OurId().IsMatch(finding.Id))
            .OrderBy(finding => finding.Line).ThenBy(finding => finding.Id, StringComparer.Ordinal),
    ];

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
internal sealed record SarifFinding(int Line, string Id, string Level);
