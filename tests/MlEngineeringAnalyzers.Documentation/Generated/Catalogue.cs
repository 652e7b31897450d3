using System.Text;
using MlEngineeringAnalyzers.Presets;

namespace MlEngineeringAnalyzers.Documentation;

/// <summary>All that there is of each rule, in one table: a hole in it is work left undone.</summary>
public static class Catalogue
{
    /// <summary>The table as Markdown, for the folder of the pages.</summary>
    /// <param name="rules">The rules, in the order of the table.</param>
    /// <param name="tests">Where the tests of a rule are.</param>
    public static string Write(IEnumerable<ShippedRule> rules, RuleTests tests)
    {
        var table = new StringBuilder("| Rule | Page | Category | By default | Minimum | Strict | Fix | Tests |\n|-|-|-|-|-|-|-|-|\n");
        foreach (var rule in rules)
        {
            table.Append($"| {rule.Id} | [{rule.Title}]({rule.Id}.md) | {rule.Category[(rule.Category.IndexOf('.') + 1)..]} | {rule.SeverityIn(Preset.Recommended)} ");
            table.Append($"| {rule.SeverityIn(Preset.Minimum)} | {rule.SeverityIn(Preset.Strict)} | {(rule.HasFix ? "yes" : "no")} | [tests](../../{tests.Of(rule.Id)}) |\n");
        }

        return table.ToString();
    }

    /// <summary>How many rules there are, and how many with a fix, as a sentence.</summary>
    public static string Count(IReadOnlyCollection<ShippedRule> rules) => $"There are {rules.Count} rules, {rules.Count(rule => rule.HasFix)} of them with a code fix.";
}
