using System.Collections.Immutable;
using MlEngineeringAnalyzers.MLNet.Tables;
using static MlEngineeringAnalyzers.Schema.Transfers.Transfer;

namespace MlEngineeringAnalyzers.Schema.Transfers;

/// <summary>Images, time series, foreign models, and code of the user; from the sources of ML.NET 5.0, not measured type by type.</summary>
internal static class OtherTransfers
{
    private static readonly ColumnType s_image = new(ItemKind.Image);

    /// <summary>The rows of this table.</summary>
    public static IReadOnlyList<Transfer> All { get; } =
    [
        // Images.
        Each(Owners.Transforms, "LoadImages", [Scalar(ItemKind.Text)], (_, _) => s_image, always: s_image),
        Each(Owners.Transforms, "LoadRawImageBytes", [Scalar(ItemKind.Text)], (_, _) => ColumnType.VarVector(ItemKind.Byte), always: ColumnType.VarVector(ItemKind.Byte)),
        Each(Owners.Transforms, "ResizeImages", [Image], (_, _) => s_image, always: s_image),
        Each(Owners.Transforms, "ConvertToGrayscale", [Image], (_, _) => s_image, always: s_image),
        Each(Owners.Transforms, "ExtractPixels", [Image],
            (_, run) => run["outputAsFloatArray", true].Flag is { } floats ? ColumnType.Vector(floats ? ItemKind.Single : ItemKind.Byte, null) : null),
        Each(Owners.Transforms, "ConvertToImage", [], (_, _) => s_image, always: s_image),

        // Time series: a Single a row.
        Series(Owners.Transforms, "DetectIidSpike", ItemKind.Double, _ => 3),
        Series(Owners.Transforms, "DetectSpikeBySsa", ItemKind.Double, _ => 3),
        Series(Owners.Transforms, "DetectIidChangePoint", ItemKind.Double, _ => 4),
        Series(Owners.Transforms, "DetectChangePointBySsa", ItemKind.Double, _ => 4),
        Series(Owners.Transforms, "DetectAnomalyBySrCnn", ItemKind.Double, _ => 3),
        Series(Owners.Forecasting, "ForecastBySsa", ItemKind.Single, run => (int?)run["horizon"].Number),

        // What a foreign model gives back only its file knows; the names are known where they are given.
        new(Owners.Transforms, "ApplyOnnxModel", Foreign),
        new(Owners.TensorFlowModel, "ScoreTensorFlowModel", Foreign),
        Each(Owners.Transforms, "DnnFeaturizeImage", [], (_, _) => ColumnType.Vector(ItemKind.Single, null), always: ColumnType.Vector(ItemKind.Single, null)),

        // Code and expressions of the user.
        new(Owners.Transforms, "CustomMapping", Mapping),
        new(Owners.Transforms, "StatefulCustomMapping", Mapping),
        new(Owners.Transforms, "Expression", run => run.Add(run["outputColumnName"], null, Names(run["inputColumnNames"]).Select(n => run.Require(n)))),
    ];

    private static Refusal Image =>
        new((type, _) => type != s_image with { IsNormalized = type.IsNormalized }, RuleIds.InputType, Messages.Expected("Image"), "Load the images before: LoadImages.");

    private static Refusal Scalar(ItemKind item) =>
        new((type, _) => !type.Is(item) || type.IsVector, RuleIds.InputType, Messages.Expected(item.Name()), $"Convert it before: Conversion.ConvertType to {item.Name()}.");

    private static Transfer Series(string owner, string name, ItemKind item, Func<StepRun, int?> size) => new(owner, name, run =>
    {
        var failures = run.Failures.Count;
        var column = run.Require(run["inputColumnName"]);
        run.Accepts(column, [Scalar(ItemKind.Single)]);
        var type = run.Failures.Count == failures ? ColumnType.Vector(item, size(run)) : null;
        run.Add(run["outputColumnName"], type, [column]);
        run.Add(run["confidenceLowerBoundColumn"], type, [column]);
        run.Add(run["confidenceUpperBoundColumn"], type, [column]);
    });

    private static void Foreign(StepRun run)
    {
        var inputs = run.Step.Has("inputColumnNames") ? run["inputColumnNames"] : run["inputColumnName"];
        var columns = Names(inputs).Select(n => run.Require(n)).ToList();
        var outputs = run.Step.Has("outputColumnNames") ? run["outputColumnNames"] : run["outputColumnName"];
        if (outputs.IsNull || !outputs.IsKnown)
            run.Become(run.Output.WithUnknownColumn());
        foreach (var output in Names(outputs))
            run.Add(output, null, columns);
    }

    // CustomMappingTransformer.cs:253: every member of the source class is an input, of exactly its type.
    private static void Mapping(StepRun run)
    {
        if (run.Step.Mapping is not ({ } source, { } destination) || run.Step.Has("inputSchemaDefinition") || run.Step.Has("outputSchemaDefinition"))
        {
            run.Become(run.Output.WithUnknownColumn());
            return;
        }

        if (source.IsUnknown || destination.IsUnknown)
        {
            run.Become(run.Output.WithUnknownColumn());
            return;
        }

        // What the code makes of its inputs nobody can tell from here: the new columns have no parents.
        foreach (var member in source.Readable)
        {
            var column = run.Require(ArgumentValue.Of(member.ColumnName));
            if (member.Type is { } expected)
            {
                run.Accepts(column,
                [
                    new((type, _) => !Fits(type, expected), RuleIds.InputType, Messages.Expected(expected.SchemaName),
                        $"The class that the mapping reads declares '{member.ColumnName}' as {expected.SchemaName}: give the member the column's type."),
                ]);
            }
        }

        foreach (var member in destination.Writable)
            run.Add(ArgumentValue.Of(member.ColumnName), member.Type, []);
    }

    // A vector of any size takes one of a known size, not the other way.
    private static bool Fits(ColumnType actual, ColumnType expected) =>
        actual.Item == expected.Item && actual.IsKey == expected.IsKey
        && (actual.Shape == expected.Shape || (actual.Shape == ColumnShape.Vector && expected.Shape == ColumnShape.VarVector));

    private static ImmutableArray<ArgumentValue> Names(ArgumentValue value) =>
        value.IsNull ? ImmutableArray<ArgumentValue>.Empty : value.Items.IsDefault ? ImmutableArray.Create(value) : value.Items;
}
