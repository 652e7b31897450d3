using MlEngineeringAnalyzers.Presets;

namespace MlEngineeringAnalyzers.Documentation;

/// <summary>The head of a rule's page: its title, and what the descriptor says.</summary>
public static class PageHeader
{
    private static readonly Preset[] s_presets = [Preset.Minimum, Preset.Recommended, Preset.Strict];

    /// <summary>The head as Markdown.</summary>
    public static string Write(ShippedRule rule) => $"""
        # {rule.Id}: {rule.Title}

        | | |
        |-|-|
        | Category | `{rule.Category}` |
        | Default severity | {rule.Severity} |
        | Enabled by default | {(rule.Enabled ? "yes" : "no")} |
        | In the presets | {string.Join(", ", s_presets.Select(preset => $"{preset}: {rule.SeverityIn(preset)}"))} |
        | Code fix | {(rule.HasFix ? "yes" : "no")} |
        """;
}
