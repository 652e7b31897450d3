using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using MlEngineeringAnalyzers.Source;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Source;

/// <summary>The words of a text, wherever the parts begin and end in which it is read.</summary>
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

        Assert.Equal(Regex.Matches(text, @"\w+").Select(m => (SourceWords.Hash(m.Value), m.Index)), Read(text, new(0, text.Length)));
    }

    [Fact]
    public void A_part_of_a_text_ends_a_word_where_it_ends() => Assert.Equal([(SourceWords.Hash("cd"), 2), (SourceWords.Hash("e"), 5)], Read("abcd ef", new(2, 4)));

    [Theory]
    [InlineData("plain = 'u' + U;", false)]
    [InlineData(@"Mo\u0064el();", true)]
    [InlineData(@"\U0001F600", true)]
    [InlineData("in\u200Dvisible", true)]
    [InlineData("größe", false)]
    public void Identifiers_that_are_not_written_as_they_are_spelled_are_noticed(string text, bool hides)
    {
        Assert.Equal(hides, new SourceWords(SourceText.From(text), new(0, text.Length)).Hides);
        var far = new string(' ', 4095) + text;
        Assert.Equal(hides, new SourceWords(SourceText.From(far), new(0, far.Length)).Hides);
    }

    private static IEnumerable<(int, int)> Read(string text, TextSpan span)
    {
        var words = new WordReader(SourceText.From(text), span);
        while (words.MoveNext())
            yield return (words.Hash, words.Position);
    }
}
