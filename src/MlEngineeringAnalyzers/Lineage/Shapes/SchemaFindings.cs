using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;

namespace MlEngineeringAnalyzers.Lineage.Shapes;

/// <summary>
/// Everything that is surely wrong with the schemas of a graph, found once for all rules. A call is met once for each
/// path that leads to it; only what fails on all of them is certain.
/// </summary>
internal sealed class SchemaFindings
{
    private static readonly ConditionalWeakTable<LineageGraph, SchemaFindings> s_ofGraph = new();

    private readonly LineageGraph _graph;
    private readonly Lazy<ImmutableArray<SchemaFinding>> _all;
    private readonly Lazy<(StepInputs Steps, DataShapes Shapes)> _followed;

    private SchemaFindings(LineageGraph graph)
    {
        _graph = graph;
        Steps = new(graph);
        Shapes = new(graph, Steps);
        _all = new(Find);
        _followed = new(Follow);
    }

    /// <summary>The steps of the graph, as the schema engine sees them.</summary>
    public StepInputs Steps { get; }

    /// <summary>The shapes of the graph's data.</summary>
    public DataShapes Shapes { get; }

    /// <summary>Steps and shapes with the names that each path passes on; for rules that ask about a path, not about all of them.</summary>
    public (StepInputs Steps, DataShapes Shapes) Followed => _followed.Value;

    /// <summary>The findings, in the order of the calls.</summary>
    public ImmutableArray<SchemaFinding> All => _all.Value;

    /// <summary>The findings of a graph.</summary>
    public static SchemaFindings Of(LineageGraph graph) => s_ofGraph.GetValue(graph, static g => new(g));

    private (StepInputs, DataShapes) Follow()
    {
        if (!Steps.IsPassedNames)
            return (Steps, Shapes);
        var steps = new StepInputs(_graph, followed: true);
        return (steps, new DataShapes(_graph, steps));
    }

    private ImmutableArray<SchemaFinding> Find()
    {
        var checks = new CallChecks(Steps, Shapes);
        var fragile = new FragileCalls(Shapes);
        var findings = ImmutableArray.CreateBuilder<SchemaFinding>();
        foreach (var group in _graph.Occurrences.GroupBy(o => (o.Site.Syntax, o.Calls), SamePlace.Comparer))
        {
            List<CallFailure>? certain = null;
            foreach (var occurrence in group)
            {
                var failures = checks.Check(occurrence).ToList();
                certain = certain?.FindAll(c => failures.Exists(c.IsSame)) ?? failures;
                if (certain.Count == 0)
                    break;
            }

            foreach (var failure in certain!)
                findings.Add(Locate(failure, group.First()));
            if (group.Any(fragile.Contains))
                break;
        }

        return findings.ToImmutable();
    }

    private SchemaFinding Locate(CallFailure found, Occurrence call)
    {
        var failure = found.Failure;
        var story = ImmutableArray.CreateBuilder<SyntaxNode>();
        story.Add(call.Site.Syntax);
        var at = call.Site.Syntax;
        var calls = call.Calls;
        if (failure.Origin is SyntaxNode step && step != at)
        {
            at = step;
            calls = Steps.Creations(step).FirstOrDefault()?.Calls ?? calls;
        }
        else if (found is { Member: not null, IsAtCall: false } && Declaration(found.Member) is { } member && member.SyntaxTree == _graph.Tree)
        {
            at = member;
            calls = ImmutableArray<CallFrame>.Empty;
        }

        foreach (var origin in failure.Columns.Select(c => c.Origin).Append(failure.DroppedBy))
        {
            if ((origin as SyntaxNode ?? (origin is ISymbol symbol ? Declaration(symbol) : null)) is { } place)
                story.Add(place);
        }

        return new(failure, call, at, calls, story.ToImmutable()) { Member = found.Member };
    }

    /// <summary>The type in the declaration of a member: short enough to underline.</summary>
    private static SyntaxNode? Declaration(ISymbol member) => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax property => property.Type,
        Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax { Parent: Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclarationSyntax declaration } => declaration.Type,
        { } other => other,
        null => null,
    };

    /// <summary>Whether two calls stand at one place and were reached through the same places.</summary>
    private sealed class SamePlace : IEqualityComparer<(SyntaxNode Site, ImmutableArray<CallFrame> Calls)>
    {
        public static readonly SamePlace Comparer = new();

        public bool Equals((SyntaxNode Site, ImmutableArray<CallFrame> Calls) x, (SyntaxNode Site, ImmutableArray<CallFrame> Calls) y)
        {
            if (x.Site != y.Site || x.Calls.Length != y.Calls.Length)
                return false;
            for (var i = 0; i < x.Calls.Length; i++)
            {
                var (a, b) = (x.Calls[i].Site.Syntax, y.Calls[i].Site.Syntax);
                if (a != b && (a.SpanStart != b.SpanStart || a.SyntaxTree.FilePath != b.SyntaxTree.FilePath))
                    return false;
            }

            return true;
        }

        public int GetHashCode((SyntaxNode Site, ImmutableArray<CallFrame> Calls) place) => unchecked((place.Site.SpanStart * 31) + place.Calls.Length);
    }
}
