using MlEngineeringAnalyzers.MLNet.Tables;
using static MlEngineeringAnalyzers.Schema.Transfers.Transfer;

namespace MlEngineeringAnalyzers.Schema.Transfers;

/// <summary>Conversions, keys and categories (<c>ConversionsExtensionsCatalog</c>, <c>CategoricalCatalog</c>); measured type by type.</summary>
internal static class ConversionTransfers
{
    private const string MapToKey = "Make it a key before: Conversion.MapValueToKey, or Conversion.Hash.";

    /// <summary>The rows of this table.</summary>
    public static IReadOnlyList<Transfer> All { get; } =
    [
        Each(Owners.Conversion, "MapValueToKey", [Dictionary((_, run) => run["addKeyValueAnnotationsAsText", false].Flag == true, alone: ""), Unreadable],
            (type, run) => type.WithKey(ItemKind.UInt32, null, true, KeyValues(type, run)), isCopy: true),

        Each(Owners.Conversion, "MapKeyToValue",
            [
                new((type, _) => !type.IsKey, RuleIds.Key, Messages.Expected("KeyType"), "Only keys have values to go back to: " + MapToKey)
                    { Alone = "Metadata KeyValues does not exist" },
                new((type, _) => type.HasKeyValues == false, RuleIds.Key, "Input column '{column}' doesn't contain key values metadata (Parameter 'inputSchema')",
                    "The values behind these keys were never kept: make the key with Conversion.MapValueToKey, or with Hash and maximumNumberOfInverts.")
                    { Alone = "Metadata KeyValues does not exist" },
            ],
            (type, _) => type.KeyValueItem is { } item ? type.WithItem(item) : null, isCopy: true),

        Each(Owners.Conversion, "MapKeyToVector", [NotKey],
            (type, run) => Count(run["outputCountVector", false]) is not { } counts ? null
                : counts || !type.IsVector ? ColumnType.Vector(ItemKind.Single, Slots(type.KeyCount)).Normalized(!counts || !type.IsVector)
                : PerSlot(type, Slots(type.KeyCount)).Normalized()),

        Each(Owners.Conversion, "MapKeyToBinaryVector", [NotKey],
            (type, _) => PerSlot(type, Bits(type.KeyCount)).Normalized(!type.IsVector)),

        Each(Owners.Conversion, "ConvertType",
            [
                new((type, run) => Target(run) is { } to && !IsConvertible(type, to), RuleIds.InputType,
                    "Don't know how to convert {column} into {to} (Parameter 'inputSchema')", "Convert to a type that this one converts to, or change the member's type.")
                    { Alone = "source column '{column}' with item type '{type}' is not compatible with destination type '{to}' (Parameter 'inputSchema')" },
                new((type, run) => Target(run) is { } to && type.IsKey && !to.IsUnsigned(), RuleIds.Key,
                    "source column '{column}' with item type '{type}' is not compatible with destination type '{to}' (Parameter 'inputSchema')",
                    "A key is not a number: use Conversion.MapKeyToValue or MapKeyToVector.") { Stage = FailureStage.Fit },
                new((type, run) => Target(run) is { } to && type.IsKey && type.KeyCount > MaxCount(to), RuleIds.Key,
                    "source column '{column}' with item type '{type}' is not compatible with destination type 'Key<{to}>' (Parameter 'inputSchema')",
                    "The keys do not fit into that type: use a wider one.") { Stage = FailureStage.Fit },
            ],
            (type, run) => Target(run) is not { } to ? null
                : type.IsKey ? type.WithKey(to, type.KeyCount, type.HasKeyValues, type.KeyValueItem)
                : type.WithItem(to).Normalized(type.IsNormalized || (type.Is(ItemKind.Boolean) && !type.IsVector && to != ItemKind.Text && to != ItemKind.Boolean)),
            isCopy: true),

        Each(Owners.Conversion, "Hash", [NotHashable, Unreadable with { Refuses = (type, run) => type.Unreadable && Inverts(run) != false }],
            (type, run) => type.WithKey(ItemKind.UInt32, Power(run["numberOfBits", 31]), Inverts(run), ItemKind.Text), isCopy: true),

        // The mapping's own types decide; only the presence of the input is certain.
        Each(Owners.Conversion, "MapValue", [], (_, _) => null),

        Each(Owners.Categorical, "OneHotEncoding", [Dictionary((_, run) => OutputKind(run) == Key, alone: ""), Dictionary((_, run) => OutputKind(run) is not (null or Key), alone: null), Unreadable],
            (type, run) => OutputKind(run) switch
            {
                Indicator => PerSlot(type, null).Normalized(),
                Bag => ColumnType.Vector(ItemKind.Single, null).Normalized(!type.IsVector),
                Binary => PerSlot(type, null).Normalized(!type.IsVector),
                Key => type.WithKey(ItemKind.UInt32, null, true, ItemKind.Text),
                _ => null,
            }),

        Each(Owners.Categorical, "OneHotHashEncoding", [NotHashable],
            (type, run) => OutputKind(run) switch
            {
                Indicator => PerSlot(type, Slots(Power(run["numberOfBits", 16]))).Normalized(),
                Bag => ColumnType.Vector(ItemKind.Single, Slots(Power(run["numberOfBits", 16]))).Normalized(!type.IsVector),
                Binary => PerSlot(type, null).Normalized(!type.IsVector),
                Key => type.WithKey(ItemKind.UInt32, Power(run["numberOfBits", 16]), Inverts(run), ItemKind.Text),
                _ => null,
            }),
    ];

