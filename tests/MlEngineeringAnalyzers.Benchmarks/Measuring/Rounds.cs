namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>
/// Measures several contenders over the same work in turns, so that whatever else the machine does meets all of them,
/// and takes the median of the turns.
/// </summary>
/// <param name="count">How many turns count.</param>
internal sealed class Rounds(int count)
{
    /// <summary>So many times as many turns.</summary>
    public Rounds Times(int factor) => new(count * factor);

    /// <summary>The median cost of each contender.</summary>
    /// <param name="contenders">The contenders.</param>
    /// <param name="measure">Measures one of them once.</param>
    /// <param name="warmUps">Turns that do not count: the runtime compiles methods in them.</param>
    public Cost[] Measure(IReadOnlyList<Contender> contenders, Func<Contender, Cost> measure, int warmUps = 1)
    {
        var costs = contenders.Select(_ => new List<Cost>()).ToArray();
        for (var round = -warmUps; round < count; round++)
        {
            GC.Collect();
            for (var i = 0; i < contenders.Count; i++)
            {
                // Each turn begins with another one: what follows a costly contender finds a full heap.
                var which = (i + Math.Abs(round)) % contenders.Count;
                var cost = measure(contenders[which]);
                if (round >= 0)
                    costs[which].Add(cost);
            }
        }

        return [.. costs.Select(all => new Cost(Median(all.Select(c => c.Cpu)), Median(all.Select(c => c.Bytes))))];
    }

    /// <summary>The value in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
