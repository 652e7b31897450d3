using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>Strings of which parts are known.</summary>
internal static class Texts
{
    private static readonly Regex s_hole = new(@"\{(\d+)(?:[,:][^}]*)?\}", RegexOptions.CultureInvariant);

    /// <summary>The texts, one after the other.</summary>
    public static AbstractValue Concat(IEnumerable<AbstractValue> values)
    {
        var parts = ImmutableArray.CreateBuilder<AbstractValue>();
        foreach (var value in values.SelectMany(v => v is Text text ? text.Parts : ImmutableArray.Create(v)))
        {
            if (value is Constant constant && parts.Count > 0 && parts[parts.Count - 1] is Constant last)
                parts[parts.Count - 1] = new Constant(string.Concat(last.Value, value is EnumConstant { Name: { } member } ? member : constant.Value));
            else if (value is Constant { Value: not string } other)
                parts.Add(new Constant(value is EnumConstant { Name: { } name } ? name : string.Concat(other.Value)));
            else
                parts.Add(value);
        }

        return parts.Count switch
        {
            0 => new Constant(string.Empty),
            1 when parts[0] is Constant => parts[0],
            _ => new Text(parts.ToImmutable()),
        };
    }

    /// <summary>The parts joined as paths are.</summary>
    public static AbstractValue Combine(IReadOnlyList<AbstractValue> values)
    {
        var parts = new List<AbstractValue>();
        foreach (var value in values)
        {
            if (parts.Count > 0)
                parts.Add(new Constant("/"));
            parts.Add(value);
        }

        return Concat(parts);
    }

    /// <summary>The texts with a separator between them.</summary>
    public static AbstractValue Join(AbstractValue separator, IEnumerable<AbstractValue> values) =>
        Concat(values.SelectMany((v, i) => i == 0 ? [v] : new[] { separator, v }));

    /// <summary>A composite format with its arguments in place; null when the format is not known.</summary>
    public static AbstractValue? Format(IReadOnlyList<AbstractValue> formatAndArguments)
    {
        if (formatAndArguments.Count == 0 || Whole(formatAndArguments[0]) is not { } format)
            return null;
        var parts = new List<AbstractValue>();
        var end = 0;
        foreach (Match hole in s_hole.Matches(format))
        {
            if (!int.TryParse(hole.Groups[1].Value, out var index) || index + 1 >= formatAndArguments.Count)
                return null;
            parts.Add(new Constant(format.Substring(end, hole.Index - end)));
            parts.Add(formatAndArguments[index + 1]);
            end = hole.Index + hole.Length;
        }

        parts.Add(new Constant(format.Substring(end)));
        return Concat(parts);
    }

    /// <summary>The text with another in the place of each occurrence; what is not known stays as it is.</summary>
    public static AbstractValue? Replace(AbstractValue text, string old, AbstractValue replacement) => text switch
    {
        Constant { Value: string whole } => Join(replacement, Regex.Split(whole, Regex.Escape(old)).Select(part => new Constant(part))),
        Text { Parts: var parts } => Concat(parts.Select(part => part is Constant ? Replace(part, old, replacement)! : part)),
        _ => null,
    };

    /// <summary>The path with another extension; null when its end is not known.</summary>
    public static AbstractValue? ChangeExtension(AbstractValue path, string extension) => path switch
    {
        Constant { Value: string whole } => new Constant(System.IO.Path.ChangeExtension(whole, extension)),
        Text { Parts: [.., Constant { Value: string end }] parts } when end.IndexOf('/') >= 0 =>
            Concat(parts.SetItem(parts.Length - 1, new Constant(System.IO.Path.ChangeExtension(end, extension)))),
        _ => null,
    };

    /// <summary>The whole string, when all of it is known.</summary>
    public static string? Whole(AbstractValue? value) => (value as Constant)?.Value as string;

    /// <summary>The known start of the string: what comes before its first unknown part.</summary>
    public static string? Start(AbstractValue? value) => value switch
    {
        Constant { Value: string whole } => whole,
        Text { Parts: [Constant { Value: string start }, ..] } => start,
        _ => null,
    };

    /// <summary>The known end of the string: what follows its last unknown part.</summary>
    public static string? End(AbstractValue? value) => value switch
    {
        Constant { Value: string whole } => whole,
        Text { Parts: [.., Constant { Value: string end }] } => end,
        _ => null,
    };
}