    // OneHotEncodingEstimator.OutputKind.
    private const int Bag = 1;
    private const int Indicator = 2;
    private const int Key = 3;
    private const int Binary = 4;

    private static int? OutputKind(StepRun run) => (int?)run["outputKind", Indicator].Number;

    private static Refusal Unreadable =>
        new((type, _) => type.Unreadable, RuleIds.InputType, Messages.Invocation, "ML.NET cannot read ushort keys of a row class: make the member a uint.")
        { Stage = FailureStage.Fit };

    private static Refusal NotKey =>
        new((type, _) => !type.IsKey, RuleIds.Key, Messages.Expected("key type of known cardinality", got: "{type}"), MapToKey) { Stage = FailureStage.Fit };

    private static Refusal NotHashable =>
        new((type, _) => (type.Item.IsTime() || type.Item == ItemKind.Image) && !type.IsKey, RuleIds.InputType,
            "Expected Text, Key, numeric, Boolean or DataViewRowId item type (Parameter 'inputSchema')", "Convert it to text or a number before.");

    // A dictionary whose entries are written as text cannot have bare keys as entries.
    private static Refusal Dictionary(Func<ColumnType, StepRun, bool> condition, string? alone) =>
        new((type, run) => type.IsKey && type.HasKeyValues == false && condition(type, run), RuleIds.Key,
            "The item type must be valid for a key (Parameter 'itemType')", "It is a key already: use Conversion.MapKeyToVector.")
        {
            Alone = alone,
        };

    private static ItemKind? KeyValues(ColumnType type, StepRun run) =>
        run["addKeyValueAnnotationsAsText", false].Flag switch { true => ItemKind.Text, false when !type.IsKey => type.Item, _ => null };

    private static bool? Count(ArgumentValue flag) => flag.IsKnown ? flag.Flag == true : null;

    private static bool? Inverts(StepRun run) => run["maximumNumberOfInverts", 0].Number is { } inverts ? inverts != 0 : null;

    private static ItemKind? Target(StepRun run) => run["outputKind", 9].Number is { } kind ? ItemKinds.OfDataKind((long)kind) : null;

    // What the pass over the schema accepts; keys to anything but integers get past it and fail in Fit.
    private static bool IsConvertible(ColumnType type, ItemKind to)
    {
        if (to.IsUnsigned())
            return type.IsKey || type.Item.IsUnsigned() || type.Item == ItemKind.Text;
        if (to.IsSigned())
            return !type.IsKey && (type.Item.IsSigned() || type.Item is ItemKind.Boolean or ItemKind.Text || (to == ItemKind.Int64 && type.Item.IsTime()));
        return to switch
        {
            ItemKind.Single or ItemKind.Double or ItemKind.Text => type.Item != ItemKind.Image,
            ItemKind.Boolean => type.IsKey || !type.Item.IsTime(),
            ItemKind.DateTime => type.Is(ItemKind.Text) || type.Is(ItemKind.DateTime),
            _ => type.Is(ItemKind.Text),
        };
    }

    private static ulong MaxCount(ItemKind to) => to switch { ItemKind.Byte => byte.MaxValue, ItemKind.UInt16 => ushort.MaxValue, ItemKind.UInt32 => uint.MaxValue, _ => ulong.MaxValue };

    /// <summary>A vector of numbers with so many slots for each slot of the input.</summary>
    private static ColumnType PerSlot(ColumnType type, int? slots) => type.Shape switch
    {
        ColumnShape.VarVector => ColumnType.VarVector(ItemKind.Single),
        ColumnShape.Vector => ColumnType.Vector(ItemKind.Single, type.Size * slots),
        _ => ColumnType.Vector(ItemKind.Single, slots),
    };

    private static int? Slots(ulong? count) => count is <= int.MaxValue ? (int)count : null;

    private static ulong? Power(ArgumentValue bits) => bits.Number is >= 1 and <= 31 ? 1UL << (int)bits.Number : null;

    private static int? Bits(ulong? count)
    {
        if (count is not { } number)
            return null;
        var bits = 1;
        for (var rest = number; rest > 0; rest >>= 1)
            bits++;
        return bits;
    }
}
