using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Presets;

namespace MlEngineeringAnalyzers.PackageTests;

/// <summary>What a program says about itself in comments at the ends of its lines: <c>// MLE1001 MLE3001</c>.</summary>
internal static partial class ExpectedFindings
{
    private const string Off = "off";

    /// <summary>What is reported, in order, when the rules have these severities.</summary>
    public static IReadOnlyList<SarifFinding> In(string program, IReadOnlyDictionary<string, string> severities) =>
    [
        .. program.Split('\n')
            .SelectMany((text, index) => Ids().Match(text).Groups["id"].Captures.Select(id => new SarifFinding(index + 1, id.Value, severities[id.Value])))
            .Where(finding => finding.Level != Off),
    ];

    /// <summary>What is reported when nobody has said anything about severities.</summary>
    public static IReadOnlyList<SarifFinding> In(string program) => In(program, Severities(rule => PresetSeverity.Of(rule, Preset.Recommended)));

    /// <summary>The severities of all rules, in the words of the compiler's log.</summary>
    public static IReadOnlyDictionary<string, string> Severities(Func<DiagnosticDescriptor, DiagnosticSeverity?> severity) =>
        AllRules.Descriptors.ToDictionary(rule => rule.Id, rule => severity(rule) switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            DiagnosticSeverity.Info => "note",
            DiagnosticSeverity.Hidden => "none",
            _ => Off,
        });

    [GeneratedRegex(@"//( (?<id>MLE\d{4}))+\r?$")]
    private static partial Regex Ids();
}
