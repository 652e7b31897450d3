namespace MlEngineeringAnalyzers.PackageTests;

/// <summary>What a project gets to see that has just installed the package.</summary>
public sealed class DiagnosticsTests
{
    [Fact]
    public void A_fresh_project_gets_exactly_the_expected_diagnostics()
    {
        using var project = new FreshProject("Violations.cs");
        var build = project.Build();
        build.AssertSucceeded();
        Assert.Equal(ExpectedFindings.In(project.Program), build.Log.Findings);
    }

    [Fact]
    public void A_project_without_MLNet_gets_none()
    {
        using var project = new FreshProject("WithoutMLNet.cs", withMLNet: false);
        var build = project.Build("MlEngineeringAnalysisMode=Strict", "MlEngineeringTreatViolationsAsErrors=true");
        build.AssertSucceeded();
        Assert.Empty(build.Log.Findings);
        Assert.NotEmpty(build.Log.Severities);
    }
}
