using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Runs all analyzers of the package over compilations.</summary>
/// <param name="options">The command line.</param>
internal sealed class Runner(Options options)
{
    private readonly AnalyzerRunOptions _runOptions = new() { AllRules = options.All, Timing = options.Timing, Timeout = options.Timeout };

    /// <summary>The analyzers of the package.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = AnalyzerRun.AnalyzersIn(Assembly.Load("MlEngineeringAnalyzers"));

    /// <summary>Analyses compilations, as many at the same time as the command line allows.</summary>
    /// <param name="works">The compilations.</param>
    /// <returns>What became of them, in the order of <paramref name="works"/>.</returns>
    public async Task<ImmutableArray<Outcome>> RunAsync(IReadOnlyList<Work> works)
    {
        var outcomes = new Outcome[works.Count];
        var limit = new ParallelOptions { MaxDegreeOfParallelism = options.Parallel };
        await Parallel.ForEachAsync(Enumerable.Range(0, works.Count), limit, async (index, _) => outcomes[index] = await RunAsync(works[index]).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. outcomes];
    }

    private async Task<Outcome> RunAsync(Work work)
    {
        if (options.Trace)
            await Console.Error.WriteLineAsync(work.Name).ConfigureAwait(false);

        var compilation = work.Compile();
        var run = await AnalyzerRun.OverAsync(compilation, Analyzers, _runOptions).ConfigureAwait(false);
        return new(work.Name, run, compilation.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count));
    }
}
