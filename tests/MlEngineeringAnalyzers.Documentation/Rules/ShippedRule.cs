using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Documentation;

/// <summary>What the documents say about a rule that an analyzer of ours reports.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The title.</param>
/// <param name="Category">The category.</param>
/// <param name="Severity">The severity by default, as users write it: error, warning, suggestion or silent, with a capital.</param>
/// <param name="Enabled">Whether it is on by default.</param>
/// <param name="HasFix">Whether there is a code fix.</param>
public sealed record ShippedRule(string Id, string Title, string Category, string Severity, bool Enabled, bool HasFix)
{
    /// <summary>The default as a value of <c>dotnet_diagnostic.ID.severity</c>.</summary>
    public string ConfiguredSeverity => Enabled ? Severity.ToLowerInvariant() : "none";

    /// <summary>All rules of the analyzers, by id.</summary>
    public static IReadOnlyList<ShippedRule> All { get; } = Find();

    /// <summary>The rule with an id.</summary>
    /// <exception cref="InvalidOperationException">No analyzer reports it.</exception>
    public static ShippedRule WithId(string id) =>
        All.FirstOrDefault(rule => rule.Id == id) ?? throw new InvalidOperationException($"No analyzer reports {id}");

    private static List<ShippedRule> Find()
    {
        var fixable = FixProviders().SelectMany(provider => provider.FixableDiagnosticIds).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. AnalyzerRun.AnalyzersIn(Assembly.Load("MlEngineeringAnalyzers"))
                .SelectMany(analyzer => analyzer.SupportedDiagnostics)
                .DistinctBy(descriptor => descriptor.Id)
                .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
                .Select(descriptor => From(descriptor, fixable.Contains(descriptor.Id))),
        ];
    }

    private static ShippedRule From(DiagnosticDescriptor descriptor, bool hasFix) => new(
        descriptor.Id, descriptor.Title.ToString(), descriptor.Category, ToWord(descriptor.DefaultSeverity), descriptor.IsEnabledByDefault, hasFix);

    private static string ToWord(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "Error",
        DiagnosticSeverity.Warning => "Warning",
        DiagnosticSeverity.Info => "Suggestion",
        _ => "Silent",
    };

    private static IEnumerable<CodeFixProvider> FixProviders() =>
        Assembly.Load("MlEngineeringAnalyzers.CodeFixes").GetTypes()
            .Where(type => type is { IsAbstract: false, ContainsGenericParameters: false } && type.IsSubclassOf(typeof(CodeFixProvider)))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type, nonPublic: true)!);
}
