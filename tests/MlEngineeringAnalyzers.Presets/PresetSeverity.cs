using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.Presets;

/// <summary>How severe a rule is in a preset; no severity at all when the preset leaves it off.</summary>
public static class PresetSeverity
{
    /// <summary>The severity without the gate.</summary>
    public static DiagnosticSeverity? Of(DiagnosticDescriptor rule, Preset preset) => preset switch
    {
        Preset.Recommended => rule.IsEnabledByDefault ? rule.DefaultSeverity : null,
        Preset.Minimum => rule.CustomTags.Contains(RuleTags.CertainFailure) ? rule.DefaultSeverity : null,
        Preset.Strict => rule.DefaultSeverity,
        _ => null,
    };

    /// <summary>The severity with <c>MlEngineeringTreatViolationsAsErrors</c>: warnings become errors, and nothing else changes.</summary>
    public static DiagnosticSeverity? WithGate(DiagnosticDescriptor rule, Preset preset) =>
        Of(rule, preset) is DiagnosticSeverity.Warning ? DiagnosticSeverity.Error : Of(rule, preset);

    /// <summary>The word that a config file has for a severity.</summary>
    public static string Word(DiagnosticSeverity? severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        DiagnosticSeverity.Hidden => "silent",
        _ => "none",
    };
}
