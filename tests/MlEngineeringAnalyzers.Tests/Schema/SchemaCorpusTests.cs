using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace MlEngineeringAnalyzers.Tests.Schema;

/// <summary>
/// The programs that were run on ML.NET: what is reached is pinned, so that it cannot fall. Not one certain failure may
/// be reported on a program that ran, or where no analysis can know.
/// </summary>
public sealed class SchemaCorpusTests(ITestOutputHelper output)
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = [new LineageAnalyzer()];

    // Reports of other rules at the same line do not count here.
    private static readonly ImmutableHashSet<string> s_rules =
    [
        "MLE2004", "MLE2008", "MLE3003", "MLE3007", "MLE4006", "MLE5001", "MLE5002", "MLE5003", "MLE5004", "MLE5005", "MLE5006", "MLE5007", "MLE5008", "MLE5009",
        "MLE5010", "MLE5011", "MLE5012", "MLE5013", "MLE5014", "MLE6003", "MLE6008",
    ];

    [Fact]
    public async Task Failures_are_found_and_nothing_is_invented()
    {
        var scores = await ScoreAsync(Corpora.ReadSchema().ToList());
        var throws = ScoringSchema.TallyThrows("throws", scores);
        var silent = ScoringSchema.TallySilent("silent", scores);
        output.WriteLine($"throws: {throws.Hits} of {throws.Labels}, {throws.FalseAlarms} false; silent: {silent.Hits} of {silent.Labels}");
        Assert.True(throws.Recall >= 0.99, $"{throws.Recall}");
        Assert.True(silent.Recall >= 0.99, $"{silent.Recall}");
    }

    [Fact]
    public async Task So_it_is_in_code_of_other_shapes()
    {
        var throws = ScoringSchema.TallyThrows("throws", await ScoreAsync(Corpora.ReadSchemaShapes().ToList()));
        output.WriteLine($"throws: {throws.Hits} of {throws.Labels}");
        // Not seen: a vector of another size that an engine is given, and a column of a text loader described by an initializer.
        Assert.True(throws.Labels > 30 && throws.Misses <= 2, $"{throws}");
    }

    private async Task<IReadOnlyList<SchemaScore>> ScoreAsync(List<SchemaProgram> all)
    {
        var certain = CertainFailures.Among(s_analyzers[0].SupportedDiagnostics);
        var programs = all.Where(program => !HostCapabilities.IsTooOldFor(CorpusCompilations.Create(program))).ToList();
        var scores = new SchemaScore[programs.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, programs.Count), async (index, _) =>
        {
            var run = await AnalyzerRun.OverAsync(CorpusCompilations.Create(programs[index]), s_analyzers, AnalyzerRunOptions.Default);
            scores[index] = ScoringSchema.Score(programs[index], run.Findings.Where(f => s_rules.Contains(f.Rule)), certain);
        });

        output.WriteLine($"left out because they need a later C#: {all.Count - programs.Count}");
        Assert.Empty(scores.SelectMany(s => s.FalseCertain.Select(f => $"{s.Program.Id} {f.Rule}: {f.Message}")));
        return scores;
    }
}
