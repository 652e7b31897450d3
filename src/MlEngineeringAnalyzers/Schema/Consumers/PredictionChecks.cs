using System.Collections.Immutable;
using MlEngineeringAnalyzers.Schema.Rows;

namespace MlEngineeringAnalyzers.Schema.Consumers;

/// <summary>What engines and <c>CreateEnumerable</c> ask of row classes (<c>TypedCursorable</c>, <c>PredictionEngineBase</c>).</summary>
internal static class PredictionChecks
{
    /// <summary>Members of a prediction class that the data has no column for, or one of another type.</summary>
    /// <param name="ignoresMissing">Whether a missing column is passed over in silence; null when that is not known.</param>
    public static IEnumerable<(SchemaFailure Failure, RowMember Member)> Bind(RowClass row, SchemaShape data, bool? ignoresMissing)
    {
        if (row.IsUnknown)
            yield break;
        foreach (var member in row.Writable)
        {
            if (data.Lacks(member.ColumnName))
                yield return (Unfilled(member, data, ignoresMissing), member);
            else if (data.Find(member.ColumnName) is { Type: { } type } column && Mismatch(member, type) is { } advice)
                yield return (Unbindable(member, type, advice) with { Columns = ImmutableArray.Create(column) }, member);
        }
    }

    /// <summary>
    /// The failure of an engine made for a schema: every column of it must be a member of the input class.
    /// </summary>
    public static SchemaFailure? Contains(RowClass row, SchemaShape schema)
    {
        if (row.IsUnknown || schema.IsOpen)
            return null;
        var names = row.Readable.Select(m => m.ColumnName).ToImmutableHashSet();
        return schema.Columns.FirstOrDefault(c => !names.Contains(c.Name)) is { } lacking
            ? new SchemaFailure(RuleIds.EngineInput, $"Type should contain a member named {lacking.Name}",
                $"Made for a schema, the engine wants all of its columns: add '{lacking.Name}' to '{row.Type.Name}', or leave the schema out.")
            {
                ColumnName = lacking.Name,
                Columns = ImmutableArray.Create(lacking),
                Input = schema,
            }
            : null;
    }

    private static SchemaFailure Unfilled(RowMember member, SchemaShape data, bool? ignoresMissing)
    {
        var nearest = data.Nearest(member.ColumnName);
        var advice = nearest is not null ? $"Did you mean [ColumnName(\"{nearest}\")]?" : "Name the column that it stands for with [ColumnName(...)], or mark it [NoColumn].";
        return new SchemaFailure(
            RuleIds.PredictionMember,
            ignoresMissing == false ? $"Could not find  column '{member.ColumnName}' (Parameter 'Schema')" : "",
            advice)
        {
            ColumnName = member.ColumnName,
            Nearest = nearest,
            Input = data,
        };
    }

    private static SchemaFailure Unbindable(RowMember member, ColumnType type, string advice) =>
        new(RuleIds.PredictionType,
            $"Can't bind the IDataView column '{member.ColumnName}' of type '{type.FullName}' to field or property '{member.Symbol.Name}' of type '{member.ClrName}'.",
            advice)
        {
            ColumnName = member.ColumnName,
        };

    // A member takes a column when the .NET types are the same; sizes and key counts do not matter.
    private static string? Mismatch(RowMember member, ColumnType column)
    {
        if (member.Type is not { } type)
            return null;
        if (type.IsVector != column.IsVector)
            return column.IsVector ? $"Make the member an array: {column.Item.Name()}[]." : $"Make the member a single {column.Item.Name()}.";
        if (type.Item == column.Item)
            return null;
        return column.IsKey && type.Item == ItemKind.Text
            ? $"A key is a number: append Conversion.MapKeyToValue(\"{member.ColumnName}\") to the pipeline."
            : $"Make the member a {column.Item.Name()}, or convert the column in the pipeline.";
    }
}
