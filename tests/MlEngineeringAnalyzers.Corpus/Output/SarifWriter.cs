using System.Text.Json;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Writes reports as SARIF 2.1.0.</summary>
internal static class SarifWriter
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Writes all reports.</summary>
    /// <param name="findings">The reports.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(IReadOnlyCollection<JudgedFinding> findings, TextWriter writer)
    {
        var reported = findings.Select(one => one.Finding.Rule).ToHashSet(StringComparer.Ordinal);
        var rules = Runner.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Where(rule => reported.Contains(rule.Id))
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal);
        var log = new Dictionary<string, object>
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new[]
            {
                new
                {
                    tool = new { driver = new { name = "MlEngineeringAnalyzers", rules = rules.Select(Rule) } },
                    columnKind = "utf16CodeUnits",
                    results = findings.Select(Result),
                },
            },
        };
        writer.WriteLine(JsonSerializer.Serialize(log, s_options));
    }

    private static object Rule(DiagnosticDescriptor rule) => new
    {
        id = rule.Id,
        shortDescription = new { text = rule.Title.ToString() },
        defaultConfiguration = new { level = Level(rule.DefaultSeverity), enabled = rule.IsEnabledByDefault },
        properties = new { category = rule.Category },
    };

    private static object Result(JudgedFinding one) => new
    {
        ruleId = one.Finding.Rule,
        level = Level(one.Finding.Severity),
        message = new { text = one.Finding.Message },
        locations = one.Finding.Place == FindingPlace.None ? [] : new[] { Location(one.Finding.Place) },
        relatedLocations = one.Finding.Story.Count == 0 ? null : one.Finding.Story.Select(Location),
        properties = new { program = one.Program, verdict = one.Verdict },
    };

    private static object Location(FindingPlace place) => new
    {
        physicalLocation = new
        {
            artifactLocation = new { uri = string.Join('/', place.File.Split('/').Select(Uri.EscapeDataString)) },
            region = new { startLine = place.Line, startColumn = place.Column, endLine = place.EndLine, endColumn = place.EndColumn },
        },
    };

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "note",
        _ => "none",
    };
}
