using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>A step that makes a column of another type out of one.</summary>
/// <param name="Method">The method, as it is called on the catalogue of transforms.</param>
/// <param name="Kind">Member of <c>DataKind</c> that it converts to, if it does.</param>
/// <param name="NamesInput">Whether the input is named even when it is the output.</param>
internal sealed record ColumnConversion(string Method, string? Kind = null, bool NamesInput = false)
{
    public static readonly ColumnConversion ToSingle = new("Conversion.ConvertType", "Single");
    public static readonly ColumnConversion ToBoolean = new("Conversion.ConvertType", "Boolean");
    public static readonly ColumnConversion ToUInt32 = new("Conversion.ConvertType", "UInt32");
    public static readonly ColumnConversion ToText = new("Conversion.ConvertType", "String");
    public static readonly ColumnConversion ToKey = new("Conversion.MapValueToKey");
    public static readonly ColumnConversion ToHash = new("Conversion.Hash");
    public static readonly ColumnConversion KeyToVector = new("Conversion.MapKeyToVector");
    public static readonly ColumnConversion KeyToValue = new("Conversion.MapKeyToValue");
    public static readonly ColumnConversion OneHot = new("Categorical.OneHotEncoding");
    public static readonly ColumnConversion Featurize = new("Text.FeaturizeText", NamesInput: true);
    public static readonly ColumnConversion Tokenize = new("Text.TokenizeIntoWords");
    public static readonly ColumnConversion CountWords = new("Text.ProduceWordBags");
    public static readonly ColumnConversion Join = new("Concatenate", NamesInput: true);

    /// <summary>Steps that make numbers of the same shape; null where numbers would say something else, or nothing.</summary>
    public static ColumnConversion[]? Numbers(ColumnType type) =>
        type.Is(ItemKind.Single) ? [] : !type.IsKey && (type.Is(ItemKind.Double) || type.Is(ItemKind.Boolean) || type.Item.IsSigned() || type.Item.IsUnsigned()) ? [ToSingle] : null;

    /// <summary>Steps that make something that can be joined with numbers.</summary>
    public static ColumnConversion[]? Parts(ColumnType type) => type switch
    {
        { IsKey: true, IsKnownSize: true } => [KeyToVector],
        { Item: ItemKind.Text, IsKey: false } => type.IsKnownSize ? [OneHot] : [Featurize],
        _ => Numbers(type),
    };

    /// <summary>Steps that make one vector of numbers of known size.</summary>
    public static ColumnConversion[]? Vector(ColumnType type)
    {
        if (Numbers(type) is not { } numbers)
            return Parts(type);
        return type.IsKnownSize ? type.IsVector ? numbers : [.. numbers, Join] : null;
    }

    /// <summary>Steps that make text of the same shape.</summary>
    public static ColumnConversion[]? Text(ColumnType type) =>
        type.IsKey ? [KeyToValue] : type.Item switch { ItemKind.Text => [], ItemKind.Image => null, _ => [ToText] };

    /// <summary>Steps that make a list of words.</summary>
    public static ColumnConversion[]? Words(ColumnType type) => type.Is(ItemKind.Text) ? type.IsVector ? [] : [Tokenize] : null;

    /// <summary>Steps that make keys of words.</summary>
    public static ColumnConversion[]? Tokens(ColumnType type) => Words(type) is { } words ? [.. words, ToKey] : null;

    /// <summary>The steps as code.</summary>
    /// <param name="output">The column that they make, as an expression.</param>
    /// <param name="input">The column that they make it of, as an expression.</param>
    /// <param name="transforms">The catalogue of transforms, as an expression.</param>
    /// <param name="dataKind">The enum <c>DataKind</c>, as code names it there.</param>
    public static IEnumerable<string> Write(IEnumerable<ColumnConversion> steps, string output, string input, string transforms, string dataKind)
    {
        foreach (var step in steps)
        {
            yield return $"{transforms}.{step.Method}({output}{(step.NamesInput || input != output ? $", {input}" : "")}{(step.Kind is null ? "" : $", outputKind: {dataKind}.{step.Kind}")})";
            input = output;
        }
    }
}
