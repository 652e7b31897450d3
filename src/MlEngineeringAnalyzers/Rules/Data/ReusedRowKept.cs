using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Rules.Data;

/// <summary>MLE6003: rows that are one and the same object are kept in a collection.</summary>
internal sealed class ReusedRowKept : ILineageRule
{
    private static readonly ImmutableHashSet<string> s_keepers = ImmutableHashSet.Create(
        "ToList", "ToArray", "ToHashSet", "ToDictionary", "ToLookup", "ToImmutableArray", "ToImmutableList", "OrderBy", "OrderByDescending", "Reverse", "GroupBy", "AddRange");

    public DiagnosticDescriptor Descriptor => Descriptors.ReusedRowKept;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var use in graph.LibraryUses)
        {
            if (use.Value is RowSequence rows && s_keepers.Contains(use.Method.Name) && rows["reuseRowObject"] is Constant { Value: true })
                report.At(Descriptor, use.Site.Syntax, use.Calls, [rows.Site], ImmutableDictionary<string, string?>.Empty, use.Method.Name);
        }
    }
}
