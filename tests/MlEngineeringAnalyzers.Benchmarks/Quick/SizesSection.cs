using MlEngineeringAnalyzers.Corpus;

namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>Generated projects: what a thousand lines cost must not depend on how many there are.</summary>
internal static class SizesSection
{
    // What is nothing, or nearly so, takes more turns to tell from the noise.
    private const int RoundsForNoise = 10;

    private const int Files = 1000;

    private static readonly int[] s_shares = [0, 10, 100];

    public static void Run(Rounds rounds)
    {
        foreach (var share in s_shares)
        {
            var compilation = GeneratedProject.Create(100, share);
            QuickRun.Title($"100 files, {share} % with ML.NET");
            new CostTable(Contender.All, rounds.Measure(Contender.All, contender => Cost.OfBuild(compilation, contender)), GeneratedProject.Lines(compilation)).Write(Console.Out);
        }

        // The packages of others have been measured enough.
        Contender[] few = [Contender.Binding, Contender.Nothing, Contender.Ours];
        foreach (var share in s_shares)
        {
            var perKloc = new List<double>();
            foreach (var size in new[] { 10, 100, Files })
            {
                var projects = GeneratedProject.Split(Files, share, size).ToList();
                QuickRun.Title($"{Files} files, {share} % with ML.NET, in projects of {size}");
                // One after another, as one piece of work: the garbage of small projects is collected like that of a large one.
                var table = new CostTable(few, rounds.Measure(few, contender => projects.Aggregate(default(Cost), (sum, project) => sum + Cost.OfBuild(project, contender))), projects.Sum(GeneratedProject.Lines));
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
}
