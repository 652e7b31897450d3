using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using MlEngineeringAnalyzers.Source;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Source;

/// <summary>The words of a text, wherever the chunks begin and end in which it is read.</summary>
public sealed class WordReaderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    [InlineData(5000)]
    public void Every_word_is_read_with_its_position(int longest)
    {
        var random = new Random(longest);
        var text = string.Concat(Enumerable.Range(0, 20_000 / longest + 3).Select(i => new string((char)('a' + i % 26), random.Next(1, longest + 1)) + " +\n("[random.Next(4)]));

        Assert.Equal(Regex.Matches(text, @"\w+").Select(m => (SourceWords.Hash(m.Value), m.Index)), Read(text));
    }

    [Fact]
    public void The_words_of_a_part_are_those_that_begin_in_it() =>
        Assert.Equal([3, 6], new WordPositions(SourceText.From("ab cd ef ab gh"), 5).In(new(1, 7), _ => true));

    [Fact]
    public void Of_the_words_of_a_part_those_are_found_that_are_wanted() =>
        Assert.Equal([9], new WordPositions(SourceText.From("ab cd ef ab gh"), 5).In(new(3, 11), hash => hash == SourceWords.Hash("ab")));

    [Theory]
    [InlineData("plain = 'u' + U;", false)]
    [InlineData(@"Mo\u0064el();", true)]
    [InlineData(@"\U0001F600", true)]
    [InlineData("in\u200Dvisible", true)]
    [InlineData("größe", false)]
    public void Identifiers_that_are_not_written_as_they_are_spelled_are_noticed(string text, bool hides)
    {
        Assert.Equal(hides, new SourceWords(SourceText.From(text)).Hides);
        var far = new string(' ', 4095) + text;
        Assert.Equal(hides, new SourceWords(SourceText.From(far)).Hides);
    }

    private static IEnumerable<(int, int)> Read(string text)
    {
        var words = new WordReader(SourceText.From(text));
        while (words.MoveNext())
            yield return (words.Hash, words.Position);
    }
}
