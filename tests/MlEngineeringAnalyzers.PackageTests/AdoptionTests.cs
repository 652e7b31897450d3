namespace MlEngineeringAnalyzers.PackageTests;

/// <summary>The tour of docs/adopting.md, in a project that violates a few rules.</summary>
public sealed class AdoptionTests : IDisposable
{
    private const string Gate = "MlEngineeringTreatViolationsAsErrors=true";
    private readonly FreshProject _project = new("Violations.cs");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_baseline_lets_the_old_pass_and_fails_on_the_new()
    {
        var left = _project.Build().Log.Findings.Where(finding => finding.Level == "warning").Select(finding => finding.Id).Distinct().ToList();
        Baseline(left);
        _project.Build(Gate).AssertSucceeded();

        _project.Program = _project.Program.Replace("houses.csv", "/home/me/houses.csv", StringComparison.Ordinal);
        Assert.Equal(["MLE3002"], Errors(_project.Build(Gate)));
    }

    [Fact]
    public void A_line_that_goes_from_the_baseline_counts_again()
    {
        var left = _project.Build().Log.Findings.Select(finding => finding.Id).Distinct().ToList();
        Baseline(left.Where(id => id != "MLE1001"));
        Assert.Equal(["MLE1001"], Errors(_project.Build(Gate)));
    }

    private void Baseline(IEnumerable<string> rules) =>
        _project.Write(".globalconfig", "is_global = true\n" + string.Concat(rules.Select(id => $"dotnet_diagnostic.{id}.severity = suggestion\n")));

    private static IEnumerable<string> Errors(BuildResult build) => build.Log.Findings.Where(finding => finding.Level == "error").Select(finding => finding.Id);
}
