namespace MlEngineeringAnalyzers.PackageTests;

/// <summary>Whatever the presets and the gate say, the severity that the user wrote for a rule is the one in force.</summary>
public sealed class UsersOwnSeverityTests : IDisposable
{
    private const string Gate = "MlEngineeringTreatViolationsAsErrors=true";
    private readonly FreshProject _project = new("Violations.cs");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Without_a_word_from_the_user_the_gate_fails_the_build()
    {
        var build = _project.Build(Gate);
        Assert.Equal(1, build.ExitCode);
        Assert.All(ExpectedFindings.In(_project.Program), finding => Assert.Contains("error " + finding.Id, build.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void An_editorconfig_wins()
    {
        _project.Write(".editorconfig", """
            [*.cs]
            dotnet_diagnostic.MLE1001.severity = suggestion
            dotnet_diagnostic.MLE3001.severity = warning
            dotnet_diagnostic.MLE6001.severity = none
            """);
        AssertLowered(_project.Build(Gate));
    }

    [Fact]
    public void A_globalconfig_wins()
    {
        _project.Write(".globalconfig", """
            is_global = true
            dotnet_diagnostic.MLE1001.severity = suggestion
            dotnet_diagnostic.MLE3001.severity = warning
            dotnet_diagnostic.MLE6001.severity = none
            """);
        AssertLowered(_project.Build(Gate));
    }

    [Fact]
    public void NoWarn_and_WarningsNotAsErrors_win()
    {
        var build = _project.Build(Gate, "NoWarn=MLE6001", "WarningsNotAsErrors=MLE3001");
        Assert.Equal("warning", Level(build, "MLE3001"));
        Assert.Null(Level(build, "MLE6001"));
    }

    [Fact]
    public void A_rule_that_the_preset_leaves_off_can_be_switched_on()
    {
        _project.Write(".editorconfig", """
            [*.cs]
            dotnet_diagnostic.MLE1001.severity = warning
            """);
        var build = _project.Build("MlEngineeringAnalysisMode=None", Gate);
        build.AssertSucceeded();
        Assert.Equal(("MLE1001", "warning"), build.Log.Findings.Select(finding => (finding.Id, finding.Level)).Single());
    }

    private static void AssertLowered(BuildResult build)
    {
        Assert.Equal("note", Level(build, "MLE1001"));
        Assert.Equal("warning", Level(build, "MLE3001"));
        Assert.Null(Level(build, "MLE6001"));
        Assert.Equal("error", Level(build, "MLE2001"));
        Assert.Equal(1, build.ExitCode);
    }

    private static string? Level(BuildResult build, string id) => build.Log.Findings.SingleOrDefault(finding => finding.Id == id)?.Level;
}
