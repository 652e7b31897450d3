using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.TestKit;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.CorpusRuns;

/// <summary>Every rule of scoring the programs that were run.</summary>
public sealed class SchemaScoringTests
{
    [Theory]
    [InlineData("MLE5001")]
    [InlineData("MLE6001")]
    public void Any_rule_at_the_throwing_line_reports_the_throw(string rule) =>
        Assert.Equal("at throw", Score(Throws(10), Findings.At(rule, "p.cs", 10)));

    [Fact]
    public void The_line_in_Run_will_do() =>
        Assert.Equal("at throw", Score(Throws(10) with { RunLine = 30 }, Findings.At("MLE5001", "p.cs", 30)));

    [Fact]
    public void An_additional_location_at_the_throwing_line_will_do() =>
        Assert.Equal("at throw", Score(Throws(10), Findings.At("MLE5001", "p.cs", 5, ("p.cs", 10))));

    [Fact]
    public void A_report_elsewhere_in_a_program_that_throws_misses_and_is_kept_apart()
    {
        Assert.Equal("missed elsewhere", Score(Throws(10), Findings.At("MLE5001", "p.cs", 5)));
        Assert.Equal("missed other", Score(Throws(10), Findings.At("MLE6001", "p.cs", 5)));
    }

    [Fact]
    public void A_certain_failure_where_nothing_throws_is_false()
    {
        Assert.Equal("false", Score(Ok(), Findings.At("MLE5001", "p.cs", 10)));
        Assert.Equal("other", Score(Ok(), Findings.At("MLE6001", "p.cs", 10)));
    }

    [Fact]
    public void A_certain_failure_that_no_analysis_can_know_is_false_even_where_it_comes_true()
    {
        var program = Throws(10) with { StaticallyDecidable = false };
        Assert.Equal("false", Score(program, Findings.At("MLE5001", "p.cs", 10)));
        Assert.Equal("", Score(program));
        Assert.Equal("false", Score(Ok() with { StaticallyDecidable = false }, Findings.At("MLE5001", "p.cs", 10)));
    }

    [Fact]
    public void Something_silent_is_reported_by_its_rule_anywhere()
    {
        var program = Ok() with { Silent = "label-in-features" };
        Assert.Equal("of silent", Score(program, Findings.At("MLE2004", "p.cs", 10)));
        Assert.Equal("silent missed other", Score(program, Findings.At("MLE2001", "p.cs", 10)));
    }

    [Fact]
    public void Tallies_count_programs_and_false_certainties()
    {
        SchemaScore[] scores =
        [
            Of(Throws(10), Findings.At("MLE5001", "p.cs", 10), Findings.At("MLE5002", "p.cs", 10)),
            Of(Throws(10)),
            Of(Ok(), Findings.At("MLE5001", "p.cs", 10), Findings.At("MLE5002", "p.cs", 11)),
            Of(Ok() with { Silent = "label-in-features" }, Findings.At("MLE2004", "p.cs", 10)),
        ];
        Assert.Equal(new RuleTally("throws", Labels: 2, Hits: 1, FalseAlarms: 2), ScoringSchema.TallyThrows("throws", scores));
        Assert.Equal(new RuleTally("silent", Labels: 1, Hits: 1, FalseAlarms: 0), ScoringSchema.TallySilent("silent", scores));
    }

    [Fact]
    public void Every_silent_kind_of_the_corpus_has_its_rule() =>
        Assert.Empty(Corpora.ReadSchema().Select(program => program.Silent).OfType<string>().Distinct().Except(ScoringSchema.SilentRules.Keys));

    [Fact]
    public void Certain_failures_are_the_tagged_rules_or_the_catalogued_ones()
    {
        Assert.Equal(["MLE5001"], CertainFailures.Among([Rule("MLE5001", CertainFailures.Tag), Rule("MLE5002")]));
        Assert.Equal(CertainFailures.Catalogued, CertainFailures.Among([Rule("MLE5001"), Rule("MLE5002")]));
    }

    private static DiagnosticDescriptor Rule(string id, params string[] tags) =>
        new(id, "Title", "Message", "Category", DiagnosticSeverity.Warning, isEnabledByDefault: true, customTags: tags);

    private static SchemaProgram Ok() => new()
    {
        Id = "p",
        Code = "",
        Shape = "",
        Defect = "none",
        Placement = "",
        Steps = "",
        Task = "",
        Names = "",
        Features = "",
        Outcome = "ok",
        StaticallyDecidable = true,
    };

    private static SchemaProgram Throws(int line) => Ok() with { Outcome = "throws", ThrowLine = line };

    private static SchemaScore Of(SchemaProgram program, params Finding[] findings) => ScoringSchema.Score(program, findings, CertainFailures.Catalogued);

    private static string Score(SchemaProgram program, params Finding[] findings)
    {
        var score = Of(program, findings);
        return string.Join(' ',
        [
            .. score.IsThrowMissed ? ["missed"] : Array.Empty<string>(),
            .. score.IsSilentMissed ? ["silent missed"] : Array.Empty<string>(),
            .. score.AtThrow.Select(_ => "at throw"),
            .. score.OfSilent.Select(_ => "of silent"),
            .. score.FalseCertain.Select(_ => "false"),
            .. score.CertainElsewhere.Select(_ => "elsewhere"),
            .. score.Others.Select(_ => "other"),
        ]);
    }
}
