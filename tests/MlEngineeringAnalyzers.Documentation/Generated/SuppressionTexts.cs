using System.Text;

namespace MlEngineeringAnalyzers.Documentation;

/// <summary>What is generated about suppressions: the heads of their pages, and a table with links to them.</summary>
public static class SuppressionTexts
{
    /// <summary>The head of a page as Markdown.</summary>
    /// <param name="id">The suppression's id.</param>
    public static string Header(string id)
    {
        var suppression = ShippedSuppression.All.First(s => s.Id == id);
        return $"# {id}: {suppression.Suppressed} is suppressed\n\n{suppression.Reason}.";
    }

    /// <summary>The table as Markdown.</summary>
    /// <param name="folder">How to get from the document to the pages: empty, or ending in a slash.</param>
    public static string Table(string folder)
    {
        var table = new StringBuilder("| Suppression | What is suppressed | Because |\n|-|-|-|\n");
        foreach (var suppression in ShippedSuppression.All)
            table.Append($"| [{suppression.Id}]({folder}{suppression.Id}.md) | {suppression.Suppressed} | {suppression.Reason} |\n");
        return table.ToString();
    }
}
