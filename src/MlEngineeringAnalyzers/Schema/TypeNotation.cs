using System.Globalization;

namespace MlEngineeringAnalyzers.Schema;

/// <summary>
/// Types in few letters: <c>R4</c>, <c>K:U4{kv}</c> (key with known values), <c>V&lt;R4,3&gt;</c> (three slots),
/// <c>W&lt;TX&gt;</c> (any number). A size that is not known here is <c>?</c>, and so are key
/// values that may or may not be known.
/// </summary>
internal static class TypeNotation
{
    /// <summary>The type in our notation.</summary>
    public static string Write(ColumnType type)
    {
        var item = type.Item.Code();
        if (type.IsKey)
            item = $"K:{item}{(type.HasKeyValues switch { true => "{kv}", false => "", null => "{kv?}" })}";
        return type.Shape switch
        {
            ColumnShape.Vector => $"V<{item},{type.Size?.ToString(CultureInfo.InvariantCulture) ?? "?"}>",
            ColumnShape.VarVector => $"W<{item}>",
            _ => item,
        };
    }

    /// <summary>Reads the notation; null when it is none.</summary>
    public static ColumnType? Read(string text)
    {
        if (text.StartsWith("V<", StringComparison.Ordinal) && text.LastIndexOf(',') is > 0 and var comma)
            return ReadItem(text.Substring(2, comma - 2)) is { } item ? item with { Shape = ColumnShape.Vector, Size = ReadSize(text.Substring(comma + 1, text.Length - comma - 2)) } : null;
        if (text.StartsWith("W<", StringComparison.Ordinal))
            return ReadItem(text.Substring(2, text.Length - 3)) is { } item ? item with { Shape = ColumnShape.VarVector } : null;
        return ReadItem(text);
    }

    private static ColumnType? ReadItem(string text)
    {
        var values = text.EndsWith("{kv}", StringComparison.Ordinal);
        if (values)
            text = text.Substring(0, text.Length - 4);
        var isKey = text.StartsWith("K:", StringComparison.Ordinal);
        return ItemKinds.OfCode(isKey ? text.Substring(2) : text) is { } item ? new ColumnType(item) { IsKey = isKey, HasKeyValues = values } : null;
    }

    // Several dimensions (2x5) are one number of slots.
    private static int? ReadSize(string text)
    {
        var size = 1;
        foreach (var dimension in text.Split('x'))
        {
            if (!int.TryParse(dimension, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
                return null;
            size *= number;
        }

        return size;
    }
}
