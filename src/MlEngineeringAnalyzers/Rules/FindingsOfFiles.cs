using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage;
using MlEngineeringAnalyzers.Lineage.Program;

namespace MlEngineeringAnalyzers.Rules;

/// <summary>
/// What the lineage rules find, by file. A file's findings come from its own roots, so that they do not depend on
/// which other files are analysed, or in what order.
/// </summary>
internal sealed class FindingsOfFiles(ProgramModel program)
{
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<Finding>> _raw = new();

    /// <summary>The diagnostics of a file: one for a rule and a place, whatever number of callers lead there.</summary>
    public IEnumerable<Diagnostic> In(SyntaxTree tree, CancellationToken cancellation)
    {
        if (ModelBuilderFile.Is(tree, cancellation))
            yield break;
        var reported = new HashSet<(string, Location)>();
        foreach (var finding in Raw(tree, cancellation))
        {
            var place = finding.At;
            var story = finding.Story;
            if (place.SyntaxTree != tree)
            {
                // The helper's own mistake is reported in the helper's file; one that this caller causes, at the call.
                if (finding.Calls.LastOrDefault(c => c.Site.Syntax.SyntaxTree == tree) is not { } call || IsOwn(finding, cancellation))
                    continue;
                story = story.Insert(0, place.GetLocation());
                place = call.Site.Syntax;
            }

            var location = place.GetLocation();
            if (reported.Add((finding.Descriptor.Id, location)))
                yield return Diagnostic.Create(finding.Descriptor, location, finding.Severity ?? finding.Descriptor.DefaultSeverity, story, finding.Properties, finding.Arguments);
        }
    }

    private bool IsOwn(Finding finding, CancellationToken cancellation) =>
        Raw(finding.At.SyntaxTree, cancellation).Any(f => f.Descriptor.Id == finding.Descriptor.Id && f.At == finding.At);

    private ImmutableArray<Finding> Raw(SyntaxTree tree, CancellationToken cancellation)
    {
        if (_raw.TryGetValue(tree, out var known))
            return known;
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var graph in FileLineage.Create(tree, program, cancellation))
        {
            if (graph.Incomplete)
                continue;
            var report = new LineageReport();
            foreach (var rule in LineageRules.All)
                rule.Examine(graph, report);
            findings.AddRange(report.Findings);
        }

        return _raw.GetOrAdd(tree, findings.ToImmutable());
    }
}
