using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.Presets;

namespace MlEngineeringAnalyzers.Documentation;

/// <summary>What the documents say about a rule that an analyzer of ours reports.</summary>
/// <param name="descriptor">The rule.</param>
/// <param name="hasFix">Whether there is a code fix.</param>
public sealed class ShippedRule(DiagnosticDescriptor descriptor, bool hasFix)
{
    /// <summary>All rules of the analyzers, by id.</summary>
    public static IReadOnlyList<ShippedRule> All { get; } = Find();

    /// <summary>The id.</summary>
    public string Id => descriptor.Id;

    /// <summary>The title.</summary>
    public string Title { get; } = descriptor.Title.ToString();

    /// <summary>The category.</summary>
    public string Category => descriptor.Category;

    /// <summary>The severity of the rule when it is on, as users write it: warning, suggestion ...</summary>
    public string Severity { get; } = PresetSeverity.Word(descriptor.DefaultSeverity);

    /// <summary>Whether it is on by default.</summary>
    public bool Enabled => descriptor.IsEnabledByDefault;

    /// <summary>Whether there is a code fix.</summary>
    public bool HasFix => hasFix;

    /// <summary>The severity in a preset, as users write it; none when the preset leaves the rule off.</summary>
    public string SeverityIn(Preset preset) => PresetSeverity.Word(PresetSeverity.Of(descriptor, preset));

    /// <summary>The rule with an id.</summary>
    /// <exception cref="InvalidOperationException">No analyzer reports it.</exception>
    public static ShippedRule WithId(string id) =>
        All.FirstOrDefault(rule => rule.Id == id) ?? throw new InvalidOperationException($"No analyzer reports {id}");

    private static List<ShippedRule> Find()
    {
        var fixable = FixProviders().SelectMany(provider => provider.FixableDiagnosticIds).ToHashSet(StringComparer.Ordinal);
        return [.. AllRules.Descriptors.Select(descriptor => new ShippedRule(descriptor, fixable.Contains(descriptor.Id)))];
    }

    private static IEnumerable<CodeFixProvider> FixProviders() =>
        Assembly.Load("MlEngineeringAnalyzers.CodeFixes").GetTypes()
            .Where(type => type is { IsAbstract: false, ContainsGenericParameters: false } && type.IsSubclassOf(typeof(CodeFixProvider)))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type, nonPublic: true)!);
}
