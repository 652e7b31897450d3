using System.Collections.Immutable;
using MlEngineeringAnalyzers.MLNet.Tables;
using static MlEngineeringAnalyzers.Schema.Transfers.Transfer;

namespace MlEngineeringAnalyzers.Schema.Transfers;

/// <summary>Columns as such (<c>TransformExtensionsCatalog</c>): concatenate, copy, drop, select.</summary>
internal static class ColumnTransfers
{
    /// <summary>The rows of this table.</summary>
    public static IReadOnlyList<Transfer> All { get; } =
    [
        Each(Owners.Transforms, "CopyColumns", [], (type, _) => type, isCopy: true),
        new(Owners.Transforms, "Concatenate", Concatenate),
        new(Owners.Transforms, "DropColumns", run => Select(run, keeps: false)),
        new(Owners.Transforms, "SelectColumns", run => Select(run, keeps: true)),
    ];

    // ColumnConcatenatingEstimator.CheckInputsAndMakeColumn: the first input says what the others must be.
    private static void Concatenate(StepRun run)
    {
        var output = run["outputColumnName"];
        var inputs = run["inputColumnNames"];
        if (inputs.Items.IsDefaultOrEmpty)
        {
            run.Add(output, null, []);
            return;
        }

        var columns = new List<Column?>();
        var failed = false;
        foreach (var input in inputs.Items)
        {
            var failures = run.Failures.Count;
            var column = run.Require(input);
            failed |= run.Failures.Count > failures;
            if (!failed && column?.Type is { } type)
                failed = !IsConcatenable(run, column, type, columns);
            columns.Add(column);
        }

        run.Add(output, failed ? null : Joined(columns), columns);
    }

    private static bool IsConcatenable(StepRun run, Column column, ColumnType type, List<Column?> before)
    {
        if (type.IsKey)
        {
            Fail($"Column '{column.Name}' is key. Concatenation of keys is unsupported.", "Make the key a vector before: Conversion.MapKeyToVector.", column);
            return false;
        }

        if (before.Count == 0 || before[0]?.Type is not { } first || type.Item == first.Item)
            return true;
        var odd = first.Item == ItemKind.Single ? column : before[0]!;
        var advice = odd.Type!.Item == ItemKind.Text
            ? $"Make '{odd.Name}' numbers before: Categorical.OneHotEncoding, or Text.FeaturizeText."
            : $"Convert '{odd.Name}' before: Conversion.ConvertType(name, outputKind: DataKind.Single).";
        Fail(
            $"Concatenated columns should have the same type. Column '{column.Name}' has type of {type.Item.Name()}, but expected column type is {first.Item.Name()}.",
            advice, column, before[0]!);
        return false;

        void Fail(string message, string advice, params Column[] story)
        {
            // In a single step the schema is not looked at, and no exception comes.
            if (run.Mode == RunMode.Chain)
                run.Fail(new SchemaFailure(RuleIds.Concatenation, message, advice) { ColumnName = story[0].Name, Columns = story.ToImmutableArray() });
        }
    }

    private static ColumnType? Joined(List<Column?> columns)
    {
        if (columns.Any(c => c?.Type is null))
            return null;
        var types = columns.ConvertAll(c => c!.Type!);
        var normalized = types.TrueForAll(t => t.IsNormalized);
        if (types.Exists(t => t.Shape == ColumnShape.VarVector))
            return ColumnType.VarVector(types[0].Item).Normalized(normalized);
        int? size = 0;
        foreach (var type in types)
            size += type.IsVector ? type.Size : 1;
        return ColumnType.Vector(types[0].Item, size).Normalized(normalized);
    }

    private static void Select(StepRun run, bool keeps)
    {
        var names = run["columnNames"];
        if (names.Items.IsDefault || names.Items.Any(i => i.Text is null))
        {
            run.Become(run.Output.WithUnknownLoss());
            return;
        }

        foreach (var name in names.Items)
            run.Require(name);
        var listed = names.Items.Select(n => n.Text!).ToImmutableHashSet();
        var shape = run.Output.Keep(column => listed.Contains(column.Name) == keeps, run.Step.Origin);
        if (keeps)
        {
            // What is kept of an open shape is there, whatever it is.
            foreach (var name in listed.Where(name => shape.IsOpen && shape.Find(name) is null))
                shape = shape.With(new Column(name, null, run.Step.Origin, ImmutableArray<Column>.Empty));
            shape = shape with { IsOpen = false };
        }

        run.Become(shape);
    }
}
