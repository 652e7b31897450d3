using MlEngineeringAnalyzers.Documentation;

namespace MlEngineeringAnalyzers.PackageTests;

/// <summary><c>dotnet format analyzers</c> finds the package's fixes and applies them.</summary>
public sealed class FixTests
{
    /// <summary>The files of the sample that took some thought: what they violate, and nothing can mend.</summary>
    private static readonly Dictionary<string, string[]> s_thought = new()
    {
        [Path.Combine("Training", "Experiments.cs")] = ["MLE2003", "MLE2005", "MLE3010"],
    };

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

        // The second run mends what the first has brought to light.
        Assert.InRange(sample.ApplyFixes(), 1, 2);

        var files = sample.Files();
        Assert.Equal(twin.Files().Keys, files.Keys);
        foreach (var (file, text) in twin.Files())
        {
            if (s_thought.ContainsKey(file))
                Assert.NotEqual(text, files[file]);
            else
                Assert.Equal(text, files[file]);
        }

        var build = sample.Build();
        build.AssertSucceeded();
        var left = build.Log.Findings.Select(finding => finding.Id).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(s_thought.Values.SelectMany(ids => ids).Order(StringComparer.Ordinal), left);
        Assert.Empty(left.Intersect(s_fixable));
        Assert.Empty(twin.Build().Log.Findings);
    }
}
