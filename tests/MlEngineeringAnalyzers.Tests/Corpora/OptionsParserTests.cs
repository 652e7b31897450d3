using MlEngineeringAnalyzers.Corpus;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.CorpusRuns;

/// <summary>The command line of the corpus runner.</summary>
public sealed class OptionsParserTests
{
    [Fact]
    public void Options_are_read_in_any_order()
    {
        var options = OptionsParser.Parse(["lineage", "--show", "misses,false", "--rule", "mle2001", "--parallel", "3", "--min-recall", "0.9", "--format", "sarif", "--all"]);
        Assert.Equal((Mode.Lineage, Show.Misses | Show.False, "MLE2001"), (options.Mode, options.Show, options.Rule));
        Assert.Equal((3, 0.9, Format.Sarif, true), (options.Parallel, options.MinRecall, options.Format, options.All));
    }

    [Theory]
    [InlineData("Say what to run over")]
    [InlineData("'walk' is no value for 'mode'", "walk")]
    [InlineData("'0' is no value for 'mode'", "0")]
    [InlineData("'folder' needs the path of a folder", "folder")]
    [InlineData("There is no folder 'nowhere'", "real", "nowhere")]
    [InlineData("There is no file 'nothing.jsonl'", "schema", "nothing.jsonl")]
    [InlineData("'b' is one path too many", "lineage", "a", "b")]
    [InlineData("There is no option '--fast'", "lineage", "--fast")]
    [InlineData("'--rule' needs a value", "lineage", "--rule")]
    [InlineData("'--parallel' needs a whole number from 1 on, not '0'", "lineage", "--parallel", "0")]
    [InlineData("'--min-recall' needs a number from 0 to 1, not '2'", "lineage", "--min-recall", "2")]
    [InlineData("'all' is no value for '--show'", "lineage", "--show", "all")]
    public void What_cannot_be_used_is_named(string expected, params string[] arguments)
    {
        var problem = Assert.Throws<UsageException>(() => OptionsParser.Parse(arguments));
        Assert.StartsWith(expected, problem.Message, StringComparison.Ordinal);
    }
}
