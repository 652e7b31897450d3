using System.Text.RegularExpressions;
using MlEngineeringAnalyzers.Documentation;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Documentation;

/// <summary>The programs in the documents compile, and are right and wrong as the text says.</summary>
public partial class ExampleTests
{
    private static readonly MarkdownPage s_readme = MarkdownPage.Parse(Documents.Folder.Read("README.md"));

    [Theory]
    [MemberData(nameof(Documents.PageIds), MemberType = typeof(Documents))]
    public async Task The_violating_program_of_a_page_has_this_warning_and_no_other(string id)
    {
        foreach (var block in Documents.Folder.RulePage(id).Blocks.Where(block => block.IsViolating))
            Assert.Equal([id], (await ExampleRun.WarningsAsync(block, id)).Select(warning => warning.Rule).Distinct());
    }

    [Theory]
    [MemberData(nameof(Documents.PageIds), MemberType = typeof(Documents))]
    public async Task The_repaired_program_of_a_page_has_no_warning(string id)
    {
        foreach (var block in Documents.Folder.RulePage(id).Blocks.Where(block => block.IsRepaired))
            Assert.Empty(await ExampleRun.WarningsAsync(block, id));
    }

    [Fact]
    public async Task The_readme_says_at_each_line_what_is_wrong_with_it()
    {
        var block = s_readme.Blocks.Single(block => block.IsViolating);
        var lines = Example.Source(block).Split('\n');
        Assert.Equal(
            lines.SelectMany((line, index) => RuleId().Matches(line).Select(id => $"{index + 1} {id.Value}")).Order(),
            (await ExampleRun.WarningsAsync(block)).Select(warning => $"{warning.Place.Line} {warning.Rule}").Order());
    }

    [Fact]
    public async Task The_readme_shows_the_program_put_right() =>
        Assert.Empty(await ExampleRun.WarningsAsync(s_readme.Blocks.Single(block => block.IsRepaired)));

    [GeneratedRegex(@"MLE\d{4}")]
    private static partial Regex RuleId();
}
