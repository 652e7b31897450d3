namespace MlEngineeringAnalyzers.Documentation;

/// <summary>The head of a rule's page: its title, and what the descriptor says.</summary>
public static class PageHeader
{
    /// <summary>The head as Markdown.</summary>
    public static string Write(ShippedRule rule) => $"""
        # {rule.Id}: {rule.Title}

        | | |
        |-|-|
        | Category | {rule.Category} |
        | Default severity | {rule.Severity} |
        | Enabled by default | {(rule.Enabled ? "Yes" : "No")} |
        | Code fix | {(rule.HasFix ? "Yes" : "No")} |
        """;
}
