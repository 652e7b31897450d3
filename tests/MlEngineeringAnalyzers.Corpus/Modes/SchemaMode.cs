using System.Collections.Immutable;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Runs over the programs that were run on ML.NET.</summary>
/// <param name="options">The command line.</param>
/// <param name="text">Where tables and cases go.</param>
internal sealed class SchemaMode(Options options, TextWriter text)
{
    private readonly ImmutableHashSet<string> _certain = CertainFailures.Among(Runner.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics));

    /// <summary>Runs, scores and prints.</summary>
    public async Task<Result> RunAsync()
    {
        var programs = (options.Path is { } path ? Corpora.ReadSchema(path) : Corpora.ReadSchema())
            .Where(program => Filters.IsChosen(options.Id, program.Id)).ToList();
        if (programs.Count == 0)
            throw new UsageException($"No program is called '{options.Id}'.");

        var outcomes = await new Runner(options)
            .RunAsync([.. programs.Select(program => new Work(program.Id, () => CorpusCompilations.Create(program)))]).ConfigureAwait(false);
        var scores = programs.Zip(outcomes, (program, outcome) =>
            ScoringSchema.Score(program, outcome.Run.Findings.Where(finding => options.Rule is null || finding.Rule == options.Rule), _certain)).ToList();

        var listing = new CaseListing(options, text);
        foreach (var score in scores)
            listing.Write(score.Program.Id, Traits(score.Program), [(FileOf(score.Program), score.Program.Code)], [.. Cases(score)], Notes(score.Program));
        WriteGroups("defect", program => program.Defect, scores);
        if (options.ByShape)
            WriteGroups("shape", program => program.Shape, scores);
        WriteSilent(scores);
        WriteRules(scores);
        return new(
            outcomes,
            [.. scores.SelectMany(score => Cases(score).SelectMany(one => one.Judged(score.Program.Id)))],
            [ScoringSchema.TallyThrows("throws", scores), ScoringSchema.TallySilent("silent", scores)]);
    }

    private static string FileOf(SchemaProgram program) => program.Id + ".cs";

    private static string Traits(SchemaProgram program) =>
        $"{program.Shape} {program.Defect} at {program.Placement}; {program.Task} {program.Trainer ?? "no trainer"}; {program.Steps}; names {program.Names}; {program.Features}"
        + (program.StaticallyDecidable ? "" : "; undecidable");

    private static IEnumerable<Case> Cases(SchemaScore score)
    {
        var program = score.Program;
        var file = FileOf(program);
        if (score.IsThrowMissed)
            yield return new(Show.Misses, "missed", "throw", file, program.ThrowLine ?? 0, $"{program.Call}: {program.Exception}: {program.Message}");
        if (score.IsSilentMissed)
            yield return new(Show.Misses, "missed", program.Silent!, file, 0, program.Member);
        foreach (var finding in score.FalseCertain)
            yield return Case.Of(Show.False, "false", finding, Happened(program));
        foreach (var finding in score.CertainElsewhere)
            yield return Case.Of(Show.Others, "elsewhere", finding, Happened(program));
        foreach (var finding in score.AtThrow)
            yield return Case.Of(Show.Hits, "hit", finding, Happened(program));
        foreach (var finding in score.OfSilent)
            yield return Case.Of(Show.Hits, "hit", finding);
        foreach (var finding in score.Others)
            yield return Case.Of(Show.Others, "unscored", finding);
    }

    private static string Happened(SchemaProgram program) =>
        program.Throws ? $"line {program.ThrowLine} threw: {program.Message}" : "nothing threw";

    private static IEnumerable<(string File, int Line, string Text)> Notes(SchemaProgram program)
    {
        if (program.ThrowLine is { } line)
            yield return (FileOf(program), line, $"threw in {program.Call}: {program.Exception}: {program.Message}");
        if (program.RunLine is { } runLine)
            yield return (FileOf(program), runLine, "threw from here");
    }

    private void WriteGroups(string name, Func<SchemaProgram, string> key, List<SchemaScore> scores)
    {
        var table = new TextTable(name, "programs", "throws", "reported", "missed", "recall", "false certain", "elsewhere", "undecidable");
        foreach (var group in scores.GroupBy(score => key(score.Program)).OrderBy(group => group.Key, StringComparer.Ordinal))
            Add(group.Key, [.. group]);
        Add("all", scores);
        table.WriteTo(text);

        void Add(string title, List<SchemaScore> rows)
        {
            var tally = ScoringSchema.TallyThrows(title, rows);
            table.Add(
                title, rows.Count, tally.Labels, tally.Hits, tally.Misses, tally.Recall, tally.FalseAlarms,
                rows.Sum(row => row.CertainElsewhere.Length), rows.Count(row => !row.Program.StaticallyDecidable));
        }
    }

    private void WriteSilent(List<SchemaScore> scores)
    {
        var table = new TextTable("silent", "rule", "programs", "reported", "missed", "recall");
        foreach (var group in scores.Where(score => score.WantsSilent).GroupBy(score => score.Program.Silent!).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var tally = ScoringSchema.TallySilent(group.Key, [.. group]);
            table.Add(group.Key, ScoringSchema.SilentRules.GetValueOrDefault(group.Key), tally.Labels, tally.Hits, tally.Misses, tally.Recall);
        }

        table.WriteTo(text);
    }

    private void WriteRules(List<SchemaScore> scores)
    {
        var table = new TextTable("rule", "at throw", "of silent", "false certain", "elsewhere", "unscored");
        var rules = scores.SelectMany(score => Cases(score)).Select(one => one.Finding?.Rule).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var rule in rules)
        {
            table.Add(
                rule, Count(score => score.AtThrow), Count(score => score.OfSilent), Count(score => score.FalseCertain),
                Count(score => score.CertainElsewhere), Count(score => score.Others));

            int Count(Func<SchemaScore, ImmutableArray<Finding>> findings) => scores.Sum(score => findings(score).Count(finding => finding.Rule == rule));
        }

        if (rules.Count > 0)
            table.WriteTo(text);
    }
}
