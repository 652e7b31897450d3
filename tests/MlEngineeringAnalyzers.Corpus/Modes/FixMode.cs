using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Fixes everything in the programs of the corpora, in the order of the rules' ids and in the reverse order.</summary>
/// <param name="options">The command line.</param>
/// <param name="text">Where the table and the cases go.</param>
internal sealed class FixMode(Options options, TextWriter text)
{
    private static readonly ImmutableArray<CodeFixProvider> s_fixes = CatalogueFix.FixesIn(Assembly.Load("MlEngineeringAnalyzers.CodeFixes"));

    /// <summary>Runs and prints.</summary>
    public async Task<Result> RunAsync()
    {
        var applied = new ConcurrentBag<string>();
        var left = new ConcurrentBag<string>();
        var problems = new ConcurrentBag<string>();
        var works = Read();
        await Parallel.ForEachAsync(works, new ParallelOptions { MaxDegreeOfParallelism = options.Parallel }, async (work, _) =>
        {
            if (options.Trace)
                await Console.Error.WriteLineAsync(work.Name).ConfigureAwait(false);
            foreach (var (order, fixes) in new[] { ("by id", s_fixes), ("in reverse", [.. s_fixes.Reverse()]) })
            {
                var compilation = work.Compile();
                if (HostCapabilities.IsTooOldFor(compilation))
                    continue;
                var result = await new CatalogueFix(Runner.Analyzers, fixes).RunAsync(compilation, new AnalyzerOptions([])).ConfigureAwait(false);
                foreach (var one in result.Applied)
                    applied.Add(one[..one.IndexOf(' ')]);
                foreach (var finding in result.Left)
                    left.Add(finding.Rule);
                foreach (var problem in result.Problems)
                    problems.Add($"{work.Name}, {order}: {problem}");
                if (options.Dump)
                    await text.WriteLineAsync($"=== {work.Name}, {order}: {string.Join("; ", result.Applied)}\n{string.Concat(result.Left.Select(one => $"left {one.Rule} {one.Place.File}:{one.Place.Line}\n"))}{await result.TextAsync().ConfigureAwait(false)}").ConfigureAwait(false);
            }
        }).ConfigureAwait(false);

        var table = new TextTable("rule", "FixAll", "reports left");
        foreach (var rule in s_fixes.Select(fix => fix.FixableDiagnosticIds[0]))
            table.Add(rule, applied.Count(one => one == rule), left.Count(one => one == rule));
        table.WriteTo(text);
        text.WriteLine($"{works.Count} programs, each fixed by id and in reverse.");
        return new([], [], []) { Problems = [.. problems.Order(StringComparer.Ordinal)] };
    }

    private List<Work> Read()
    {
        var lineage = options.Path is { } path ? Corpora.ReadLineage(path) : Corpora.ReadLineage();
        var works = lineage.Select(p => new Work(p.Id, () => CorpusCompilations.Create(p)));
        if (options.Path is null)
            works = works.Concat(Corpora.ReadSchema().Select(p => new Work(p.Id, () => CorpusCompilations.Create(p))));
        var chosen = works.Where(w => Filters.IsChosen(options.Id, w.Name)).ToList();
        return chosen.Count > 0 ? chosen : throw new UsageException($"No program is called '{options.Id}'.");
    }
}
