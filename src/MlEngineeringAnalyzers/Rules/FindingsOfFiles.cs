using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.Configuration;
using MlEngineeringAnalyzers.Lineage;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Program;

namespace MlEngineeringAnalyzers.Rules;

/// <summary>
/// What the lineage rules find, by file. A file's findings come from its own roots, so that they do not depend on
/// which other files are analysed, or in what order.
/// </summary>
internal sealed class FindingsOfFiles(ProgramModel program, AnalyzerConfigOptionsProvider options)
{
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<Finding>> _raw = new();
    private readonly bool _gate = BuildGate.IsOn(options);

    // A rule that is off in every file is not asked.
    private readonly Lazy<List<ILineageRule>> _rules = new(() => LineageRules.All
        .Where(rule => program.Compilation.SyntaxTrees.Any(tree => RuleActivation.MayBeOn(rule.Descriptor, program.Compilation.Options, tree, CancellationToken.None))).ToList());

    /// <summary>The diagnostics of a file: one for a rule and a place, whatever number of callers lead there.</summary>
    public IEnumerable<Diagnostic> In(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!program.Touched.In(tree).Any() || ModelBuilderFile.Is(tree, options.GetOptions(tree), cancellation))
            yield break;
        var reported = new HashSet<(string, Location)>();
        foreach (var finding in Raw(tree, cancellation))
        {
            // The gate raises a rule, and with it those findings that are no more than suggestions.
            if (_gate && finding.Severity < DiagnosticSeverity.Warning)
                continue;
            if (!RuleActivation.MayBeOn(finding.Descriptor, program.Compilation.Options, tree, cancellation))
                continue;
            if (Place(finding, tree, cancellation) is not { } place)
                continue;
            var story = finding.At.SyntaxTree == tree ? finding.Story : finding.Story.Remove(place).Insert(0, finding.At.GetLocation());
            if (reported.Add((finding.Descriptor.Id, place)))
                yield return Diagnostic.Create(finding.Descriptor, place, finding.Severity ?? finding.Descriptor.DefaultSeverity, story, finding.Properties, finding.Arguments);
        }
    }

    /// <summary>Where in the file to report: the code itself, or the call that leads to it in another file, or another part of its story.</summary>
    private Location? Place(Finding finding, SyntaxTree tree, CancellationToken cancellation)
    {
        if (finding.At.SyntaxTree == tree)
            return finding.At.GetLocation();
        // What is wrong whoever calls is the other file's own mistake, and reported there.
        if (IsOwn(finding, cancellation))
            return null;
        var call = CallIn(tree, finding.Calls) ?? (finding.Instead is { } instead
            ? instead.Site.Syntax.SyntaxTree == tree ? instead.Site.Syntax : CallIn(tree, instead.Calls)
            : null);
        return call?.GetLocation() ?? finding.Story.LastOrDefault(l => l.SourceTree == tree);
    }

    // An object that dependency injection makes has no call that makes it: its site is a whole body.
    private static SyntaxNode? CallIn(SyntaxTree tree, ImmutableArray<CallFrame> calls) =>
        calls.Select(c => c.Site.Syntax).LastOrDefault(s => s.SyntaxTree == tree && s is ExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax);

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
            foreach (var rule in _rules.Value)
                rule.Examine(graph, report);
            findings.AddRange(report.Findings);
        }

        return _raw.GetOrAdd(tree, findings.ToImmutable());
    }
}
