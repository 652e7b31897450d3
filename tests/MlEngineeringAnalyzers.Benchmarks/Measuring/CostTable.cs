using System.Globalization;
using MlEngineeringAnalyzers.Corpus;

namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>The costs of all contenders over the same lines of source, above the analyzer that does nothing.</summary>
/// <param name="contenders">The contenders, binding and nothing among them.</param>
/// <param name="costs">What each of them took.</param>
/// <param name="lines">How many lines.</param>
internal sealed class CostTable(IReadOnlyList<Contender> contenders, Cost[] costs, int lines)
{
    private Cost Binding => costs[contenders.IndexOf(Contender.Binding)];

    private Cost Nothing => costs[contenders.IndexOf(Contender.Nothing)];

    /// <summary>Milliseconds for a thousand lines, above the analyzer that does nothing.</summary>
    public double PerKloc(Contender contender) => Above(contender).Cpu / lines * 1000;

    /// <summary>Writes the table.</summary>
    public void Write(TextWriter text)
    {
        var table = new TextTable("", "CPU ms", "ms/KLOC", "% of binding", "ours / it", "MB");
        table.Add("binding", Number(Binding.Cpu), Number(Binding.Cpu / lines * 1000), "100.0", "", Number(Binding.Bytes / 1e6));
        table.Add("nothing", Number(Nothing.Cpu - Binding.Cpu), "", Percent(new(Nothing.Cpu - Binding.Cpu, 0)), "", Number((Nothing.Bytes - Binding.Bytes) / 1e6));
        foreach (var contender in contenders.Except([Contender.Binding, Contender.Nothing]))
        {
            var above = Above(contender);
            var ratio = contender == Contender.Ours ? "" : (Above(Contender.Ours).Cpu / above.Cpu).ToString("0.000", CultureInfo.InvariantCulture);
            table.Add(contender.Name, Number(above.Cpu), Number(PerKloc(contender)), Percent(above), ratio, Number(above.Bytes / 1e6));
        }

        table.WriteTo(text);
    }

    private Cost Above(Contender contender)
    {
        var cost = costs[contenders.IndexOf(contender)];
        return new(cost.Cpu - Nothing.Cpu, cost.Bytes - Nothing.Bytes);
    }

    private string Percent(Cost cost) => Number(100 * cost.Cpu / Binding.Cpu);

    private static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);
}

/// <summary>Positions in lists that can only be read.</summary>
internal static class ReadOnlyLists
{
    /// <summary>Where the item is in the list.</summary>
    public static int IndexOf<T>(this IReadOnlyList<T> list, T item) => list.ToList().IndexOf(item);
}
