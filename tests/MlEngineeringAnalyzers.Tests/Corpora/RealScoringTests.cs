using MlEngineeringAnalyzers.TestKit;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.CorpusRuns;

/// <summary>Every rule of scoring the repositories that people have read.</summary>
public sealed class RealScoringTests
{
    [Theory]
    [InlineData(8, "hit")]
    [InlineData(12, "hit")]
    [InlineData(7, "missed false")]
    [InlineData(13, "missed false")]
    public void Two_lines_either_way_are_near_enough(int line, string expected) =>
        Assert.Equal(expected, Score([Label("MLE2001", 10)], Findings.At("MLE2001", "Read.cs", line)));

    [Fact]
    public void An_additional_location_near_the_label_is_a_hit() =>
        Assert.Equal("hit", Score([Label("MLE2001", 10)], Findings.At("MLE2001", "Other.cs", 1, ("Read.cs", 11))));

    [Fact]
    public void Any_of_the_labels_rules_finds_it_and_the_others_repeat_it()
    {
        var label = Label("MLE5001", 10) with { Ids = ["MLE5001", "MLE5012"] };
        Assert.Equal("hit", Score([label], Findings.At("MLE5012", "Read.cs", 10)));
        Assert.Equal("hit repeat", Score([label], Findings.At("MLE5012", "Read.cs", 10), Findings.At("MLE5001", "Read.cs", 10)));
    }

    [Fact]
    public void Labels_that_the_figures_do_without_count_neither_way()
    {
        var labels = new[]
        {
            Label("MLE1001", 10) with { Uncertain = true },
            Label("MLE1001", 20) with { Generated = true },
            Label("MLE1001", 30) with { Subkind = "load-only context (no training here)" },
        };
        Assert.Equal("", Score(labels));
        Assert.Equal(
            "left out left out left out",
            Score(labels, Findings.At("MLE1001", "Read.cs", 10), Findings.At("MLE1001", "Read.cs", 20), Findings.At("MLE1001", "Read.cs", 30)));
    }

    [Fact]
    public void A_label_without_a_rule_wants_nothing() => Assert.Equal("", Score([Label("MLE1001", 10) with { Ids = [] }]));

    [Fact]
    public void A_report_of_a_kind_that_nobody_labelled_or_in_a_file_that_was_not_read_is_left_to_people()
    {
        var labels = new[] { Label("MLE2001", 10) };
        Assert.Equal("missed by hand", Score(labels, Findings.At("MLE2005", "Read.cs", 10)));
        Assert.Equal("missed by hand", Score(labels, Findings.At("MLE2001", "Other.cs", 10)));
    }

    [Fact]
    public void A_label_of_several_places_takes_as_many_reports_from_its_file()
    {
        var labels = new[] { Label("MLE4003", 10) with { Count = 3 } };
        Assert.Equal(
            "hit repeat repeat false",
            Score(labels, Findings.At("MLE4003", "Read.cs", 10), Findings.At("MLE4003", "Read.cs", 30), Findings.At("MLE4003", "Read.cs", 31), Findings.At("MLE4003", "Read.cs", 32)));
    }

    [Fact]
    public void A_spot_label_wants_its_report_or_forbids_it()
    {
        var corpus = Corpus() with { Rare = [Label("MLE2002", 10) with { Path = "Other.cs" }, Label("MLE2002", 40) with { Path = "Other.cs", Negative = true }] };
        Assert.Equal("missed", Score(corpus));
        Assert.Equal("hit false", Score(corpus, Findings.At("MLE2002", "Other.cs", 10), Findings.At("MLE2002", "Other.cs", 41)));
    }

    [Fact]
    public void A_false_alarm_at_a_look_alike_says_why()
    {
        var corpus = Corpus(Label("MLE2001", 10)) with
        {
            Files = [new() { Repo = "a/b", Path = "Read.cs", Lines = 100, LookAlikes = [new() { Kind = "kind of MLE2001", Line = 50, Why = "no trainer" }] }],
        };
        var score = new ScoringReal(corpus).Score("a/b", s_lines, [Findings.At("MLE2001", "Read.cs", 51), Findings.At("MLE2001", "Read.cs", 60)]);
        Assert.Equal(["no trainer", null], score.FalseAlarms.Select(alarm => alarm.Why));
    }

    [Fact]
    public void A_file_that_has_changed_or_gone_is_not_scored()
    {
        var corpus = Corpus(Label("MLE2001", 10)) with { Rare = [Label("MLE2002", 10) with { Path = "Gone.cs" }] };
        var lines = new Dictionary<string, int> { ["Read.cs"] = 90 };
        var score = new ScoringReal(corpus).Score("a/b", lines, [Findings.At("MLE2001", "Read.cs", 50)]);
        Assert.Equal(["Read.cs", "Gone.cs"], score.Moved.Select(label => label.Path));
        Assert.Empty(score.Misses);
        Assert.Single(score.Unread);
    }

    [Fact]
    public void Other_repositories_labels_do_not_matter() => Assert.Equal("", Score([Label("MLE2001", 10) with { Repo = "c/d" }]));

    [Fact]
    public void A_label_counts_for_the_rule_that_found_it_or_for_its_first()
    {
        var scoring = new ScoringReal(Corpus(Label("MLE5001", 10) with { Ids = ["MLE5001", "MLE5012"] }, Label("MLE5013", 50) with { Ids = ["MLE5013", "MLE5012"] }));
        var tallies = scoring.Tally([scoring.Score("a/b", s_lines, [Findings.At("MLE5012", "Read.cs", 10)])]);
        RuleTally[] expected = [new("MLE5001", 0, 0, 0), new("MLE5012", 1, 1, 0), new("MLE5013", 1, 0, 0)];
        Assert.Equal(expected, tallies);
    }

    private static readonly Dictionary<string, int> s_lines = new() { ["Read.cs"] = 101, ["Other.cs"] = 50 };

    private static RealLabel Label(string rule, int line) => new() { Repo = "a/b", Path = "Read.cs", Line = line, Kind = "kind of " + rule, Ids = [rule] };

    private static RealCorpus Corpus(params RealLabel[] labels) => new()
    {
        Repos = [],
        Labels = labels,
        Files = [new() { Repo = "a/b", Path = "Read.cs", Lines = 100 }],
        Rare = [],
    };

    private static string Score(RealLabel[] labels, params Finding[] findings) => Score(Corpus(labels), findings);

    private static string Score(RealCorpus corpus, params Finding[] findings)
    {
        var score = new ScoringReal(corpus).Score("a/b", s_lines, findings);
        return string.Join(' ',
        [
            .. score.Hits.Select(_ => "hit"),
            .. score.Misses.Select(_ => "missed"),
            .. score.Moved.Select(_ => "moved"),
            .. score.Repeats.Select(_ => "repeat"),
            .. score.LeftOut.Select(_ => "left out"),
            .. score.FalseAlarms.Select(_ => "false"),
            .. score.Unread.Select(_ => "by hand"),
        ]);
    }
}
