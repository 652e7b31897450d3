using System.Text;
using MlEngineeringAnalyzers.Presets;

namespace MlEngineeringAnalyzers.Documentation;

/// <summary>A table of rules with links to their pages.</summary>
public static class RuleTable
{
    /// <summary>The table as Markdown.</summary>
    /// <param name="rules">The rules, in the order of the table.</param>
    /// <param name="folder">How to get from the document to the pages: empty, or ending in a slash.</param>
    public static string Write(IEnumerable<ShippedRule> rules, string folder)
    {
        var table = new StringBuilder("| Rule | What it finds | By default | Fix |\n|-|-|-|-|\n");
        foreach (var rule in rules)
            table.Append($"| [{rule.Id}]({folder}{rule.Id}.md) | {rule.Title} | {rule.SeverityIn(Preset.Recommended)} | {(rule.HasFix ? "yes" : "")} |\n");
        return table.ToString();
    }
}
