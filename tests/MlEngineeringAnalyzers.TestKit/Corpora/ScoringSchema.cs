using System.Collections.Immutable;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>Scores findings against what happened when the programs were run.</summary>
public static class ScoringSchema
{
    /// <summary>The rule that should notice each kind of silent mistake.</summary>
    public static ImmutableDictionary<string, string> SilentRules { get; } = new Dictionary<string, string>
    {
        ["prediction-member-unfilled"] = "MLE5012",
        ["label-in-features"] = "MLE2004",
        ["reuseRowObject-materialised"] = "MLE6003",
        ["linearsvm-weight-ignored"] = "MLE6008",
        ["append-result-discarded"] = "MLE4006",
    }.ToImmutableDictionary();

    /// <summary>Scores one program.</summary>
    /// <param name="program">The program and what happened.</param>
    /// <param name="findings">What all rules reported there.</param>
    /// <param name="certainFailures">The ids of the rules that must never be wrong.</param>
    public static SchemaScore Score(SchemaProgram program, IEnumerable<Finding> findings, ImmutableHashSet<string> certainFailures)
    {
        var silentRule = program.Silent is { } silent ? SilentRules.GetValueOrDefault(silent) : null;
        var kinds = findings.ToLookup(finding => Judge(program, finding, silentRule, certainFailures));
        return new()
        {
            Program = program,
            AtThrow = [.. kinds[Verdict.AtThrow]],
            OfSilent = [.. kinds[Verdict.OfSilent]],
            FalseCertain = [.. kinds[Verdict.FalseCertain]],
            CertainElsewhere = [.. kinds[Verdict.CertainElsewhere]],
            Others = [.. kinds[Verdict.Other]],
        };
    }

    /// <summary>The throws of programs: how many were to be reported, how many were, and how many certain failures were false.</summary>
    /// <param name="name">A name for the programs.</param>
    /// <param name="scores">Their scores.</param>
    public static RuleTally TallyThrows(string name, IReadOnlyCollection<SchemaScore> scores) => new(
        name,
        scores.Count(score => score.WantsThrow),
        scores.Count(score => score.WantsThrow && !score.IsThrowMissed),
        scores.Sum(score => score.FalseCertain.Length));

    /// <summary>The silent mistakes of programs. What the same rules report elsewhere is not judged.</summary>
    /// <param name="name">A name for the programs.</param>
    /// <param name="scores">Their scores.</param>
    public static RuleTally TallySilent(string name, IReadOnlyCollection<SchemaScore> scores) => new(
        name,
        scores.Count(score => score.WantsSilent),
        scores.Count(score => score.WantsSilent && !score.IsSilentMissed),
        FalseAlarms: 0);

    private static Verdict Judge(SchemaProgram program, Finding finding, string? silentRule, ImmutableHashSet<string> certainFailures)
    {
        if (finding.Rule == silentRule)
            return Verdict.OfSilent;

        // No certain rule may be sure of what no analysis can know, even where it guesses right.
        var isCertain = certainFailures.Contains(finding.Rule);
        if (isCertain && !program.StaticallyDecidable)
            return Verdict.FalseCertain;
        if (program.Throws && finding.Places.Any(place => place.Line == program.ThrowLine || place.Line == program.RunLine))
            return Verdict.AtThrow;
        if (isCertain)
            return program.Throws ? Verdict.CertainElsewhere : Verdict.FalseCertain;
        return Verdict.Other;
    }

    private enum Verdict
    {
        AtThrow,
        OfSilent,
        FalseCertain,
        CertainElsewhere,
        Other,
    }
}
