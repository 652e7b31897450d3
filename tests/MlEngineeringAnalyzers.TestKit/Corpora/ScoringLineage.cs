using System.Collections.Immutable;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>Scores findings against the labels of the programs that were labelled by construction.</summary>
public static class ScoringLineage
{
    /// <summary>The rules that the programs are labelled for. Every report of theirs that no label asks for is a false alarm.</summary>
    public static ImmutableArray<string> Rules { get; } =
    [
        "MLE1001", "MLE1002", "MLE1003",
        "MLE2001", "MLE2002", "MLE2003", "MLE2004", "MLE2005", "MLE2006", "MLE2009", "MLE2010", "MLE2014",
        "MLE3001", "MLE3003", "MLE3004", "MLE3010",
        "MLE4006",
        "MLE7001", "MLE7002", "MLE7003", "MLE7004",
    ];

    /// <summary>Scores one program.</summary>
    /// <param name="program">The program with its labels.</param>
    /// <param name="findings">What all rules reported there.</param>
    public static LineageScore Score(LineageProgram program, IEnumerable<Finding> findings)
    {
        var (scored, unscored) = Split(findings, finding => Rules.Contains(finding.Rule) || program.Also.Contains(finding.Rule));
        var answers = Scoring.Assign(program.Labels, scored, IsAtLine, IsAtOtherLine, MentionsLine);
        var (hits, rest) = Split(scored, finding => answers.Contains(finding));
        var (repeats, strays) = Split(rest, finding => program.Labels.Any(label => Answers(label, finding)));
        var (uncertain, falseAlarms) = Split(strays, finding => program.Uncertain.Any(label => Answers(label, finding)));
        return new()
        {
            Program = program,
            Hits = [.. program.Labels.Zip(answers).Where(pair => pair.Second is not null).Select(pair => new LineageHit(pair.First, pair.Second!))],
            Misses = [.. program.Labels.Where((_, index) => answers[index] is null)],
            Repeats = repeats,
            Uncertain = uncertain,
            FalseAlarms = [.. falseAlarms.Select(finding => new LineageFalseAlarm(finding, program.Negatives.FirstOrDefault(label => Answers(label, finding))))],
            Unscored = unscored,
        };
    }

    /// <summary>How each labelled rule did over many programs, in the order of <see cref="Rules"/>; then the others that some of them are labelled for.</summary>
    /// <param name="scores">The scores of the programs.</param>
    public static ImmutableArray<RuleTally> Tally(IReadOnlyCollection<LineageScore> scores) =>
        [.. Rules.Concat(scores.SelectMany(score => score.Program.Also).Distinct().Except(Rules).Order(StringComparer.Ordinal)).Select(rule => Tally(rule, scores))];

    private static RuleTally Tally(string rule, IReadOnlyCollection<LineageScore> scores)
    {
        var hits = scores.Sum(score => score.Hits.Count(hit => hit.Label.Rule == rule));
        var misses = scores.Sum(score => score.Misses.Count(label => label.Rule == rule));
        return new(rule, hits + misses, hits, scores.Sum(score => score.FalseAlarms.Count(alarm => alarm.Finding.Rule == rule)));
    }

    private static bool Answers(LineageLabel label, Finding finding) =>
        IsAtLine(label, finding) || IsAtOtherLine(label, finding) || MentionsLine(label, finding);

    private static bool IsAtLine(LineageLabel label, Finding finding) =>
        label.Rule == finding.Rule && IsAt(finding.Place, label.File, label.Line);

    private static bool IsAtOtherLine(LineageLabel label, Finding finding) =>
        label.Rule == finding.Rule && label.Also.Any(place => IsAt(finding.Place, place.File, place.Line));

    private static bool MentionsLine(LineageLabel label, Finding finding) =>
        label.Rule == finding.Rule
        && finding.Story.Any(place => IsAt(place, label.File, label.Line) || label.Also.Any(other => IsAt(place, other.File, other.Line)));

    private static bool IsAt(FindingPlace place, string file, int line) => place.Line == line && place.File == file;

    private static (ImmutableArray<Finding> Chosen, ImmutableArray<Finding> Others) Split(IEnumerable<Finding> findings, Func<Finding, bool> isChosen)
    {
        var sides = findings.ToLookup(isChosen);
        return ([.. sides[true]], [.. sides[false]]);
    }
}
