using Microsoft.CodeAnalysis.Text;

namespace MlEngineeringAnalyzers.Source;

/// <summary>Where the words of a text are, those in comments and strings too.</summary>
internal sealed class WordPositions
{
    private readonly int[] _hashes;
    private readonly int[] _positions;

    /// <summary>Reads the words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="count">How many words it has.</param>
    public WordPositions(SourceText text, int count)
    {
        _hashes = new int[count];
        _positions = new int[count];
        var words = new WordReader(text);
        for (var i = 0; words.MoveNext(); i++)
        {
            _hashes[i] = words.Hash;
            _positions[i] = words.Position;
        }
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
