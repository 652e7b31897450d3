using System.Text;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Configuration;

namespace MlEngineeringAnalyzers.Presets;

/// <summary>The global configs that the package ships: what a preset changes, and what the gate changes in a preset.</summary>
public static class ConfigFiles
{
    /// <summary>Below whatever a user is likely to write; a global config that says no level has 0 or, named <c>.globalconfig</c>, 100.</summary>
    private const int PresetLevel = -100;

    /// <summary>Above the preset, which may list the same id.</summary>
    private const int GateLevel = PresetLevel + 1;

    /// <summary>The text of each file, by name. <c>Recommended</c> changes nothing, and <c>None</c> leaves the gate nothing to do.</summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<DiagnosticDescriptor> rules) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["None.globalconfig"] = Preset(Presets.Preset.None, rules),
        ["Minimum.globalconfig"] = Preset(Presets.Preset.Minimum, rules),
        ["Strict.globalconfig"] = Preset(Presets.Preset.Strict, rules),
        ["Minimum.gate.globalconfig"] = Gate(Presets.Preset.Minimum, rules),
        ["Recommended.gate.globalconfig"] = Gate(Presets.Preset.Recommended, rules),
        ["Strict.gate.globalconfig"] = Gate(Presets.Preset.Strict, rules),
    };

    private static string Preset(Preset preset, IReadOnlyList<DiagnosticDescriptor> rules) => Text(
        $"MlEngineeringAnalysisMode={preset}: the rules whose severity is not the recommended one.",
        PresetLevel,
        rules,
        rule => PresetSeverity.Of(rule, preset),
        unless: rule => PresetSeverity.Of(rule, Presets.Preset.Recommended));

    private static string Gate(Preset preset, IReadOnlyList<DiagnosticDescriptor> rules) => Text(
        $"MlEngineeringTreatViolationsAsErrors=true in the mode {preset}: the rules that are warnings there.",
        GateLevel,
        rules,
        rule => PresetSeverity.WithGate(rule, preset),
        unless: rule => PresetSeverity.Of(rule, preset),
        BuildGate.Key + " = true");

    private static string Text(
        string title,
        int level,
        IReadOnlyList<DiagnosticDescriptor> rules,
        Func<DiagnosticDescriptor, DiagnosticSeverity?> severity,
        Func<DiagnosticDescriptor, DiagnosticSeverity?> unless,
        params string[] options)
    {
        var text = new StringBuilder()
            .Append("# ").Append(title).Append('\n')
            .Append("# Written from the rules' descriptors by tests/MlEngineeringAnalyzers.Presets; do not edit.\n")
            .Append("is_global = true\n")
            .Append("global_level = ").Append(level).Append('\n');
        foreach (var option in options)
            text.Append(option).Append('\n');
        foreach (var rule in rules.Where(rule => severity(rule) != unless(rule)))
        {
            text.Append("\n# ").Append(rule.Title).Append('\n');
            text.Append("dotnet_diagnostic.").Append(rule.Id).Append(".severity = ").Append(PresetSeverity.Word(severity(rule))).Append('\n');
        }

        return text.ToString();
    }
}
