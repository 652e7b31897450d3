using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.Corpus;

namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>A folder of repositories: all that is in them, then only the files that name ML.NET.</summary>
internal static class FolderSection
{
    private const int WarmUps = 2;

    public static void Run(Rounds rounds, string? folder)
    {
        if (folder is null)
            return;
        var compilations = Compilations(folder).Select(c => c.Compilation).ToList();
        QuickRun.Title($"{Directory.GetDirectories(folder).Length} repositories, {compilations.Count} projects");
        WarmUp(compilations);
        Measure(rounds, compilations, GeneratedProject.Lines, Cost.OfBuild);

        var using_ = compilations.Where(c => c.SyntaxTrees.Any(NamesMLNet)).ToList();
        QuickRun.Title($"Only their {using_.Sum(c => c.SyntaxTrees.Count(NamesMLNet))} files that name ML.NET, as an editor asks for them");
        Measure(rounds, using_, c => c.SyntaxTrees.Where(NamesMLNet).Sum(t => t.GetText().Lines.Count), OfFiles);
    }

    /// <summary>The projects of every repository, the loose files of one being a project.</summary>
    public static IEnumerable<(string Name, CSharpCompilation Compilation)> Compilations(string folder)
    {
        foreach (var repository in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var groups = SourceFolder.Read(repository);
            var compilations = new ProjectCompilations(repository, groups, ReferenceSet.Read(null));
            foreach (var group in groups)
                yield return ($"{Path.GetFileName(repository)}/{group.Name}", compilations.Create(group));
        }
    }

    // In a build server and in an editor the runtime has long compiled what is called often.
    private static void WarmUp(List<CSharpCompilation> compilations)
    {
        for (var pass = 0; pass < WarmUps; pass++)
        {
            foreach (var (compilation, contender) in compilations.SelectMany(c => Contender.All.Select(contender => (c, contender))))
                Cost.OfBuild(compilation, contender);
        }
    }

    // The median of each project, then their sum: what disturbs one project's turn does not reach the sum.
    private static void Measure(Rounds rounds, List<CSharpCompilation> compilations, Func<CSharpCompilation, int> lines, Func<CSharpCompilation, Contender, Cost> measure)
    {
        var sum = new Cost[Contender.All.Length];
        foreach (var compilation in compilations)
        {
            var costs = rounds.Measure(Contender.All, contender => measure(compilation, contender));
            for (var i = 0; i < sum.Length; i++)
                sum[i] += costs[i];
        }

        new CostTable(Contender.All, sum, compilations.Sum(lines)).Write(Console.Out);
    }

    private static bool NamesMLNet(SyntaxTree tree) => tree.GetText().ToString().Contains("Microsoft.ML", StringComparison.Ordinal);

    private static Cost OfFiles(CSharpCompilation compilation, Contender contender)
    {
        var fresh = Cost.Fresh(compilation);
        var trees = fresh.SyntaxTrees.Where(NamesMLNet).ToList();
        return Cost.Of(() =>
        {
            var driver = contender.Analyzers.IsEmpty ? null : Cost.Driver(fresh, contender);
            foreach (var tree in trees)
            {
                var model = fresh.GetSemanticModel(tree);
                if (driver is null)
                {
                    model.GetDiagnostics();
                    continue;
                }

                driver.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None).GetAwaiter().GetResult();
                driver.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult();
            }
        });
    }
}
