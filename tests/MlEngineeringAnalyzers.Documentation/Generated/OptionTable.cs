using System.Text;
using MlEngineeringAnalyzers.Configuration;

namespace MlEngineeringAnalyzers.Documentation;

/// <summary>The options that an <c>.editorconfig</c> can set, as a table.</summary>
public static class OptionTable
{
    /// <summary>The table as Markdown.</summary>
    public static string Write()
    {
        var table = new StringBuilder("| Option | Value | Default | |\n|-|-|-|-|\n");
        foreach (var option in EditorOptions.All)
            table.Append($"| `{option.Name}` | {option.Type} | `{option.DefaultText}` | {option.Documentation} |\n");
        return table.ToString();
    }
}
