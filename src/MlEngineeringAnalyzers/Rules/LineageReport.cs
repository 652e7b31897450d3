using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;

namespace MlEngineeringAnalyzers.Rules;

/// <summary>Something that a rule found.</summary>
/// <param name="At">The code that is wrong, in whatever file.</param>
/// <param name="Calls">The calls that lead there from the root.</param>
/// <param name="Story">Other places that explain it.</param>
/// <param name="Properties">What the code fix needs to know.</param>
internal sealed record Finding(
    DiagnosticDescriptor Descriptor,
    SyntaxNode At,
    ImmutableArray<CallFrame> Calls,
    ImmutableArray<Location> Story,
    ImmutableDictionary<string, string?> Properties,
    object?[] Arguments)
{
    /// <summary>Where to report instead when the code that is wrong is in another file, and no call in this one leads to it.</summary>
    public Occurrence? Instead { get; init; }

    /// <summary>A severity below the rule's own, for a finding that weighs less; null for the rule's.</summary>
    public DiagnosticSeverity? Severity { get; init; }
}

/// <summary>Collects what the rules find in one graph.</summary>
internal sealed class LineageReport
{
    private readonly List<Finding> _findings = [];

    /// <summary>What was found, in the order in which it was found.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Reports at an operation.</summary>
    public void At(DiagnosticDescriptor descriptor, Occurrence occurrence, IEnumerable<SyntaxNode> story, params object?[] arguments) =>
        At(descriptor, occurrence.Site.Syntax, occurrence.Calls, story, ImmutableDictionary<string, string?>.Empty, arguments);

    /// <summary>Reports at an operation, or at another one if that one is the only of the two in the file.</summary>
    public void At(DiagnosticDescriptor descriptor, Occurrence occurrence, Occurrence instead, params object?[] arguments)
    {
        At(descriptor, occurrence, [instead.Site.Syntax], arguments);
        _findings[_findings.Count - 1] = _findings[_findings.Count - 1] with { Instead = instead };
    }

    /// <summary>Reports at an operation, with what its fix needs to know.</summary>
    public void At(
        DiagnosticDescriptor descriptor, Occurrence occurrence, IEnumerable<SyntaxNode> story, ImmutableDictionary<string, string?> properties, params object?[] arguments) =>
        At(descriptor, occurrence.Site.Syntax, occurrence.Calls, story, properties, arguments);

    /// <summary>Reports at an operation, at another severity than the rule's own.</summary>
    public void At(DiagnosticDescriptor descriptor, Occurrence occurrence, IEnumerable<SyntaxNode> story, DiagnosticSeverity? severity)
    {
        At(descriptor, occurrence, story);
        _findings[_findings.Count - 1] = _findings[_findings.Count - 1] with { Severity = severity };
    }

    /// <summary>Reports at any code.</summary>
    public void At(
        DiagnosticDescriptor descriptor, SyntaxNode at, ImmutableArray<CallFrame> calls, IEnumerable<SyntaxNode> story,
        ImmutableDictionary<string, string?> properties, params object?[] arguments) =>
        _findings.Add(new(descriptor, at, calls, story.Where(s => s != at).Select(s => s.GetLocation()).ToImmutableArray(), properties, arguments));
}
