using System.Collections.Immutable;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>What a mode has to say at its end.</summary>
/// <param name="Outcomes">What became of each compilation.</param>
/// <param name="Findings">Every report, for the formats that machines read.</param>
/// <param name="Scores">What thresholds apply to; empty where nothing is scored.</param>
internal sealed record Result(ImmutableArray<Outcome> Outcomes, ImmutableArray<JudgedFinding> Findings, ImmutableArray<RuleTally> Scores)
{
    /// <summary>What else went wrong.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];
}

/// <summary>A report and what the labels say about it.</summary>
/// <param name="Program">The program or project it is in.</param>
/// <param name="Finding">The report.</param>
/// <param name="Verdict">The judgement, or null where there are no labels.</param>
internal sealed record JudgedFinding(string Program, Finding Finding, string? Verdict = null);
