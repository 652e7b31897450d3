using System.Collections.Immutable;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>Scores findings against what people found when they read the same repositories.</summary>
/// <param name="corpus">The labels.</param>
public sealed class ScoringReal(RealCorpus corpus)
{
    // Readers name the line of a statement, rules that of a call in it.
    private const int Tolerance = 2;

    private readonly ImmutableHashSet<string> _labelledRules = [.. corpus.Labels.SelectMany(label => label.Ids)];

    private readonly ILookup<string, string> _rulesOfKind =
        corpus.Labels.SelectMany(label => label.Ids.Select(id => (label.Kind, Id: id))).Distinct().ToLookup(pair => pair.Kind, pair => pair.Id);

    /// <summary>Scores one repository.</summary>
    /// <param name="repo">Its owner and name.</param>
    /// <param name="lines">How many lines each of its files has, by path. Labels in other files are not scored.</param>
    /// <param name="findings">What all rules reported there.</param>
    public RealScore Score(string repo, IReadOnlyDictionary<string, int> lines, IEnumerable<Finding> findings)
    {
        var complete = corpus.Files.Where(file => file.Repo == repo).ToDictionary(file => file.Path);
        var all = corpus.Labels.Concat(corpus.Rare).Where(label => label.Repo == repo && label.Ids.Count > 0).ToList();
        var here = all.Where(label => IsHere(label)).ToList();
        var wanted = here.Where(label => !label.IsLeftOut && !label.Negative).ToList();

        var remaining = findings.ToList();
        var answers = Scoring.Assign(wanted, remaining, IsAt, Mentions);
        remaining.RemoveAll(finding => answers.Contains(finding));
        var repeats = Take(remaining, finding => wanted.Exists(label => Answers(label, finding)));
        repeats.AddRange(wanted.Where(label => label.Count > 1).SelectMany(label => TakeOthersOf(label, remaining)));
        var leftOut = Take(remaining, finding => here.Exists(label => label.IsLeftOut && Answers(label, finding)));
        var falseAlarms = Take(remaining, finding => IsComplete(finding) || here.Exists(label => label.Negative && Answers(label, finding)));
        return new()
        {
            Hits = [.. wanted.Zip(answers).Where(pair => pair.Second is not null).Select(pair => new RealHit(pair.First, pair.Second!))],
            Misses = [.. wanted.Where((_, index) => answers[index] is null)],
            Moved = [.. all.Except(here)],
            Repeats = [.. repeats],
            LeftOut = [.. leftOut],
            FalseAlarms = [.. falseAlarms.Select(finding => new RealFalseAlarm(finding, WhyFalse(finding)))],
            Unread = [.. remaining],
        };

        bool IsHere(RealLabel label) => lines.TryGetValue(label.Path, out var count) && label.Line <= count && IsAsRead(label.Path, count);

        // Another number of lines is another commit. Whether the end of the last line counts as one more is a matter of taste.
        bool IsAsRead(string path, int count) => !complete.TryGetValue(path, out var file) || Math.Abs(file.Lines - count) <= 1;

        bool IsComplete(Finding finding) =>
            _labelledRules.Contains(finding.Rule) && complete.ContainsKey(finding.Place.File)
            && lines.TryGetValue(finding.Place.File, out var count) && IsAsRead(finding.Place.File, count);

        string? WhyFalse(Finding finding) =>
            here.Find(label => label.Negative && Answers(label, finding))?.Why
            ?? complete.GetValueOrDefault(finding.Place.File)?.LookAlikes
                .FirstOrDefault(place => IsNear(finding.Place, finding.Place.File, place.Line) && _rulesOfKind[place.Kind].Contains(finding.Rule))?.Why;
    }

    /// <summary>How each labelled rule did over many repositories.</summary>
    /// <param name="scores">The scores of the repositories.</param>
    public ImmutableArray<RuleTally> Tally(IReadOnlyCollection<RealScore> scores)
    {
        // A label that several rules may answer counts for the one that did, or for the first.
        var hits = scores.SelectMany(score => score.Hits).CountBy(hit => hit.Finding.Rule).ToDictionary();
        var misses = scores.SelectMany(score => score.Misses).CountBy(label => label.Ids[0]).ToDictionary();
        var falseAlarms = scores.SelectMany(score => score.FalseAlarms).CountBy(alarm => alarm.Finding.Rule).ToDictionary();
        return
        [
            .. _labelledRules.Union(corpus.Rare.SelectMany(label => label.Ids)).Order(StringComparer.Ordinal).Select(rule => new RuleTally(
                rule, hits.GetValueOrDefault(rule) + misses.GetValueOrDefault(rule), hits.GetValueOrDefault(rule), falseAlarms.GetValueOrDefault(rule))),
        ];
    }

    private static bool Answers(RealLabel label, Finding finding) => IsAt(label, finding) || Mentions(label, finding);

    private static bool IsAt(RealLabel label, Finding finding) => label.Ids.Contains(finding.Rule) && IsNear(finding.Place, label.Path, label.Line);

    private static bool Mentions(RealLabel label, Finding finding) =>
        label.Ids.Contains(finding.Rule) && finding.Story.Any(place => IsNear(place, label.Path, label.Line));

    private static bool IsNear(FindingPlace place, string file, int line) => place.File == file && Math.Abs(place.Line - line) <= Tolerance;

    /// <summary>The other places that a label stands for, which may be anywhere in its file.</summary>
    private static List<Finding> TakeOthersOf(RealLabel label, List<Finding> findings)
    {
        var others = findings.Where(finding => label.Ids.Contains(finding.Rule) && finding.Place.File == label.Path).Take(label.Count - 1).ToList();
        findings.RemoveAll(others.Contains);
        return others;
    }

    private static List<Finding> Take(List<Finding> findings, Predicate<Finding> isWanted)
    {
        var taken = findings.FindAll(isWanted);
        findings.RemoveAll(isWanted);
        return taken;
    }
}
