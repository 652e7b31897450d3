using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>One thing to show about a program: a report, or a label without one.</summary>
/// <param name="Kind">What it is a case of.</param>
/// <param name="Verdict">The same in a word.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line (1-based).</param>
/// <param name="Finding">The report, if there is one.</param>
/// <param name="Remark">What the labels say about it.</param>
internal sealed record LineageCase(Show Kind, string Verdict, string Rule, string File, int Line, Finding? Finding, string? Remark)
{
    /// <summary>Everything there is to show about a program.</summary>
    /// <param name="score">How the rules did there.</param>
    public static IEnumerable<LineageCase> Of(LineageScore score)
    {
        foreach (var label in score.Misses)
            yield return new(Show.Misses, "missed", label.Rule, label.File, label.Line, null, null);
        foreach (var alarm in score.FalseAlarms)
            yield return From(Show.False, "false", alarm.Finding, alarm.LookAlike is { } trap ? $"look-alike: {trap.Why}" : null);
        foreach (var hit in score.Hits)
            yield return From(Show.Hits, "hit", hit.Finding, null);
        foreach (var finding in score.Repeats)
            yield return From(Show.Others, "repeat", finding, null);
        foreach (var finding in score.Uncertain)
            yield return From(Show.Others, "uncertain", finding, null);
        foreach (var finding in score.Unscored)
            yield return From(Show.Others, "unscored", finding, null);
    }

    private static LineageCase From(Show kind, string verdict, Finding finding, string? remark) =>
        new(kind, verdict, finding.Rule, finding.Place.File, finding.Place.Line, finding, remark);
}
