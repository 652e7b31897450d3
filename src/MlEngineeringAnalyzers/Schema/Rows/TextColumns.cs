using System.Collections.Immutable;

namespace MlEngineeringAnalyzers.Schema.Rows;

/// <summary>
/// The columns that <c>TextLoader.Column</c> objects describe. From the sources (TextLoader.cs, <c>Column</c>, <c>Range</c>
/// and <c>ColInfo.Create</c>): an index alone is a scalar, a first and a last index are a vector even of one slot, several
/// ranges are one vector.
/// </summary>
internal static class TextColumns
{
    /// <summary>The shape of the data; unknown when a column or its name is.</summary>
    /// <param name="columns">The columns, each with the arguments of its constructor.</param>
    /// <param name="origin">What to point at when one of them is wrong.</param>
    public static SchemaShape Shape(ArgumentValue columns, object? origin)
    {
        if (columns.Items.IsDefaultOrEmpty)
            return SchemaShape.Unknown;
        var described = ImmutableArray.CreateBuilder<Column>();
        foreach (var column in columns.Items)
        {
            if (column.Items.IsDefaultOrEmpty || column.Items[0].Text is not { } name)
                return SchemaShape.Unknown;
            described.Add(new Column(name.Trim(), Type(column.Items), origin, ImmutableArray<Column>.Empty));
        }

        return SchemaShape.Of(described);
    }

    /// <summary>The type that name, kind and indices or ranges give; null when it depends on more.</summary>
    private static ColumnType? Type(ImmutableArray<ArgumentValue> column)
    {
        if (column.Length < 3 || column[1].Number is not { } kind || ItemKinds.OfDataKind((long)kind) is not { } item)
            return null;
        return (column.Length, column[2]) switch
        {
            (3, { Number: not null }) => new ColumnType(item),
            (4, { Number: { } first }) when column[3].Number is { } last && last >= first => ColumnType.Vector(item, (int)(last - first) + 1),
            (3, { Items: { IsDefaultOrEmpty: false } ranges }) => OfRanges(item, ranges),
            _ => null,
        };
    }

    private static ColumnType? OfRanges(ItemKind item, ImmutableArray<ArgumentValue> ranges)
    {
        int? size = 0;
        foreach (var range in ranges)
        {
            if (range.Items.IsDefault || range.Items.Length is 0 or > 2 || range.Items[0].Number is not { } first)
                return null;
            if (range.Items.Length == 1)
                size += 1;
            else if (range.Items[1].Number is { } last && last >= first)
                size += (int)(last - first) + 1;
            else if (range.Items[1].IsNull)
                size = null; // To the end of the line.
            else
                return null;
        }

        return size == 1 && ranges[0].Items.Length == 1 ? new ColumnType(item) : ColumnType.Vector(item, size);
    }
}
