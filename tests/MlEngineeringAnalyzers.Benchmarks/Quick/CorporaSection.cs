using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>The labelled programs, each a compilation of its own: ML.NET in every file.</summary>
internal static class CorporaSection
{
    public static void Run(Rounds rounds)
    {
        var lineage = Corpora.ReadLineage().Where((_, i) => i % 8 == 0).Select(CorpusCompilations.Create);
        var schema = Corpora.ReadSchema().Where((_, i) => i % 24 == 0).Select(CorpusCompilations.Create);
        foreach (var (name, compilations) in new[] { ("lineage", lineage.ToList()), ("schema", schema.ToList()) })
        {
            QuickRun.Title($"Every {(name == "lineage" ? 8 : 24)}th program of the {name} corpus");
            var costs = rounds.Measure(Contender.All, contender => compilations.Aggregate(default(Cost), (sum, c) => sum + Cost.OfBuild(c, contender)));
            new CostTable(Contender.All, costs, compilations.Sum(GeneratedProject.Lines)).Write(Console.Out);
        }
    }
}
