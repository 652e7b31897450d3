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
        Assert.Equal(ExpectedFindings.In(project.Program).Select(finding => finding with { Level = "note" }), project.Build().Log.Findings);
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
        var severities = ExpectedFindings.Severities(severity);
        Assert.Equal(severities, build.Log.Severities);
        Assert.Equal(ExpectedFindings.In(_project.Program, severities), build.Log.Findings);
        Assert.Equal(build.Log.Findings.Any(finding => finding.Level == "error") ? 1 : 0, build.ExitCode);
    }
}
