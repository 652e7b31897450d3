using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.Corpus;
using MlEngineeringAnalyzers.Lineage;
using MlEngineeringAnalyzers.Lineage.Program;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.Rules.Data;
using MlEngineeringAnalyzers.Rules.Evaluation;
using MlEngineeringAnalyzers.Rules.Pipelines;
using MlEngineeringAnalyzers.Rules.Versioning;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>What the schema engine adds: the lineage with all its rules, and with those that ask for no schema.</summary>
internal static class SchemaSection
{
    private static readonly Type[] s_asking =
    [
        typeof(SamplingKeyIsNoGroup), typeof(LooseColumnName), typeof(UnusedColumn), typeof(UnsavableMapping),
        typeof(MissingValuesNeverSeen), typeof(FeaturesNotNormalized), typeof(ShuffledGrades),
    ];

    private static readonly List<ILineageRule> s_without =
        [.. LineageRules.All.Where(r => !r.GetType().Namespace!.EndsWith(".Schema", StringComparison.Ordinal) && !s_asking.Contains(r.GetType()))];

    public static void Run(Rounds rounds)
    {
        QuickRun.Title("The lineage without and with the schema, bodies bound before");
        var table = new TextTable("corpus", "without, ms", "with, ms", "ratio");
        Add("lineage", Corpora.ReadLineage().Where((_, i) => i % 8 == 0).Select(CorpusCompilations.Create));
        Add("schema", Corpora.ReadSchema().Where((_, i) => i % 24 == 0).Select(CorpusCompilations.Create));
        table.WriteTo(Console.Out);

        void Add(string name, IEnumerable<CSharpCompilation> compilations)
        {
            var all = compilations.ToList();
            var costs = rounds.Measure([Contender.Nothing, Contender.Ours], contender => all.Aggregate(default(Cost), (sum, c) => sum + Measure(c, contender == Contender.Ours ? LineageRules.All : s_without)), warmUps: 2);
            table.Add(name, TimeSpan.FromMilliseconds(costs[0].Cpu), TimeSpan.FromMilliseconds(costs[1].Cpu), costs[1].Cpu / costs[0].Cpu);
        }
    }

    private static Cost Measure(CSharpCompilation compilation, IEnumerable<ILineageRule> rules)
    {
        var fresh = Cost.Fresh(compilation);
        fresh.GetDiagnostics();
        return Cost.Of(() =>
        {
            var program = new ProgramModel(fresh, MLNetSymbols.TryCreate(fresh)!);
            foreach (var tree in fresh.SyntaxTrees)
            {
                foreach (var graph in FileLineage.Create(tree, program, CancellationToken.None))
                {
                    var report = new LineageReport();
                    foreach (var rule in rules)
                        rule.Examine(graph, report);
                }
            }
        });
    }
}
