using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Shapes;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5090: what the schema is, at each fit and transform. For the curious; off by default.</summary>
internal sealed class SchemaLens : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.SchemaLens;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        // A call may be met with other steps or data from other roots: each shape is shown, once for the file.
        if (graph != graph.Siblings[0])
            return;
        foreach (var met in graph.Siblings.SelectMany(g => g.Occurrences.Select(call => (Call: call, Shape: Shape(call, g)))).Where(m => m.Shape is not null).GroupBy(m => (m.Call.Site.Syntax, CallIn(graph.Tree, m.Call))))
            report.At(Descriptor, met.First().Call, [], string.Join(" or ", met.Select(m => m.Shape).Distinct()));
    }

    /// <summary>What there is to show of the call; null where no column is known.</summary>
    private static string? Shape(Occurrence call, LineageGraph graph)
    {
        var shapes = SchemaFindings.Of(graph).Shapes;
        return call switch
        {
            { Kind: OperationKind.Fit, Result: FittedModel model } when shapes.Fitted(model).Output is { Columns.IsEmpty: false } output => $"{shapes.Of(model.Data)} -> {output}",
            { Kind: OperationKind.Score, Result: ScoredData scored } when shapes.Of(scored) is { Columns.IsEmpty: false } output => output.ToString(),
            _ => null,
        };
    }

    private static SyntaxNode? CallIn(SyntaxTree tree, Occurrence call) =>
        call.Site.Syntax.SyntaxTree == tree ? null : call.Calls.Select(c => c.Site.Syntax).LastOrDefault(s => s.SyntaxTree == tree);
}
