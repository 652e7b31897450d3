using System.Text.RegularExpressions;

namespace MLNet.ApiSurface.Generator.Writing;

/// <summary>Turns what Roslyn displays into what its parser accepts.</summary>
internal static partial class CSharpText
{
    /// <summary>Writes constants of floating type, which the listings show without suffix and by the name of the value.</summary>
    public static string WithLiterals(string text) => FloatingConstant().Replace(text, match =>
    {
        var (declaration, type, value) = (match.Groups["declaration"].Value, match.Groups["type"].Value, match.Groups["value"].Value);
        return declaration + value switch
        {
            "Infinity" => $"{type}.PositiveInfinity",
            "-Infinity" => $"{type}.NegativeInfinity",
            "NaN" => $"{type}.NaN",
            _ => type == "float" ? value + "F" : value + "D",
        };
    });

    /// <summary>A string as a C# literal.</summary>
    public static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    [GeneratedRegex(@"(?<declaration>\b(?<type>float|double)\?? \w+ = )(?<value>-?Infinity|NaN|-?\d[\d.]*(?:E[+-]?\d+)?)")]
    private static partial Regex FloatingConstant();
}
