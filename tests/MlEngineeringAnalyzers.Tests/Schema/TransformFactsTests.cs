using System.Collections.Immutable;
using MlEngineeringAnalyzers.Schema;
using MlEngineeringAnalyzers.TestKit;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Schema;

/// <summary>The schema engine against <c>xforms.tsv</c>: each transform on each column type, as measured on ML.NET 5.0.</summary>
public sealed class TransformFactsTests
{
    private static readonly ILookup<string, Cell> s_cells = Read().ToLookup(cell => cell.Transform);

    public static TheoryData<string> Transforms => [.. s_cells.Select(group => group.Key)];

    [Theory]
    [MemberData(nameof(Transforms))]
    public void Agrees_with_what_was_measured_in_a_chain(string transform)
    {
        var shape = SchemaShape.Of(s_cells[transform].Select(Column));
        var problems = s_cells[transform].Select(cell => Compare(cell, shape)).OfType<string>().ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Theory]
    [MemberData(nameof(Transforms))]
    public void Throws_alone_only_where_that_was_measured(string transform)
    {
        var shape = SchemaShape.Of(s_cells[transform].Select(Column));
        var problems = new List<string>();
        foreach (var cell in s_cells[transform])
        {
            var failures = ChainSchema.Run(shape, [MeasuredTransforms.Step(transform, cell.Column)], RunMode.Alone).Failures;
            var throws = cell.Alone == "same" ? !cell.Accepted : cell.Alone is not ("" or "(does not throw)");
            if (failures.Length > 0 && !throws)
                problems.Add($"{cell.Column} ({cell.Type}) does not throw, but the engine says: {failures[0].Message}");
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public void The_table_is_complete() => Assert.Equal(2232, s_cells.Sum(group => group.Count()));

    private static string? Compare(Cell cell, SchemaShape shape)
    {
        var outcome = ChainSchema.Run(shape, [MeasuredTransforms.Step(cell.Transform, cell.Column)], RunMode.Chain);
        var place = $"{cell.Column} ({cell.Type})";
        if (outcome.Failures is [var failure, ..])
        {
            if (cell.Accepted)
                return $"{place} is accepted, but the engine says: {failure.Message}";
            if (Simplify(failure.Message) != Simplify(cell.Message))
                return $"{place} says: {cell.Message}\n  the engine: {failure.Message}";
            return (failure.Stage == FailureStage.Schema) != cell.Stage.StartsWith("schema", StringComparison.Ordinal) ? $"{place} fails at stage {cell.Stage}" : null;
        }

        if (!cell.Accepted)
            return $"{place} is refused, but the engine accepts it: {cell.Message}";
        if (cell.Output == "(removed)")
            return outcome.Output.Find(cell.Column) is null ? null : $"{place} is still there";
        if (cell.Output == "(only this column kept)")
            return outcome.Output.Columns is [{ Name: var kept }] && kept == cell.Column ? null : $"{place} is not the only column";
        var made = outcome.Output.Find("Out")?.Type;
        var expected = TypeNotation.Read(cell.Output)!;
        if (made is null || !Same(made, expected) || made.IsNormalized != cell.Annotations.Split(',').Contains("norm"))
            return $"{place} becomes {cell.Output} [{cell.Annotations}], but the engine says {made?.ToString() ?? "unknown"}{(made?.IsNormalized == true ? " [norm]" : "")}";
        return null;
    }

    // A size that depends on the data is not known to the engine; one that it knows must be right.
    private static bool Same(ColumnType made, ColumnType expected) =>
        made.Item == expected.Item && made.Shape == expected.Shape && made.IsKey == expected.IsKey && made.HasKeyValues == expected.HasKeyValues
        && (made.Size is null || made.Size == expected.Size);

    // How many keys there are depends on the data too.
    private static string Simplify(string message) => System.Text.RegularExpressions.Regex.Replace(message, @"(Key<\w+)(, 0-\d+)?>", "$1>");

    private static Column Column(Cell cell)
    {
        var type = TypeNotation.Read(cell.Type)!;
        if (type.IsKey)
        {
            type = type with
            {
                KeyValueItem = type.HasKeyValues == true ? (cell.Column == "KVF" ? ItemKind.Single : ItemKind.Text) : null,
                KeyCount = cell.Column switch { "K" or "KB" or "KH" or "KU8" or "VK" => 5, "HK" => 256, "CHR" => 65535, _ => null },
                // The one ushort key that comes from a row class.
                Unreadable = cell.Column == "KH",
            };
        }

        return new(cell.Column, type, null, ImmutableArray<Column>.Empty);
    }

    private static IEnumerable<Cell> Read()
    {
        foreach (var line in TestData.ReadLines("xforms.tsv").Skip(1))
        {
            var fields = line.Split('\t');
            yield return new(fields[0], fields[1], fields[2], fields[3].StartsWith("yes", StringComparison.Ordinal), fields[4], fields[5], fields[7], fields[9], fields[10]);
        }
    }

    private sealed record Cell(string Transform, string Column, string Type, bool Accepted, string Output, string Annotations, string Stage, string Message, string Alone);
}
