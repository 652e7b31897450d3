using MlEngineeringAnalyzers.Documentation;

namespace MlEngineeringAnalyzers.PackageTests;

/// <summary><c>dotnet format analyzers</c> finds the package's fixes and applies them.</summary>
public sealed class FixTests
{
    // What is left of the sample: a handler of requests that loads a model, and a loop that compares each row with its prediction.
    private static readonly string[] s_leftOfSample = ["MLE7003", "MLE7004"];

    private static readonly HashSet<string> s_fixable = ShippedRule.All.Where(rule => rule.HasFix).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void Fixes_are_applied_and_the_result_compiles()
    {
        using var project = new FreshProject("Violations.cs");
        project.Build().AssertSucceeded();
        project.ApplyFixes();

        var build = project.Build();
        build.AssertSucceeded();
        Assert.Contains("new MLContext(seed: 1)", project.Program, StringComparison.Ordinal);
        Assert.Empty(build.Log.Findings.Select(finding => finding.Id).Intersect(s_fixable));
    }

    [Fact]
    public void The_sample_becomes_its_repaired_twin_but_for_rules_without_a_fix()
    {
        using var twin = FreshProject.OfSample("HousePrices.Repaired");
        using var sample = FreshProject.OfSample("HousePrices");
        sample.Build().AssertSucceeded();
        sample.ApplyFixes();

        var build = sample.Build();
        build.AssertSucceeded();
        var left = build.Log.Findings.Select(finding => finding.Id).Except(twin.Build().Log.Findings.Select(finding => finding.Id)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(s_leftOfSample, left.Where(s_fixable.Contains));
    }
}
