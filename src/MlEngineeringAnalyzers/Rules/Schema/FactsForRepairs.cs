using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Shapes;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>What a fix has to know of a failure of the schema.</summary>
internal static class FactsForRepairs
{
    /// <summary>The facts of a failure.</summary>
    /// <param name="finding">The failure.</param>
    /// <param name="step">All failures of the same rule in the same step: one report is all that the user sees of them.</param>
    public static ImmutableDictionary<string, string?> Of(SchemaFinding finding, IEnumerable<SchemaFinding> step)
    {
        var failure = finding.Failure;
        var column = failure.Columns.FirstOrDefault();
        var facts = ImmutableDictionary<string, string?>.Empty
            .Add(FixProperties.Column, failure.ColumnName)
            .Add(FixProperties.Nearest, failure.Nearest)
            .Add(FixProperties.Type, column?.Type?.ToString())
            .Add("Member", finding.Member?.Name);
        if ((finding.Member ?? Member(column))?.GetDocumentationCommentId() is { } declaration)
            facts = facts.Add(FixProperties.Declaration, declaration);
        if (failure.Input is { } input)
        {
            facts = facts.Add(FixProperties.Schema, Lines(input.Columns.Select(c => (c.Name, c.Type?.ToString() ?? "?"))));
            if (input.Columns.Where(c => IsFeatures(c, input)).Take(2).ToList() is [var features])
                facts = facts.Add(FixProperties.Features, features.Name);
        }

        return facts.Add(FixProperties.Columns, Lines(step.Select(f => (f.Failure.ColumnName ?? string.Empty, f.Failure.Nearest ?? string.Empty)).Distinct()));
    }

    // Joined of several columns, and nothing else is made of it.
    private static bool IsFeatures(Column column, SchemaShape shape)
    {
        if (column.Type is not { Shape: ColumnShape.Vector } type || !type.Is(ItemKind.Single) || shape.Columns.Any(c => c.Parents.Contains(column)))
            return false;
        while (column.Parents is [var only])
            column = only;
        return column.Parents.Length > 1;
    }

    // Of the parts of a vector, the one that has no known size is to blame.
    private static ISymbol? Member(Column? column) => column?.Source switch
    {
        { Origin: ISymbol member } => member,
        { Type.Shape: ColumnShape.VarVector, Parents: var parents } => parents.Where(p => p.Type?.Shape == ColumnShape.VarVector).Select(Member).FirstOrDefault(m => m is not null),
        _ => null,
    };

    private static string Lines(IEnumerable<(string, string)> rows) => string.Join("\n", rows.Select(r => $"{r.Item1}\t{r.Item2}"));
}
