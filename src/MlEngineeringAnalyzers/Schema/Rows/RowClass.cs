using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.Schema.Rows;

/// <summary>What a class is used for.</summary>
[Flags]
internal enum RowUse
{
    /// <summary>Rows are read out of objects: loading from memory, input of an engine, source of a mapping.</summary>
    Read = 1,

    /// <summary>Rows are written into objects: prediction, <c>CreateEnumerable</c>, destination of a mapping.</summary>
    Write = 2,

    /// <summary>Fields of a text file are described.</summary>
    Text = 4,
}

/// <summary>A member of a row class that is a column.</summary>
/// <param name="Symbol">The field or property.</param>
/// <param name="ColumnName">The column's name: <c>[ColumnName]</c>, else the member's.</param>
/// <param name="Type">The column's type; null when it is not known.</param>
/// <param name="CanRead">Whether ML.NET can read it.</param>
/// <param name="CanWrite">Whether ML.NET can write it.</param>
internal sealed record RowMember(ISymbol Symbol, string ColumnName, ColumnType? Type, bool CanRead, bool CanWrite)
{
    /// <summary>The .NET type, as ML.NET prints it.</summary>
    public string ClrName { get; init; } = "";

    /// <summary>The type that the text loader gives the column; null when it is not known.</summary>
    public ColumnType? TextType { get; init; }
}

/// <summary>Something in a row class that makes ML.NET throw when the class is used so.</summary>
internal sealed record RowProblem(RowUse Uses, ISymbol Member, string Rule, string Message, string Advice);

/// <summary>The columns of a class that is used as row, read as ML.NET reads it by reflection.</summary>
/// <param name="Type">The class.</param>
/// <param name="Members">The members that are columns, in ML.NET's order.</param>
/// <param name="Problems">What is wrong with it.</param>
/// <param name="IsUnknown">Whether it cannot be read here (a type parameter).</param>
internal sealed record RowClass(ITypeSymbol Type, ImmutableArray<RowMember> Members, ImmutableArray<RowProblem> Problems, bool IsUnknown = false)
{
    /// <summary>The columns that are read out of an object.</summary>
    public IEnumerable<RowMember> Readable => Members.Where(m => m.CanRead);

    /// <summary>The columns that are written into an object.</summary>
    public IEnumerable<RowMember> Writable => Members.Where(m => m.CanWrite);

    /// <summary>The first problem of a use; ML.NET stops there.</summary>
    public RowProblem? Problem(RowUse use) => Problems.FirstOrDefault(p => (p.Uses & use) != 0);

    /// <summary>The shape of rows in memory.</summary>
    public SchemaShape Shape() => IsUnknown ? SchemaShape.Unknown : SchemaShape.Of(Readable.Select(m => new Column(m.ColumnName, m.Type, m.Symbol, ImmutableArray<Column>.Empty)));

    /// <summary>The shape of a text file.</summary>
    public SchemaShape TextShape() => IsUnknown ? SchemaShape.Unknown : SchemaShape.Of(Readable.Select(m => new Column(m.ColumnName, m.TextType, m.Symbol, ImmutableArray<Column>.Empty)));
}
