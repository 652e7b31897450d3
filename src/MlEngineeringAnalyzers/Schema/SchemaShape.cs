using System.Collections.Immutable;

namespace MlEngineeringAnalyzers.Schema;

/// <summary>A column of a data view.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type; null when it is not known.</param>
/// <param name="Origin">What made it: a member of a row class, or the call of a step.</param>
/// <param name="Parents">The columns that it was made of.</param>
internal sealed record Column(string Name, ColumnType? Type, object? Origin, ImmutableArray<Column> Parents)
{
    /// <summary>Whether the values are those of the parent, if under another name, type or key.</summary>
    public bool IsCopy { get; init; }

    /// <summary>Whether the step that made it brings values to one scale.</summary>
    public bool IsNormalizing { get; init; }

    /// <summary>The columns from which the values come in the end.</summary>
    public IEnumerable<Column> Roots => Parents.IsEmpty ? [this] : Parents.SelectMany(p => p.Roots);

    /// <summary>The column whose values these are, under another name, type or key.</summary>
    public Column Source => IsCopy && Parents.Length == 1 ? Parents[0].Source : this;
}

/// <summary>
/// The columns that a data view has. What is not known is said to be not known: an open shape may have other columns,
/// a column without a type may be anything.
/// </summary>
/// <param name="Columns">The visible columns, in order.</param>
/// <param name="IsOpen">Whether there may be other columns.</param>
/// <param name="Dropped">Columns that were there and were taken away, with what took them away.</param>
internal sealed record SchemaShape(ImmutableArray<Column> Columns, bool IsOpen, ImmutableDictionary<string, object?> Dropped)
{
    /// <summary>Nothing is known.</summary>
    public static readonly SchemaShape Unknown = new(ImmutableArray<Column>.Empty, IsOpen: true, ImmutableDictionary<string, object?>.Empty);

    /// <summary>A shape with these columns and no others.</summary>
    public static SchemaShape Of(IEnumerable<Column> columns) =>
        columns.Aggregate(new SchemaShape(ImmutableArray<Column>.Empty, IsOpen: false, ImmutableDictionary<string, object?>.Empty), (shape, column) => shape.With(column));

    /// <summary>Whether all columns are known, with their types.</summary>
    public bool IsClosed => !IsOpen && Columns.All(c => c.Type is not null);

    /// <summary>The visible column of that name.</summary>
    public Column? Find(string name)
    {
        foreach (var column in Columns)
        {
            if (column.Name == name)
                return column;
        }

        return null;
    }

    /// <summary>Whether there is surely no column of that name.</summary>
    public bool Lacks(string name) => !IsOpen && Find(name) is null;

    /// <summary>The shape with one more column; one of the same name is hidden by it.</summary>
    public SchemaShape With(Column column)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (Columns[i].Name == column.Name)
                return this with { Columns = Columns.SetItem(i, column) };
        }

        return this with { Columns = Columns.Add(column), Dropped = Dropped.Remove(column.Name) };
    }

    /// <summary>The shape after a step made a column whose name is not known: it may have hidden any other.</summary>
    public SchemaShape WithUnknownColumn() =>
        this with { IsOpen = true, Columns = Columns.Select(c => c with { Type = null }).ToImmutableArray() };

    /// <summary>The shape after columns were taken away whose names are not known: any may be gone, none has changed.</summary>
    public SchemaShape WithUnknownLoss() => this with { IsOpen = true, Columns = ImmutableArray<Column>.Empty };

    /// <summary>The shape without the columns that the condition does not keep.</summary>
    public SchemaShape Keep(Func<Column, bool> kept, object? by) => this with
    {
        Columns = Columns.Where(kept).ToImmutableArray(),
        Dropped = Dropped.SetItems(Columns.Where(c => !kept(c)).Select(c => new KeyValuePair<string, object?>(c.Name, by))),
    };

    /// <summary>The name of a column that the missing name was probably meant to be; null when none is near.</summary>
    public string? Nearest(string name) => NearNames.Nearest(name, Columns.Select(c => c.Name));

    public override string ToString() => string.Join(", ", Columns.Select(c => $"{c.Name}:{c.Type?.ToString() ?? "?"}").Concat(IsOpen ? ["..."] : []));
}
