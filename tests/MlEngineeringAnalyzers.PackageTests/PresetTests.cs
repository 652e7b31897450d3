using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Presets;

namespace MlEngineeringAnalyzers.PackageTests;

/// <summary>The build property that chooses a preset, alone and with the one that makes it a gate.</summary>
public sealed class PresetTests(ViolatingProject violating) : IClassFixture<ViolatingProject>
{
    private readonly FreshProject _project = violating.Project;

    [Theory]
    [InlineData(Preset.None)]
    [InlineData(Preset.Minimum)]
    [InlineData(Preset.Recommended)]
    [InlineData(Preset.Strict)]
    public void A_preset_gives_every_rule_its_severity(Preset preset) =>
        AssertSeverities(_project.Build($"MlEngineeringAnalysisMode={preset}"), rule => PresetSeverity.Of(rule, preset));

    [Theory]
    [InlineData(Preset.None)]
    [InlineData(Preset.Minimum)]
    [InlineData(Preset.Recommended)]
    [InlineData(Preset.Strict)]
    public void The_gate_makes_errors_of_the_warnings_of_a_preset_and_of_nothing_else(Preset preset) =>
        AssertSeverities(
            _project.Build($"MlEngineeringAnalysisMode={preset}", "MlEngineeringTreatViolationsAsErrors=true"),
            rule => PresetSeverity.WithGate(rule, preset));

    [Fact]
    public void The_gate_raises_no_suggestion_that_a_rule_of_warnings_makes()
    {
        using var project = new FreshProject("Suggestion.cs");
        var (line, id) = ExpectedFindings.In(project.Program).Single();
        Assert.Equal([new SarifFinding(line, id, "note")], project.Build().Log.Findings);
        project.Build("MlEngineeringTreatViolationsAsErrors=true").AssertSucceeded();
    }

    [Fact]
    public void Recommended_is_the_default() =>
        AssertSeverities(_project.Build(), rule => PresetSeverity.Of(rule, Preset.Recommended));

    [Fact]
    public void Case_does_not_matter() =>
        AssertSeverities(_project.Build("MlEngineeringAnalysisMode=none"), rule => PresetSeverity.Of(rule, Preset.None));

    private void AssertSeverities(BuildResult build, Func<DiagnosticDescriptor, DiagnosticSeverity?> severity)
    {
        var levels = AllRules.Descriptors.ToDictionary(rule => rule.Id, rule => Level(severity(rule)));
        Assert.Equal(levels, build.Log.Severities);
        Assert.Equal(
            ExpectedFindings.In(_project.Program).Where(finding => levels[finding.Id] != "off").Select(finding => new SarifFinding(finding.Line, finding.Id, levels[finding.Id])),
            build.Log.Findings);
        Assert.Equal(levels.ContainsValue("error") ? 1 : 0, build.ExitCode);
    }

    private static string Level(DiagnosticSeverity? severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "note",
        DiagnosticSeverity.Hidden => "none",
        _ => "off",
    };
}
