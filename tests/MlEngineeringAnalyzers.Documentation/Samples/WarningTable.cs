using System.Text;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Documentation;

/// <summary>The warnings of a sample as a table.</summary>
public static class WarningTable
{
    /// <summary>The table as Markdown, with a sentence that counts its rows.</summary>
    /// <param name="project">The sample's folder, from the repository's root.</param>
    /// <param name="warnings">Its warnings.</param>
    /// <param name="rules">How to get from the document to the rules' pages, ending in a slash.</param>
    public static string Write(string project, IReadOnlyList<Finding> warnings, string rules)
    {
        var kinds = warnings.Select(warning => warning.Rule).Distinct().Count();
        var table = new StringBuilder($"`dotnet build {project}` prints {warnings.Count} warnings of {kinds} rules:\n\n")
            .Append("| File | Line | Rule | |\n|-|-|-|-|\n");
        foreach (var warning in warnings)
        {
            table.Append($"| {warning.Place.File} | {warning.Place.Line} | [{warning.Rule}]({rules}{warning.Rule}.md) ")
                .Append($"| {ShippedRule.WithId(warning.Rule).Title} |\n");
        }

        return table.ToString();
    }
}
