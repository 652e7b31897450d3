using MlEngineeringAnalyzers.Documentation;
using MlEngineeringAnalyzers.Presets;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Documentation;

/// <summary>Every rule has a page, and all pages have the same parts.</summary>
public class RulePageTests
{
    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Assert.Equal(ShippedRule.All.Select(rule => rule.Id), Documents.Folder.PageIds);

    [Theory]
    [MemberData(nameof(Documents.PageIds), MemberType = typeof(Documents))]
    public void A_page_has_the_usual_sections(string id) =>
        Assert.Equal(
            ["Cause", "Why it matters", "Violation", "Repair", "Configuration", "When to suppress", "Facts"],
            Documents.Folder.RulePage(id).Sections);

    // The table in the page's head says the severity by default, and so does the line that a user copies.
    [Theory]
    [MemberData(nameof(Documents.PageIds), MemberType = typeof(Documents))]
    public void A_page_shows_how_to_set_the_severity(string id)
    {
        var severity = ShippedRule.WithId(id).SeverityIn(Preset.Recommended);
        Assert.Contains($"dotnet_diagnostic.{id}.severity = {severity}", Documents.Folder.RulePage(id).Blocks
            .Where(block => block.Language == "ini")
            .SelectMany(block => block.Text.Split('\n')));
    }

    [Theory]
    [MemberData(nameof(Documents.PageIds), MemberType = typeof(Documents))]
    public void A_page_has_programs_with_and_without_the_violation(string id)
    {
        var blocks = Documents.Folder.RulePage(id).Blocks;
        Assert.Contains(blocks, block => block.IsViolating);
        Assert.Contains(blocks, block => block.IsRepaired);
        Assert.All(blocks, block => Assert.True(block.IsViolating || block.IsRepaired || block.Language != "csharp"));
    }
}
