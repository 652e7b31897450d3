namespace MlEngineeringAnalyzers.PackageTests;

/// <summary>What the package's build properties do when they change or have no valid value.</summary>
public sealed class PropertyTests : IDisposable
{
    private readonly FreshProject _project = new("Violations.cs");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_gate_is_not_skipped_because_the_project_is_up_to_date()
    {
        Assert.Equal(0, _project.Run("build").ExitCode);
        Assert.Equal(1, _project.Run("build", "-p:MlEngineeringTreatViolationsAsErrors=true").ExitCode);
    }

    [Fact]
    public void An_unknown_mode_is_reported_and_counts_as_Recommended()
    {
        var build = _project.Build("MlEngineeringAnalysisMode=Relaxed");
        build.AssertSucceeded();
        Assert.Contains("warning MLE0001: MlEngineeringAnalysisMode has no valid value: 'Relaxed'. It takes None, Minimum, Recommended or Strict; Recommended is used.", build.Output, StringComparison.Ordinal);
        Assert.Equal(ExpectedFindings.In(_project.Program), build.Log.Findings);
    }

    [Fact]
    public void An_unknown_mode_does_not_pass_the_gate()
    {
        var (exitCode, output) = _project.Run("build", "-p:MlEngineeringAnalysisMode=Relaxed", "-p:MlEngineeringTreatViolationsAsErrors=true");
        Assert.Equal(1, exitCode);
        Assert.Contains("error MLE0001", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_that_is_neither_on_nor_off_is_reported()
    {
        var (exitCode, output) = _project.Run("build", "-p:MlEngineeringTreatViolationsAsErrors=enforce");
        Assert.True(exitCode == 0, output);
        Assert.Contains("warning MLE0001: MlEngineeringTreatViolationsAsErrors has no valid value: 'enforce'. It takes true or false; false is used.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_with_two_frameworks_gets_one_report()
    {
        using var project = new FreshProject("WithoutMLNet.cs", withMLNet: false, frameworks: "net10.0;net10.0-windows");
        var (exitCode, output) = project.Run("build", "-p:EnableWindowsTargeting=true", "-p:MlEngineeringAnalysisMode=Relaxed");
        Assert.True(exitCode == 0, output);
        Assert.Contains("warning MLE0001", output, StringComparison.Ordinal);
        Assert.Contains("1 Warning(s)", output, StringComparison.Ordinal);
    }
}
