using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MlEngineeringAnalyzers.Source;

/// <summary>Reads the words of a text one after another: the only work that is done for code without ML.NET.</summary>
/// <param name="text">The text.</param>
internal struct WordReader(SourceText text)
{
    /// <summary>The hash of no characters, that of FNV-1a.</summary>
    public const int Basis = unchecked((int)2166136261);

    private const int Prime = 16777619;
    private const int Chunk = 4096;

    private static readonly bool[] s_isWordPart = [.. Enumerable.Range(0, 128).Select(c => SyntaxFacts.IsIdentifierPartCharacter((char)c))];

    [ThreadStatic]
    private static char[]? s_buffer;

    private readonly char[] _buffer = s_buffer ??= new char[Chunk];
    private int _start;
    private int _count;
    private int _next;
    private char _before;

    /// <summary>The hash of the word.</summary>
    public int Hash { get; private set; }

    /// <summary>Where the word is in the text.</summary>
    public int Position { get; private set; }

    /// <summary>Whether identifiers may be among the words so far that are not written as they are spelled: with an escape, or an invisible character.</summary>
    public bool Hides { get; private set; }

    /// <summary>Goes to the next word; only one text is read at a time on a thread.</summary>
    public bool MoveNext()
    {
        while (_next < _count || Fill())
        {
            var next = _next;
            while (next < _count && !IsWordPart(_buffer[next]))
                next++;
            if (next > _next)
                _before = _buffer[next - 1];
            _next = next;
            if (next == _count)
                continue;
            Hides |= _before == '\\' && _buffer[next] is 'u' or 'U';
            Position = _start + next;
            Hash = ReadWord();
            return true;
        }

        return false;
    }

    /// <summary>The hash of characters and one more; never 0.</summary>
    public static int Next(int hash, char character) => unchecked((hash ^ character) * Prime) is var next and not 0 ? next : Basis;

    private int ReadWord()
    {
        var hash = Basis;
        do
        {
            var next = _next;
            while (next < _count && IsWordPart(_buffer[next]))
                hash = Next(hash, _buffer[next++]);
            _next = next;
        }
        while (_next == _count && Fill());
        return hash;
    }

    private bool Fill()
    {
        _start += _count;
        _next = 0;
        _count = Math.Min(Chunk, text.Length - _start);
        if (_count > 0)
            text.CopyTo(_start, _buffer, 0, _count);
        return _count > 0;
    }

    private bool IsWordPart(char character)
    {
        if (character < 128)
            return s_isWordPart[character];
        Hides |= char.GetUnicodeCategory(character) == UnicodeCategory.Format;
        return SyntaxFacts.IsIdentifierPartCharacter(character);
    }
}
