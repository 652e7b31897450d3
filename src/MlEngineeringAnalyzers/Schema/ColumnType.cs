namespace MlEngineeringAnalyzers.Schema;

/// <summary>Whether a column holds one item a row, or how many.</summary>
internal enum ColumnShape
{
    /// <summary>One item.</summary>
    Scalar,

    /// <summary>The same number of items in every row.</summary>
    Vector,

    /// <summary>Another number of items in every row.</summary>
    VarVector,
}

/// <summary>The type of a column, as far as it decides what ML.NET accepts.</summary>
/// <param name="Item">What an item is; of a key, the integer that carries it.</param>
/// <param name="Shape">One item or many.</param>
internal sealed record ColumnType(ItemKind Item, ColumnShape Shape = ColumnShape.Scalar)
{
    public static readonly ColumnType Single = new(ItemKind.Single);
    public static readonly ColumnType Boolean = new(ItemKind.Boolean);

    /// <summary>Number of slots of a vector; null when it is not known here (it depends on the data).</summary>
    public int? Size { get; init; }

    /// <summary>Whether the items are keys: numbers that stand for entries of a dictionary.</summary>
    public bool IsKey { get; init; }

    /// <summary>Number of different keys; null when it depends on the data.</summary>
    public ulong? KeyCount { get; init; }

    /// <summary>Whether the values behind the keys are known; null when that is not known here.</summary>
    public bool? HasKeyValues { get; init; } = false;

    /// <summary>What the values behind the keys are; null when there are none or they are not known.</summary>
    public ItemKind? KeyValueItem { get; init; }

    /// <summary>Whether ML.NET notes that the values are normalized.</summary>
    public bool IsNormalized { get; init; }

    /// <summary>
    /// Whether reading a value throws: <c>ushort</c> keys of a row class do (measured: "Exception has been thrown by
    /// the target of an invocation").
    /// </summary>
    public bool Unreadable { get; init; }

    public bool IsVector => Shape != ColumnShape.Scalar;

    /// <summary>Whether it is a scalar or a vector of a known number of slots.</summary>
    public bool IsKnownSize => Shape != ColumnShape.VarVector;

    public bool Is(ItemKind item) => Item == item && !IsKey;

    public bool IsReal => Item.IsReal() && !IsKey;

    public static ColumnType Vector(ItemKind item, int? size) => new(item, ColumnShape.Vector) { Size = size };

    public static ColumnType VarVector(ItemKind item) => new(item, ColumnShape.VarVector);

    public static ColumnType Key(ItemKind item, ulong? count, bool? values = false, ItemKind? valueItem = null) =>
        new(item) { IsKey = true, KeyCount = count, HasKeyValues = values, KeyValueItem = valueItem };

    /// <summary>Other items in the same shape, without annotations.</summary>
    public ColumnType WithItem(ItemKind item) => new(item, Shape) { Size = Size };

    /// <summary>Keys in the same shape.</summary>
    public ColumnType WithKey(ItemKind item, ulong? count, bool? values, ItemKind? valueItem = null) =>
        new(item, Shape) { Size = Size, IsKey = true, KeyCount = count, HasKeyValues = values, KeyValueItem = valueItem };

    public ColumnType Normalized(bool normalized = true) => this with { IsNormalized = normalized };

    /// <summary>The type as <c>GetOutputSchema</c> names it: without sizes.</summary>
    public string SchemaName
    {
        get
        {
            var item = IsKey ? $"Key<{Item.Name()}>" : Item.Name();
            return Shape switch
            {
                ColumnShape.Vector => $"Vector<{item}>",
                ColumnShape.VarVector => $"VarVector<{item}>",
                _ => item,
            };
        }
    }

    /// <summary>The type as data views name it: with sizes, where they are known here.</summary>
    public string FullName
    {
        get
        {
            var item = !IsKey ? Item.Name() : KeyCount is { } count ? $"Key<{Item.Name()}, 0-{count - 1}>" : $"Key<{Item.Name()}>";
            return Shape switch
            {
                ColumnShape.Vector when Size is { } size => $"Vector<{item}, {size}>",
                ColumnShape.Vector or ColumnShape.VarVector => $"Vector<{item}>",
                _ => item,
            };
        }
    }

    /// <summary>
    /// The type as steps name it that test their parts on an empty view of the same columns (<c>FakeSchema</c>): every
    /// size there is 10.
    /// </summary>
    public string FakeName => (this with { Size = 10, KeyCount = 10 }).FullName;

    public override string ToString() => TypeNotation.Write(this);
}
