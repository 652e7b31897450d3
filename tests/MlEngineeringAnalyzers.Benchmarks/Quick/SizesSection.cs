using MlEngineeringAnalyzers.Corpus;

namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>Generated projects: what a thousand lines cost must not depend on how many there are.</summary>
internal static class SizesSection
{
    // What is nothing, or nearly so, takes more turns to tell from the noise.
    private const int RoundsForNoise = 10;

    public static void Run(Rounds rounds)
    {
        foreach (var share in new[] { 0, 10, 100 })
        {
            var perKloc = new List<double>();
            foreach (var size in new[] { 10, 100, 1000 })
            {
                // The largest projects are measured without the packages that others have measured enough.
                Contender[] contenders = size < 1000 ? [.. Contender.All] : [Contender.Binding, Contender.Nothing, Contender.Ours, .. Contender.Others.Skip(1).Take(1)];
                var compilation = GeneratedProject.Create(size, share);
                var lines = GeneratedProject.Lines(compilation);
                // Small projects are measured several times at once: one is over too soon.
                var times = size < 100 ? 10 : 1;
                QuickRun.Title($"{size} files, {share} % with ML.NET, {lines} lines");
                var table = new CostTable(contenders, rounds.Measure(contenders, contender => Repeated(times, () => Cost.OfBuild(compilation, contender))), lines * times);
                table.Write(Console.Out);
                perKloc.Add(table.PerKloc(Contender.Ours));
            }

            var growth = new TextTable("our ms/KLOC", "10 files", "100 files", "1,000 files", "last / first");
            growth.Add($"{share} % with ML.NET", perKloc[0], perKloc[1], perKloc[2], perKloc[2] / perKloc[0]);
            growth.WriteTo(Console.Out);
        }

        var without = GeneratedProject.Create(100, 0, referenced: false);
        QuickRun.Title("100 files of a project that does not refer to ML.NET");
        Contender[] all = [.. Contender.All, Contender.NothingAgain];
        new CostTable(all, rounds.Times(RoundsForNoise).Measure(all, contender => Cost.OfBuild(without, contender)), GeneratedProject.Lines(without)).Write(Console.Out);
    }

    private static Cost Repeated(int times, Func<Cost> measure) => Enumerable.Range(0, times).Aggregate(default(Cost), (sum, _) => sum + measure());
}
