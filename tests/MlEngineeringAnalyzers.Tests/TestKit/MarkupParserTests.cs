using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.TestKit;

/// <summary>Markup is taken out of a program, and only markup.</summary>
public class MarkupParserTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a [|b|] c", "a b c")]
    [InlineData("a {|X1:b|} c", "a b c")]
    [InlineData("{|#0:a {|X1:b|}|}", "a b")]
    [InlineData("a[0] | b || {c} [|x[1]|]", "a[0] | b || {c} x[1]")]
    public void Markup_is_removed(string input, string expected)
    {
        TestFileMarkupParser.GetSpans(input, treatPositionIndicatorsAsCode: true, out var output, out _);
        Assert.Equal(expected, output);
    }

    [Fact]
    public void Spans_are_those_of_the_program_without_markup()
    {
        var spans = Parse("{|#0:a [|b|]|} {|X1:c|}{|X1:d|} {|X2:|}");
        Assert.Equal("[0..3)", string.Join(" ", spans["#0"]));
        Assert.Equal("[2..3)", string.Join(" ", spans[""]));
        Assert.Equal("[4..5) [5..6)", string.Join(" ", spans["X1"]));
        Assert.Equal("[7..7)", string.Join(" ", spans["X2"]));
    }

    [Fact]
    public void A_cursor_is_code_where_the_test_says_so()
    {
        TestFileMarkupParser.GetSpans("a$$b", treatPositionIndicatorsAsCode: true, out var asCode, out _);
        TestFileMarkupParser.GetSpans("a$$b", treatPositionIndicatorsAsCode: false, out var asCursor, out _);
        Assert.Equal(("a$$b", "ab"), (asCode, asCursor));
    }

    [Theory]
    [InlineData("[|a")]
    [InlineData("{|X1:a")]
    [InlineData("a|}")]
    public void Markup_that_does_not_match_fails(string input) =>
        Assert.ThrowsAny<Exception>(() => Parse(input));

    private static ImmutableDictionary<string, ImmutableArray<TextSpan>> Parse(string input)
    {
        TestFileMarkupParser.GetSpans(input, treatPositionIndicatorsAsCode: true, out _, out var spans);
        return spans;
    }
}
