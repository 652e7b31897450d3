using System.Collections.Immutable;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Runs over the programs that were labelled by construction.</summary>
/// <param name="options">The command line.</param>
/// <param name="text">Where tables and cases go.</param>
internal sealed class LineageMode(Options options, TextWriter text)
{
    /// <summary>Runs, scores and prints.</summary>
    public async Task<Result> RunAsync()
    {
        var programs = Read();
        var outcomes = await new Runner(options)
            .RunAsync([.. programs.Select(program => new Work(program.Id, () => CorpusCompilations.Create(program)))]).ConfigureAwait(false);
        var scores = programs.Zip(outcomes, (program, outcome) => ScoringLineage.Score(program, outcome.Run.Findings.Where(IsWanted))).ToList();

        var listing = new CaseListing(options, text);
        foreach (var score in scores)
            listing.Write(score.Program.Id, string.Join(' ', score.Program.Shape), [.. score.Program.Files.Select(file => (file.Name, file.Text))], [.. Cases(score)], Notes(score.Program));
        var tallies = ScoringLineage.Tally(scores).RemoveAll(tally => options.Rule is { } rule && tally.Name != rule);
        WriteTable(tallies, scores);
        if (options.ByShape)
            WriteShapes(scores);
        return new(outcomes, [.. scores.SelectMany(score => Cases(score).SelectMany(one => one.Judged(score.Program.Id)))], tallies);
    }

    private List<LineageProgram> Read()
    {
        var programs = options.Path is { } path ? Corpora.ReadLineage(path) : Corpora.ReadLineage();
        var chosen = programs.Where(program => Filters.IsChosen(options.Id, program.Id))
            .Select(program => program with
            {
                Labels = [.. program.Labels.Where(IsWanted)],
                Negatives = [.. program.Negatives.Where(IsWanted)],
                Uncertain = [.. program.Uncertain.Where(IsWanted)],
            }).ToList();
        return chosen.Count > 0 ? chosen : throw new UsageException($"No program is called '{options.Id}'.");
    }

    private bool IsWanted(LineageLabel label) => options.Rule is null || label.Rule == options.Rule;

    private bool IsWanted(Finding finding) => options.Rule is null || finding.Rule == options.Rule;

    private static IEnumerable<Case> Cases(LineageScore score) =>
    [
        .. score.Misses.Select(label => new Case(Show.Misses, "missed", label.Rule, label.File, label.Line)),
        .. score.FalseAlarms.Select(alarm => Case.Of(Show.False, "false", alarm.Finding, alarm.LookAlike is { } trap ? $"look-alike: {trap.Why}" : null)),
        .. score.Hits.Select(hit => Case.Of(Show.Hits, "hit", hit.Finding)),
        .. score.Repeats.Select(finding => Case.Of(Show.Others, "repeat", finding)),
        .. score.Uncertain.Select(finding => Case.Of(Show.Others, "uncertain", finding)),
        .. score.Unscored.Select(finding => Case.Of(Show.Others, "unscored", finding)),
    ];

    private static IEnumerable<(string File, int Line, string Text)> Notes(LineageProgram program) =>
    [
        .. program.Labels.Select(label => (label.File, label.Line, $"label {label.Rule}")),
        .. program.Labels.SelectMany(label => label.Also.Select(place => (place.File, place.Line, $"or here: label {label.Rule} of {label.File}:{label.Line}"))),
        .. program.Negatives.Select(label => (label.File, label.Line, $"look-alike {label.Rule}: {label.Why}")),
        .. program.Uncertain.Select(label => (label.File, label.Line, $"uncertain {label.Rule}: {label.Why}")),
    ];

    private void WriteTable(ImmutableArray<RuleTally> tallies, List<LineageScore> scores)
    {
        var table = new TextTable("rule", "labels", "hits", "misses", "false", "precision", "recall", "repeats", "uncertain");
        foreach (var tally in tallies.Add(RuleTally.Sum("all", tallies)))
        {
            table.Add(tally.Name, tally.Labels, tally.Hits, tally.Misses, tally.FalseAlarms, tally.Precision, tally.Recall, Count(score => score.Repeats), Count(score => score.Uncertain));

            int Count(Func<LineageScore, ImmutableArray<Finding>> findings) =>
                scores.SelectMany(score => findings(score)).Count(finding => tally.Name is "all" || finding.Rule == tally.Name);
        }

        table.WriteTo(text);
        var unscored = scores.SelectMany(score => score.Unscored).CountBy(finding => finding.Rule).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        if (unscored.Count > 0)
            text.WriteLine($"Not scored here: {string.Join(", ", unscored.Select(pair => $"{pair.Key} {pair.Value}"))}.\n");
    }

    private void WriteShapes(List<LineageScore> scores)
    {
        var table = new TextTable("shape", "programs", "labels", "hits", "misses", "false", "precision", "recall");
        foreach (var shape in scores.SelectMany(score => score.Program.Shape.Distinct()).Distinct().Order(StringComparer.Ordinal))
        {
            var group = scores.Where(score => score.Program.Shape.Contains(shape)).ToList();
            var tally = RuleTally.Sum(shape, ScoringLineage.Tally(group));
            table.Add(shape, group.Count, tally.Labels, tally.Hits, tally.Misses, tally.FalseAlarms, tally.Precision, tally.Recall);
        }

        table.WriteTo(text);
    }
}
