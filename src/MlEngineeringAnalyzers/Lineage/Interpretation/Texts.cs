using System.Collections.Immutable;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>Strings of which parts are known.</summary>
internal static class Texts
{
    /// <summary>The texts, one after the other.</summary>
    public static AbstractValue Concat(IEnumerable<AbstractValue> values)
    {
        var parts = ImmutableArray.CreateBuilder<AbstractValue>();
        foreach (var value in values.SelectMany(v => v is Text text ? text.Parts : ImmutableArray.Create(v)))
        {
            if (value is Constant constant && parts.Count > 0 && parts[parts.Count - 1] is Constant last)
                parts[parts.Count - 1] = new Constant(string.Concat(last.Value, constant.Value));
            else if (value is Constant { Value: not string } other)
                parts.Add(new Constant(string.Concat(other.Value)));
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
