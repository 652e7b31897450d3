namespace MlEngineeringAnalyzers.TestKit;

/// <summary>How one rule, or all of them together, did over many programs.</summary>
/// <param name="Name">The rule's id, or another name for what is counted.</param>
/// <param name="Labels">How many reports were wanted.</param>
/// <param name="Hits">How many of them came.</param>
/// <param name="FalseAlarms">How many came that were wrong.</param>
public sealed record RuleTally(string Name, int Labels, int Hits, int FalseAlarms)
{
    /// <summary>How many wanted reports did not come.</summary>
    public int Misses => Labels - Hits;

    /// <summary>The share of right ones among the reports, or null if there were none.</summary>
    public double? Precision => Share(Hits, Hits + FalseAlarms);

    /// <summary>The share of the wanted reports that came, or null if none was wanted.</summary>
    public double? Recall => Share(Hits, Labels);

    /// <summary>The sum of several tallies.</summary>
    /// <param name="name">The sum's name.</param>
    /// <param name="tallies">What to add up.</param>
    public static RuleTally Sum(string name, IEnumerable<RuleTally> tallies) =>
        tallies.Aggregate(new RuleTally(name, 0, 0, 0), (sum, tally) => sum with
        {
            Labels = sum.Labels + tally.Labels,
            Hits = sum.Hits + tally.Hits,
            FalseAlarms = sum.FalseAlarms + tally.FalseAlarms,
        });

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
