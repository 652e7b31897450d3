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
        "ToList", "ToArray", "ToHashSet", "ToDictionary", "ToLookup", "ToImmutableArray", "ToImmutableList", "OrderBy", "OrderByDescending", "Reverse", "GroupBy", "AddRange", "MaxBy", "MinBy");

    private static readonly ImmutableHashSet<string> s_collections = ImmutableHashSet.Create(
        "List", "HashSet", "SortedSet", "Queue", "Stack", "LinkedList", "ConcurrentBag", "ConcurrentQueue", "ConcurrentStack");

    private static readonly ImmutableHashSet<string> s_adders = ImmutableHashSet.Create("Add", "AddFirst", "AddLast", "Enqueue", "Insert", "Push", "TryAdd");

    public DiagnosticDescriptor Descriptor => Descriptors.ReusedRowKept;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var use in graph.LibraryUses)
        {
            if (use.Value is RowSequence rows && Keeper(use) is { } keeper && rows["reuseRowObject"] is Constant { Value: true })
                report.At(Descriptor, use.Site.Syntax, use.Calls, [rows.Site], ImmutableDictionary<string, string?>.Empty, keeper);
        }
    }

    /// <summary>What keeps the rows; null when nothing does.</summary>
    private static string? Keeper(LibraryUse use) => use.Method switch
    {
        null => "[.. ]",
        { MethodKind: MethodKind.Constructor, ContainingType.Name: var type } => s_collections.Contains(type) ? $"new {type}" : null,
        { Name: var name } => s_keepers.Contains(name) || (s_adders.Contains(name) && IsInTurn(use)) ? name : null,
    };

    // Each row of a foreach is put into a collection, one after the other.
    private static bool IsInTurn(LibraryUse use) => use.Site is IInvocationOperation call
        && call.Arguments.Any(a => a.Value is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var declaration] } && declaration.GetSyntax() is ForEachStatementSyntax);
}
