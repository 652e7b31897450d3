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

        foreach (var score in scores)
            WriteCases(score);
        var tallies = ScoringLineage.Tally(scores).RemoveAll(tally => options.Rule is { } rule && tally.Name != rule);
        WriteTable(tallies, scores);
        if (options.ByShape)
            WriteShapes(scores);
        return new(outcomes, [.. scores.SelectMany(Judge)], tallies);
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

    private static IEnumerable<JudgedFinding> Judge(LineageScore score) =>
        LineageCase.Of(score).Where(one => one.Finding is not null).Select(one => new JudgedFinding(score.Program.Id, one.Finding!, one.Verdict));

    private void WriteCases(LineageScore score)
    {
        var cases = LineageCase.Of(score).Where(one => options.Show.HasFlag(one.Kind)).ToList();
        if (options.Dump && (options.Id is not null || cases.Count > 0))
            Dump(score);
        if (cases.Count == 0)
            return;

        var lines = score.Program.Files.ToDictionary(file => file.Name, file => SourceLines.Of(file.Text));
        foreach (var one in cases)
        {
            text.WriteLine($"{score.Program.Id} {one.File}:{one.Line}: {one.Verdict} {one.Rule}: {SourceLines.At(lines[one.File], one.Line)}");
            if (one.Finding is { } finding)
                text.WriteLine($"    says: {finding.Message}{Story(finding)}");
            if (one.Remark is not null)
                text.WriteLine($"    {one.Remark}");
        }

        text.WriteLine($"    [{string.Join(' ', score.Program.Shape)}]");
    }

    private static string Story(Finding finding) =>
        finding.Story.Count == 0 ? "" : $" (with {string.Join(", ", finding.Story.Select(place => $"{place.File}:{place.Line}"))})";

    private void Dump(LineageScore score)
    {
        var program = score.Program;
        var dump = new ProgramDump(text);
        foreach (var label in program.Labels)
        {
            dump.Note(label.File, label.Line, $"label {label.Rule}");
            foreach (var place in label.Also)
                dump.Note(place.File, place.Line, $"or here: label {label.Rule} of {label.File}:{label.Line}");
        }

        foreach (var label in program.Negatives)
            dump.Note(label.File, label.Line, $"look-alike {label.Rule}: {label.Why}");
        foreach (var label in program.Uncertain)
            dump.Note(label.File, label.Line, $"uncertain {label.Rule}: {label.Why}");
        foreach (var (finding, verdict) in LineageCase.Of(score).Where(one => one.Finding is not null).Select(one => (one.Finding!, one.Verdict)))
        {
            dump.Note(finding.Place.File, finding.Place.Line, $"{verdict.ToUpperInvariant()} {finding.Rule} at column {finding.Place.Column}: {finding.Message}");
            foreach (var place in finding.Story)
                dump.Note(place.File, place.Line, $"story of {finding.Rule} at {finding.Place.File}:{finding.Place.Line}");
        }

        text.WriteLine($"=== {program.Id} [{string.Join(' ', program.Shape)}]");
        foreach (var file in program.Files)
            dump.Write(file.Name, file.Text);
    }

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
