using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>One thing to show about a program: a report, or a wanted report that did not come.</summary>
/// <param name="Kind">What it is a case of.</param>
/// <param name="Verdict">The same in a word.</param>
/// <param name="Rule">The rule's id, or what was wanted.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line (1-based).</param>
/// <param name="Remark">What the labels say about it.</param>
/// <param name="Finding">The report, if there is one.</param>
internal sealed record Case(Show Kind, string Verdict, string Rule, string File, int Line, string? Remark = null, Finding? Finding = null)
{
    /// <summary>A case with a report.</summary>
    /// <param name="kind">What it is a case of.</param>
    /// <param name="verdict">The same in a word.</param>
    /// <param name="finding">The report.</param>
    /// <param name="remark">What the labels say about it.</param>
    public static Case Of(Show kind, string verdict, Finding finding, string? remark = null) =>
        new(kind, verdict, finding.Rule, finding.Place.File, finding.Place.Line, remark, finding);

    /// <summary>The report with its judgement, if there is one.</summary>
    /// <param name="program">The name of the program.</param>
    public IEnumerable<JudgedFinding> Judged(string program) => Finding is null ? [] : [new(program, Finding, Verdict)];
}
