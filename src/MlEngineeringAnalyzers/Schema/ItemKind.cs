namespace MlEngineeringAnalyzers.Schema;

/// <summary>What one item of a column is.</summary>
internal enum ItemKind
{
    SByte,
    Int16,
    Int32,
    Int64,
    Byte,
    UInt16,
    UInt32,
    UInt64,
    Single,
    Double,
    Text,
    Boolean,
    TimeSpan,
    DateTime,
    DateTimeOffset,
    RowId,
    Image,
}

/// <summary>How ML.NET and our notation call the kinds of items.</summary>
internal static class ItemKinds
{
    // Code of the notation, the name in ML.NET's messages, and the name of the .NET type behind it.
    private static readonly (ItemKind Kind, string Code, string Name, string ClrType)[] s_names =
    [
        (ItemKind.SByte, "I1", "SByte", "System.SByte"),
        (ItemKind.Int16, "I2", "Int16", "System.Int16"),
        (ItemKind.Int32, "I4", "Int32", "System.Int32"),
        (ItemKind.Int64, "I8", "Int64", "System.Int64"),
        (ItemKind.Byte, "U1", "Byte", "System.Byte"),
        (ItemKind.UInt16, "U2", "UInt16", "System.UInt16"),
        (ItemKind.UInt32, "U4", "UInt32", "System.UInt32"),
        (ItemKind.UInt64, "U8", "UInt64", "System.UInt64"),
        (ItemKind.Single, "R4", "Single", "System.Single"),
        (ItemKind.Double, "R8", "Double", "System.Double"),
        (ItemKind.Text, "TX", "String", "System.String"),
        (ItemKind.Boolean, "BL", "Boolean", "System.Boolean"),
        (ItemKind.TimeSpan, "TS", "TimeSpan", "System.TimeSpan"),
        (ItemKind.DateTime, "DT", "DateTime", "System.DateTime"),
        (ItemKind.DateTimeOffset, "DZ", "DateTimeOffset", "System.DateTimeOffset"),
        (ItemKind.RowId, "UG", "RowId", "Microsoft.ML.Data.DataViewRowId"),
        (ItemKind.Image, "IM", "Image", "Microsoft.ML.Data.MLImage"),
    ];

    /// <summary>The two letters of our notation.</summary>
    public static string Code(this ItemKind kind) => s_names[(int)kind].Code;

    /// <summary>The name in ML.NET's messages.</summary>
    public static string Name(this ItemKind kind) => s_names[(int)kind].Name;

    /// <summary>The full name of the .NET type.</summary>
    public static string ClrType(this ItemKind kind) => s_names[(int)kind].ClrType;

    /// <summary>The kind with that code; null when there is none.</summary>
    public static ItemKind? OfCode(string code)
    {
        foreach (var row in s_names)
        {
            if (row.Code == code)
                return row.Kind;
        }

        return null;
    }

    /// <summary>The kind that a .NET type becomes; null when there is none.</summary>
    public static ItemKind? OfClrType(string fullName)
    {
        if (fullName == "System.ReadOnlyMemory<System.Char>")
            return ItemKind.Text;
        foreach (var row in s_names)
        {
            if (row.ClrType == fullName)
                return row.Kind;
        }

        return null;
    }

    /// <summary>The kind that a member of <c>DataKind</c> stands for, by its number; null when there is none.</summary>
    public static ItemKind? OfDataKind(long value) => value switch
    {
        1 => ItemKind.SByte,
        2 => ItemKind.Byte,
        3 => ItemKind.Int16,
        4 => ItemKind.UInt16,
        5 => ItemKind.Int32,
        6 => ItemKind.UInt32,
        7 => ItemKind.Int64,
        8 => ItemKind.UInt64,
        9 => ItemKind.Single,
        10 => ItemKind.Double,
        11 => ItemKind.Text,
        12 => ItemKind.Boolean,
        13 => ItemKind.TimeSpan,
        14 => ItemKind.DateTime,
        15 => ItemKind.DateTimeOffset,
        _ => null,
    };

    public static bool IsSigned(this ItemKind kind) => kind is ItemKind.SByte or ItemKind.Int16 or ItemKind.Int32 or ItemKind.Int64;

    public static bool IsUnsigned(this ItemKind kind) => kind is ItemKind.Byte or ItemKind.UInt16 or ItemKind.UInt32 or ItemKind.UInt64;

    public static bool IsReal(this ItemKind kind) => kind is ItemKind.Single or ItemKind.Double;

    public static bool IsTime(this ItemKind kind) => kind is ItemKind.DateTime or ItemKind.TimeSpan or ItemKind.DateTimeOffset;
}
