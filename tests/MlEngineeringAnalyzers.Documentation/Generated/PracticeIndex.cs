using System.Text;

namespace MlEngineeringAnalyzers.Documentation;

/// <summary>The rules by what their reader wants.</summary>
public static class PracticeIndex
{
    /// <summary>The categories in the order of their ids, with the wish that their rules serve.</summary>
    private static readonly (string Category, string Wish)[] s_wishes =
    [
        ("Reproducibility", "I want results that I can repeat"),
        ("Evaluation", "I want to know how good my model really is"),
        ("Versioning", "I want to know which model is in use, and to load it again"),
        ("Pipelines", "I want training code that can be tested and read"),
        ("Schema", "I want to see errors before I run the program"),
        ("Data", "I want to trust the data"),
        ("Serving", "I want a service that answers right, fast and for long"),
        ("Configuration", "I want to be told when my settings have no effect"),
    ];

    /// <summary>A heading and a table for each wish that has rules, as Markdown.</summary>
    public static string Write(IEnumerable<ShippedRule> rules)
    {
        var byCategory = rules.ToLookup(rule => rule.Category);
        if (byCategory.FirstOrDefault(group => s_wishes.All(wish => Full(wish.Category) != group.Key)) is { } unknown)
            throw new InvalidOperationException($"No wish for the category {unknown.Key}");

        var index = new StringBuilder();
        foreach (var (category, wish) in s_wishes.Where(wish => byCategory.Contains(Full(wish.Category))))
            index.Append($"### {wish}\n\nCategory `{Full(category)}`\n\n{RuleTable.Write(byCategory[Full(category)], "")}\n");
        return index.ToString();
    }

    private static string Full(string category) => "MLEngineering." + category;
}
