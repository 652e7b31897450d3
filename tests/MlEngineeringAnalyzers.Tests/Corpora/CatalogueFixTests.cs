using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.Documentation;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.TestKit;
using MlEngineeringAnalyzers.Tests.Documentation;
using MlEngineeringAnalyzers.Tests.Meta;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.CorpusRuns;

/// <summary>
/// FixAll of all rules in turn, by their ids and in reverse, until nothing is offered any more: the program compiles without
/// a new warning, and no fix was in vain. <c>MlEngineeringAnalyzers.Corpus fix</c> does it to the whole corpora.
/// </summary>
public class CatalogueFixTests
{
    private const int SampleSize = 60;

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = AnalyzerRun.AnalyzersIn(typeof(LineageAnalyzer).Assembly);

    private static readonly ImmutableArray<CodeFixProvider> s_fixes = [.. AllRules.Fixes.OrderBy(f => f.FixableDiagnosticIds[0], StringComparer.Ordinal)];

    [Fact]
    public Task The_violating_programs_of_the_pages() => VerifyAsync(
        from id in Documents.Folder.PageIds
        from block in Documents.Folder.RulePage(id).Blocks
        where block.IsViolating && block.Language == "csharp"
        select (id, Example.ToCompilation(block)));

    // Programs that violate many rules first: fixes collide there.
    [Fact]
    public Task The_programs_of_the_lineage_corpus_that_violate_most() => VerifyAsync(
        Corpora.ReadLineage().OrderByDescending(p => p.Labels.Select(l => l.Rule).Distinct().Count()).ThenBy(p => p.Id, StringComparer.Ordinal).Take(SampleSize)
            .Select(p => (p.Id, (Compilation)CorpusCompilations.Create(p))));

    // What is left of HousePrices and not of its repaired twin: rules without a fix.
    private static readonly string[] s_leftOfSample =
    [
        "MLE2003 Training/Experiments.cs",
        "MLE2005 Training/Experiments.cs",
        "MLE3010 Training/Experiments.cs",
    ];

    [Fact]
    public async Task The_sample_becomes_its_repaired_twin_but_for_what_no_fix_can_do()
    {
        var twin = await WarningsAndSuggestionsAsync("HousePrices.Repaired");
        foreach (var fixes in (ImmutableArray<CodeFixProvider>[])[s_fixes, [.. s_fixes.Reverse()]])
        {
            var result = await new CatalogueFix(s_analyzers, fixes).RunAsync(SampleProject.Compile(Documents.Folder.SamplePath("HousePrices")), new AnalyzerOptions([]));
            Assert.Empty(result.Problems);
            Assert.Equal(s_leftOfSample.Order(), Names(result.Left).Except(twin).Order());
        }
    }

    // Both repairs of MLE3001 want to change the load.
    [Fact]
    public async Task Repairs_that_begin_in_two_files_and_meet_in_a_third_place_are_made_once()
    {
        var first = Programs.Types("""
            public class First
            {
                [Obsolete] public void Other() { int a=1; Console.WriteLine( a ); }

                public void Save(MLContext ml, IEstimator<ITransformer> pipeline, IDataView data) => ml.Model.Save(pipeline.Fit(data), data.Schema, "model.zip");
            }
            """);
        var second = Programs.Types("""
            public class Second
            {
                public ITransformer Load(MLContext ml) => ml.Model.Load("model.zip", out _);

                public void Save(MLContext ml, IEstimator<ITransformer> pipeline, IDataView data) => ml.Model.Save(pipeline.Fit(data), data.Schema, "model.zip");
            }
            """);
        var program = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(first, path: "First.cs"), CSharpSyntaxTree.ParseText(second, path: "Second.cs")],
            References.All,
            new(OutputKind.DynamicallyLinkedLibrary));
        var result = await new CatalogueFix(s_analyzers, [.. s_fixes.Where(f => f.FixableDiagnosticIds.Contains("MLE3001"))]).RunAsync(program, new AnalyzerOptions([]));
        Assert.Empty(result.Problems);
        var text = await result.TextAsync();
        Assert.Contains("Load($\"model-{First.ModelVersion}.zip\", out _)", text, StringComparison.Ordinal);
        Assert.Contains("[Obsolete] public void Other() { int a=1; Console.WriteLine( a ); }", text, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> WarningsAndSuggestionsAsync(string sample) =>
        Names((await AnalyzerRun.OverAsync(SampleProject.Compile(Documents.Folder.SamplePath(sample)), s_analyzers, AnalyzerRunOptions.Default)).Findings);

    // Rules that are off by default have no say in what a sample is.
    private static IEnumerable<string> Names(IEnumerable<MlEngineeringAnalyzers.TestKit.Finding> findings) =>
        findings.Where(f => ShippedRule.WithId(f.Rule).Enabled).Select(f => $"{f.Rule} {f.Place.File}").Distinct();

    private static async Task VerifyAsync(IEnumerable<(string Name, Compilation Program)> programs)
    {
        var problems = new ConcurrentBag<string>();
        var applied = 0;
        await Parallel.ForEachAsync(programs.Where(p => !HostCapabilities.IsTooOldFor(p.Program)), async (program, _) =>
        {
            foreach (var fixes in (ImmutableArray<CodeFixProvider>[])[s_fixes, [.. s_fixes.Reverse()]])
            {
                var result = await new CatalogueFix(s_analyzers, fixes).RunAsync(program.Program, new AnalyzerOptions([]));
                Interlocked.Add(ref applied, result.Applied.Length);
                foreach (var problem in result.Problems)
                    problems.Add($"{program.Name} after {string.Join(", ", result.Applied)}: {problem}\n{await result.TextAsync()}");
            }
        });
        Assert.Empty(problems);
        Assert.NotEqual(0, applied);
    }
}
