using MlEngineeringAnalyzers.Documentation;

namespace MlEngineeringAnalyzers.PackageTests;

/// <summary><c>dotnet format analyzers</c> finds the package's fixes and applies them.</summary>
public sealed class FixTests
{
    [Fact]
    public void Fixes_are_applied_and_the_result_compiles()
    {
        using var project = new FreshProject("Violations.cs");
        project.Build().AssertSucceeded();
        // A fix may bring to light what another rule has to say; once more fixes that.
        project.ApplyFixes();
        project.ApplyFixes();

        var build = project.Build();
        build.AssertSucceeded();
        Assert.Contains("new MLContext(seed: 1)", project.Program, StringComparison.Ordinal);
        Assert.Empty(build.Log.Findings.Select(finding => finding.Id).Intersect(ShippedRule.All.Where(rule => rule.HasFix).Select(rule => rule.Id)));
    }
}
