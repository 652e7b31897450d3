// These rules are never shipped: they need no release notes.
#pragma warning disable RS2008

using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Presets;
using MlEngineeringAnalyzers.Rules;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Presets;

public sealed class PresetConfigTests
{
    private static readonly DiagnosticDescriptor s_certain = Rule("MLE9001", DiagnosticSeverity.Warning, on: true, RuleTags.CertainFailure);
    private static readonly DiagnosticDescriptor s_warning = Rule("MLE9002", DiagnosticSeverity.Warning, on: true);
    private static readonly DiagnosticDescriptor s_suggestion = Rule("MLE9003", DiagnosticSeverity.Info, on: true);
    private static readonly DiagnosticDescriptor s_policy = Rule("MLE9004", DiagnosticSeverity.Warning, on: false);
    private static readonly DiagnosticDescriptor s_lens = Rule("MLE9005", DiagnosticSeverity.Info, on: false);
    private static readonly DiagnosticDescriptor[] s_rules = [s_certain, s_warning, s_suggestion, s_policy, s_lens];

    [Theory]
    [InlineData("None.globalconfig", "MLE9001=none MLE9002=none MLE9003=none")]
    [InlineData("Minimum.globalconfig", "MLE9002=none MLE9003=none")]
    [InlineData("Strict.globalconfig", "MLE9004=warning MLE9005=suggestion")]
    [InlineData("Minimum.gate.globalconfig", "MLE9001=error")]
    [InlineData("Recommended.gate.globalconfig", "MLE9001=error MLE9002=error")]
    [InlineData("Strict.gate.globalconfig", "MLE9001=error MLE9002=error MLE9004=error")]
    public void A_config_lists_what_it_changes_and_nothing_else(string file, string expected) =>
        Assert.Equal(expected, string.Join(' ', Severities(ConfigFiles.Of(s_rules)[file])));

    [Fact]
    public void The_gate_is_above_the_presets_and_both_are_below_the_user() => Assert.All(ConfigFiles.Of(s_rules), file =>
    {
        var level = file.Key.Contains(".gate.", StringComparison.Ordinal) ? -99 : -100;
        Assert.Contains($"\nis_global = true\nglobal_level = {level}\n", file.Value, StringComparison.Ordinal);
    });

    [Fact]
    public void The_files_of_the_package_are_what_the_descriptors_say()
    {
        var shipped = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Presets"))
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        Assert.Equal(ConfigFiles.Of(AllRules.Descriptors).ToDictionary(), shipped);
    }

    private static IEnumerable<string> Severities(string config) => config.Split('\n')
        .Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
        .Select(line => line.Replace("dotnet_diagnostic.", "", StringComparison.Ordinal).Replace(".severity = ", "=", StringComparison.Ordinal));

    private static DiagnosticDescriptor Rule(string id, DiagnosticSeverity severity, bool on, params string[] tags) =>
        new(id, id, id, RuleCategory.Data, severity, on, customTags: tags);
}
