using MlEngineeringAnalyzers.Presets;

namespace MlEngineeringAnalyzers.PackageTests;

/// <summary>The compiler's log, as code scanning reads it, tells all that the descriptors know.</summary>
public sealed class LogTests(ViolatingProject violating) : IClassFixture<ViolatingProject>
{
    [Fact]
    public void The_log_describes_every_rule()
    {
        var log = violating.Project.Build().Log;
        Assert.Equal(
            AllRules.Descriptors.ToDictionary(
                rule => rule.Id, rule => new SarifRule(rule.Title.ToString(), rule.Description.ToString(), rule.HelpLinkUri, rule.Category)),
            log.Rules);
    }

    [Fact]
    public void The_log_shows_where_else_to_look()
    {
        // The seed that is missing, and the trainer that would have used it.
        var program = violating.Project.Program.Split('\n');
        Assert.Contains("Sdca", program[Assert.Single(violating.Project.Build().Log.RelatedLines("MLE1001")) - 1], StringComparison.Ordinal);
    }
}
