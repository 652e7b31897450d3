using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Rules.Data;

/// <summary>MLE6003: rows that are one and the same object are kept in a collection.</summary>
internal sealed class ReusedRowKept : ILineageRule
{
    private static readonly ImmutableHashSet<string> s_keepers = ImmutableHashSet.Create(
        "ToList", "ToArray", "ToHashSet", "ToDictionary", "ToLookup", "ToImmutableArray", "ToImmutableList", "OrderBy", "OrderByDescending", "Reverse", "GroupBy", "AddRange");

    private static readonly ImmutableHashSet<string> s_adders = ImmutableHashSet.Create("Add", "AddFirst", "AddLast", "Enqueue", "Insert", "Push", "TryAdd");

    public DiagnosticDescriptor Descriptor => Descriptors.ReusedRowKept;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var use in graph.LibraryUses)
        {
            if (use.Value is RowSequence rows && (s_keepers.Contains(use.Method.Name) || KeepsInTurn(use)) && rows["reuseRowObject"] is Constant { Value: true })
                report.At(Descriptor, use.Site.Syntax, use.Calls, [rows.Site], ImmutableDictionary<string, string?>.Empty, use.Method.Name);
        }
    }

    // Each row of a foreach is put into a collection, one after the other.
    private static bool KeepsInTurn(LibraryUse use) => s_adders.Contains(use.Method.Name) && use.Site is IInvocationOperation call
        && call.Arguments.Any(a => a.Value is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var declaration] } && declaration.GetSyntax() is ForEachStatementSyntax);
}
