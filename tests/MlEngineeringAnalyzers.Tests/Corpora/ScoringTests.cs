using MlEngineeringAnalyzers.TestKit;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.CorpusRuns;

/// <summary>Every rule of scoring the programs that were labelled by construction.</summary>
public sealed class ScoringTests
{
    [Fact]
    public void A_report_at_the_label_is_a_hit() =>
        Assert.Equal("hit", Score(Labelled(Label("MLE2001", 10)), Findings.At("MLE2001", "A.cs", 10)));

    [Fact]
    public void Another_line_another_file_and_another_rule_are_no_hits()
    {
        var program = Labelled(Label("MLE2001", 10));
        Assert.Equal("missed false", Score(program, Findings.At("MLE2001", "A.cs", 11)));
        Assert.Equal("missed false", Score(program, Findings.At("MLE2001", "B.cs", 10)));
        Assert.Equal("missed false", Score(program, Findings.At("MLE2002", "A.cs", 10)));
    }

    [Fact]
    public void A_report_at_an_accepted_line_is_a_hit()
    {
        var program = Labelled(Label("MLE7001", 10) with { Also = [new() { File = "B.cs", Line = 3 }] });
        Assert.Equal("hit", Score(program, Findings.At("MLE7001", "B.cs", 3)));
        Assert.Equal("missed false", Score(program, Findings.At("MLE7001", "A.cs", 3)));
    }

    [Fact]
    public void A_report_with_the_label_among_its_additional_locations_is_a_hit()
    {
        var program = Labelled(Label("MLE7001", 10) with { Also = [new() { File = "B.cs", Line = 3 }] });
        Assert.Equal("hit", Score(program, Findings.At("MLE7001", "C.cs", 1, ("C.cs", 2), ("A.cs", 10))));
        Assert.Equal("hit", Score(program, Findings.At("MLE7001", "C.cs", 1, ("B.cs", 3))));
    }

    [Fact]
    public void A_label_is_found_once_and_what_repeats_it_is_no_false_alarm() =>
        Assert.Equal("hit repeat", Score(Labelled(Label("MLE2001", 10)), Findings.At("MLE2001", "A.cs", 10), Findings.At("MLE2001", "A.cs", 30, ("A.cs", 10))));

    [Fact]
    public void A_report_finds_one_label_only() =>
        Assert.Equal("hit missed", Score(Labelled(Label("MLE2001", 10), Label("MLE2001", 20)), Findings.At("MLE2001", "A.cs", 10, ("A.cs", 20))));

    [Fact]
    public void A_loose_match_does_not_take_the_report_from_an_exact_one()
    {
        var early = Label("MLE2001", 10) with { Also = [new() { File = "A.cs", Line = 20 }] };
        Assert.Equal("hit hit", Score(Labelled(early, Label("MLE2001", 20)), Findings.At("MLE2001", "A.cs", 20), Findings.At("MLE2001", "A.cs", 10)));

        var score = ScoringLineage.Score(Labelled(early, Label("MLE2001", 20)), [Findings.At("MLE2001", "A.cs", 20)]);
        Assert.Equal(20, Assert.Single(score.Hits).Label.Line);
        Assert.Equal(10, Assert.Single(score.Misses).Line);
    }

    [Fact]
    public void Two_labels_of_different_rules_may_share_a_line() =>
        Assert.Equal("hit hit", Score(Labelled(Label("MLE2001", 10), Label("MLE3001", 10)), Findings.At("MLE3001", "A.cs", 10), Findings.At("MLE2001", "A.cs", 10)));

    [Fact]
    public void An_uncertain_place_counts_neither_way()
    {
        var program = Labelled(Label("MLE2001", 10)) with { Uncertain = [Label("MLE2006", 10)] };
        Assert.Equal("missed uncertain", Score(program, Findings.At("MLE2006", "A.cs", 10)));
        Assert.Equal("missed false", Score(program, Findings.At("MLE2006", "A.cs", 11)));
    }

    [Fact]
    public void A_report_at_a_look_alike_is_a_false_alarm_and_says_why()
    {
        var trap = Label("MLE2001", 10) with { Why = "evaluated before" };
        var score = ScoringLineage.Score(Labelled() with { Negatives = [trap] }, [Findings.At("MLE2001", "A.cs", 10), Findings.At("MLE2001", "A.cs", 20)]);
        Assert.Equal(["evaluated before", null], score.FalseAlarms.Select(alarm => alarm.LookAlike?.Why));
    }

    [Fact]
    public void Rules_without_labels_are_not_scored() =>
        Assert.Equal("unscored", Score(Labelled(), Findings.At("MLE5001", "A.cs", 10)));

    [Fact]
    public void Tallies_add_up_by_rule()
    {
        var first = ScoringLineage.Score(Labelled(Label("MLE2001", 10), Label("MLE2001", 20)), [Findings.At("MLE2001", "A.cs", 10)]);
        var second = ScoringLineage.Score(Labelled(Label("MLE1001", 1)), [Findings.At("MLE2001", "A.cs", 10), Findings.At("MLE1001", "A.cs", 1)]);
        var tallies = ScoringLineage.Tally([first, second]);

        Assert.Equal(ScoringLineage.Rules, tallies.Select(tally => tally.Name));
        Assert.Equal(new RuleTally("MLE2001", Labels: 2, Hits: 1, FalseAlarms: 1), tallies.Single(tally => tally.Name == "MLE2001"));
        Assert.Equal(new RuleTally("all", Labels: 3, Hits: 2, FalseAlarms: 1), RuleTally.Sum("all", tallies));
    }

    [Fact]
    public void Precision_and_recall_are_shares_or_nothing()
    {
        var tally = new RuleTally("MLE2001", Labels: 4, Hits: 3, FalseAlarms: 1);
        Assert.Equal((1, 0.75, 0.75), (tally.Misses, tally.Precision, tally.Recall));

        var nothing = new RuleTally("MLE2001", Labels: 0, Hits: 0, FalseAlarms: 0);
        Assert.Null(nothing.Precision);
        Assert.Null(nothing.Recall);
    }

    [Fact]
    public void The_labelled_rules_are_those_of_the_corpus()
    {
        var labelled = Corpora.ReadLineage().SelectMany(program => program.Labels).Select(label => label.Rule).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(ScoringLineage.Rules, labelled);
    }

    private static LineageProgram Labelled(params LineageLabel[] labels) => new() { Id = "p", Files = [], Labels = labels, Negatives = [], Shape = [] };

    private static LineageLabel Label(string rule, int line) => new() { Rule = rule, File = "A.cs", Line = line };

    private static string Score(LineageProgram program, params Finding[] findings)
    {
        var score = ScoringLineage.Score(program, findings);
        return string.Join(' ',
        [
            .. score.Hits.Select(_ => "hit"),
            .. score.Misses.Select(_ => "missed"),
            .. score.Repeats.Select(_ => "repeat"),
            .. score.Uncertain.Select(_ => "uncertain"),
            .. score.FalseAlarms.Select(_ => "false"),
            .. score.Unscored.Select(_ => "unscored"),
        ]);
    }
}
