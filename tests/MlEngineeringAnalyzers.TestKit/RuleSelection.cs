using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>
/// The rules that a test is about. One analyzer hosts many rules, and a program that violates one of them on purpose
/// may violate others by the way: those are off.
/// </summary>
internal sealed class RuleSelection
{
    private readonly ImmutableArray<DiagnosticDescriptor> _rules;
    private readonly ImmutableHashSet<string> _selected;

    private RuleSelection(ImmutableArray<DiagnosticDescriptor> rules, ImmutableHashSet<string> selected)
    {
        _rules = rules;
        _selected = selected;
    }

    /// <summary>The rule that <c>[|code|]</c> stands for: the only one.</summary>
    public DiagnosticDescriptor? Default =>
        _selected.Count == 1 ? _rules.FirstOrDefault(rule => _selected.Contains(rule.Id)) : null;

    /// <summary>Selects the rules of an analyzer that are among <paramref name="named"/>; its only one when it has no other.</summary>
    /// <param name="analyzer">The analyzer under test.</param>
    /// <param name="named">Ids in markup and expected diagnostics: the compiler's and other analyzers' too.</param>
    /// <param name="required">Ids that must be the analyzer's.</param>
    public static RuleSelection Create(DiagnosticAnalyzer analyzer, IEnumerable<string> named, ImmutableArray<string> required)
    {
        var rules = analyzer.SupportedDiagnostics;
        var ids = rules.Select(rule => rule.Id).ToImmutableHashSet();
        if (required.FirstOrDefault(id => !ids.Contains(id)) is { } unknown)
            throw new InvalidOperationException($"{analyzer.GetType().Name} has no rule '{unknown}'");

        var selected = ids.Count == 1 ? ids : ids.Intersect(named.Concat(required));
        if (selected.IsEmpty && !ids.IsEmpty)
        {
            throw new InvalidOperationException(
                $"The test names no rule of {analyzer.GetType().Name}: mark a span, expect a diagnostic, or set "
                + $"{nameof(VerifierOptions)}.{nameof(VerifierOptions.Rules)}");
        }

        return new RuleSelection(rules, selected);
    }

    /// <summary>
    /// Lines of a <c>.globalconfig</c> that switch on those selected rules that are off by default. Roslyn 4.5 does not hear
    /// compilation options about an analyzer that has no other rules.
    /// </summary>
    public string Configuration => string.Concat(_rules.Where(rule => _selected.Contains(rule.Id) && !rule.IsEnabledByDefault)
        .Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {ToSeverity(rule.DefaultSeverity)}\n"));

    /// <summary>Leaves the selected rules on and switches the analyzer's others off.</summary>
    /// <param name="project">A project for which the standard test has switched on every rule.</param>
    public Project Apply(Project project)
    {
        var options = project.CompilationOptions!;
        var severities = options.SpecificDiagnosticOptions.ToImmutableDictionary();
        foreach (var rule in _rules)
        {
            // The selected ones are left to the configuration, so that a test can move them like a user does.
            severities = _selected.Contains(rule.Id) ? severities.Remove(rule.Id) : severities.SetItem(rule.Id, ReportDiagnostic.Suppress);
        }

        return project.WithCompilationOptions(options.WithSpecificDiagnosticOptions(severities));
    }

    private static string ToSeverity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Info => "suggestion",
        DiagnosticSeverity.Hidden => "silent",
        var other => other.ToString().ToLowerInvariant(),
    };
}
