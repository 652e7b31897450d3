using Microsoft.CodeAnalysis.Text;

namespace MlEngineeringAnalyzers.Source;

/// <summary>Where the words of a text are, those in comments and strings too.</summary>
internal sealed class WordPositions
{
    private readonly int[] _hashes;
    private readonly int[] _positions;

    /// <summary>Reads the words of a text.</summary>
    public WordPositions(SourceText text)
    {
        var hashes = new List<int>();
        var positions = new List<int>();
        var words = new WordReader(text);
        while (words.MoveNext())
        {
            hashes.Add(words.Hash);
            positions.Add(words.Position);
        }

        _hashes = [.. hashes];
        _positions = [.. positions];
    }

    /// <summary>The places of the word with this hash, in the order of the text.</summary>
    public IEnumerable<int> Of(int hash)
    {
        for (var i = Array.IndexOf(_hashes, hash); i >= 0; i = Array.IndexOf(_hashes, hash, i + 1))
            yield return _positions[i];
    }

    /// <summary>The places of the words in a part of the text that are wanted, in the order of the text.</summary>
    public IEnumerable<int> In(TextSpan span, Func<int, bool> isWanted)
    {
        var first = Array.BinarySearch(_positions, span.Start);
        for (var i = first < 0 ? ~first : first; i < _positions.Length && _positions[i] < span.End; i++)
        {
            if (isWanted(_hashes[i]))
                yield return _positions[i];
        }
    }
}
