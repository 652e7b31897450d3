using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Runs over repositories that people have read.</summary>
/// <param name="options">The command line.</param>
/// <param name="text">Where tables and diagnostics go.</param>
internal sealed class RealMode(Options options, TextWriter text)
{
    private readonly RealCorpus _corpus = options.Labels is { } path ? Corpora.ReadReal(path) : Corpora.ReadReal();
    private readonly List<Outcome> _outcomes = [];
    private readonly List<JudgedFinding> _findings = [];

    /// <summary>Runs, scores and prints.</summary>
    public async Task<Result> RunAsync()
    {
        var references = ReferenceSet.Read(options.References);
        var scoring = new ScoringReal(_corpus);
        var repositories = Repositories(options.Path!).Where(repo => Filters.IsChosen(options.Id, repo.Name)).ToList();
        if (repositories.Count == 0)
            throw new UsageException($"There are no repositories in '{options.Path}', or none with the name that --id gives.");

        var scores = new List<RealScore>();
        foreach (var (name, folder) in repositories)
            scores.Add(await RunAsync(name, folder, references, scoring).ConfigureAwait(false));

        WriteTable(scoring.Tally(scores), scores);
        WriteAbsent([.. repositories.Select(repo => repo.Name)], scores);
        return new([.. _outcomes], [.. _findings], scoring.Tally(scores));
    }

    /// <summary>The work trees below a folder, called <c>owner+name</c> there, or <c>name</c> in a folder <c>owner</c>.</summary>
    private static IEnumerable<(string Name, string Folder)> Repositories(string root)
    {
        foreach (var folder in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(folder);
            if (name.Contains('+', StringComparison.Ordinal))
            {
                yield return (name.Replace('+', '/'), folder);
                continue;
            }

            foreach (var inner in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
                yield return ($"{name}/{Path.GetFileName(inner)}", inner);
        }
    }

    private async Task<RealScore> RunAsync(string name, string folder, ImmutableArray<MetadataReference> references, ScoringReal scoring)
    {
        var run = await FolderRun.OverAsync(options, folder, references).ConfigureAwait(false);
        _outcomes.AddRange(run.Outcomes.Select(outcome => outcome with { Name = $"{name}/{outcome.Name}" }));

        var labelled = _corpus.Labels.Concat(_corpus.Rare).Where(label => label.Repo == name).Select(label => label.Path)
            .Concat(_corpus.Files.Where(file => file.Repo == name).Select(file => file.Path));
        var lines = labelled.Distinct().Where(path => run.LinesOf(path).Count > 0).ToDictionary(path => path, path => run.LinesOf(path).Count);
        var score = scoring.Score(name, lines, run.Findings.Select(one => one.Finding));
        Write(name, run, score);
        return score;
    }

    private void Write(string name, FolderRun run, RealScore score)
    {
        text.WriteLine($"=== {name}: {run.Outcomes.Length} projects, {run.Outcomes.Sum(outcome => outcome.Lines)} lines, {run.Outcomes.Sum(outcome => outcome.Run.CompileErrors.Length)} compile errors");
        var listing = new FindingListing(options, text);
        foreach (var (verdict, finding) in Judge(score).Where(one => IsWanted(one.Finding.Rule)).OrderBy(one => one.Finding.Place.File, StringComparer.Ordinal).ThenBy(one => one.Finding.Place.Line))
        {
            _findings.Add(new(name, finding, verdict));
            if (options.Format == Format.Text)
                listing.Write($"{name}/", finding, run.LinesOf(finding.Place.File), verdict);
        }

        foreach (var label in score.Misses.Where(label => label.Ids.Any(IsWanted)))
            text.WriteLine($"{name}/{label.Path}({label.Line}): missed {string.Join(" or ", label.Ids)}: {label.Why}\n    {SourceLines.At(run.LinesOf(label.Path), label.Line)}");
        text.WriteLine();
    }

    private bool IsWanted(string rule) => options.Rule is null || rule == options.Rule;

    private static IEnumerable<(string Verdict, Finding Finding)> Judge(RealScore score) =>
    [
        .. score.Hits.Select(hit => ("hit", hit.Finding)),
        .. score.Repeats.Select(finding => ("repeat", finding)),
        .. score.LeftOut.Select(finding => ("left out", finding)),
        .. score.FalseAlarms.Select(alarm => (alarm.Why is null ? "false" : $"false, look-alike: {alarm.Why}", alarm.Finding)),
        .. score.Unread.Select(finding => ("read by hand", finding)),
    ];

    private void WriteTable(ImmutableArray<RuleTally> tallies, List<RealScore> scores)
    {
        var unread = scores.SelectMany(score => score.Unread).CountBy(finding => finding.Rule).ToDictionary();
        var rows = tallies.Concat(unread.Keys.Except(tallies.Select(tally => tally.Name)).Select(rule => new RuleTally(rule, 0, 0, 0)))
            .Where(tally => IsWanted(tally.Name))
            .OrderBy(tally => tally.Name, StringComparer.Ordinal)
            .ToList();
        var table = new TextTable("rule", "labels", "hits", "misses", "false", "precision", "recall", "read by hand");
        foreach (var tally in rows.Append(RuleTally.Sum("all", rows)))
        {
            table.Add(
                tally.Name, tally.Labels, tally.Hits, tally.Misses, tally.FalseAlarms, tally.Precision, tally.Recall,
                tally.Name == "all" ? unread.Values.Sum() : unread.GetValueOrDefault(tally.Name));
        }

        table.WriteTo(text);
    }

    private void WriteAbsent(HashSet<string> present, List<RealScore> scores)
    {
        var absent = _corpus.Repos.Select(repo => repo.Repo).Where(repo => !present.Contains(repo)).ToList();
        if (absent.Count > 0 && options.Id is null)
            text.WriteLine($"{absent.Count} of {_corpus.Repos.Count} labelled repositories are not here: {string.Join(", ", absent)}.");
        var moved = scores.SelectMany(score => score.Moved).ToList();
        if (moved.Count > 0)
            text.WriteLine($"{moved.Count} labels are not scored, because their file is not the one that was read: {string.Join(", ", moved.Select(label => $"{label.Repo}/{label.Path}:{label.Line}"))}.");
    }
}
