using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MlEngineeringAnalyzers.Source;

/// <summary>
/// The words of a file, or of a part of it, read off the text without looking into its syntax: tells at next to no cost which
/// identifiers cannot be in it. Words of comments and strings are among them, and two words may be taken for one; too much is no harm.
/// </summary>
internal sealed class SourceWords
{
    private const int Chunk = 4096;

    // Those of FNV-1a.
    private const int Basis = unchecked((int)2166136261);
    private const int Prime = 16777619;

    // A table with open addressing, half empty, in which 0 is no word: there are many of these objects, and they are small.
    private int[] _slots = new int[16];
    private int _count;

    /// <summary>The words of a part of a text.</summary>
    public SourceWords(SourceText text, TextSpan span) => Hides = Read(text, span, (hash, _) => Add(hash));

    /// <summary>Whether identifiers may be there that are not written as they are spelled: with an escape, or an invisible character.</summary>
    public bool Hides { get; }

    /// <summary>Whether the identifier may be there.</summary>
    public bool MayContain(string identifier) => MayContain(Hash(identifier));

    /// <summary>Whether the identifier with this hash may be there.</summary>
    public bool MayContain(int hash) => Hides || _slots[Slot(hash)] != 0;

    /// <summary>Whether one of the identifiers may be there, given their hashes.</summary>
    public bool MayContainAny(HashSet<int> hashes)
    {
        if (Hides)
            return true;
        if (hashes.Count > _count)
            return Array.Exists(_slots, hash => hash != 0 && hashes.Contains(hash));
        foreach (var hash in hashes)
        {
            if (_slots[Slot(hash)] != 0)
                return true;
        }

        return false;
    }

    /// <summary>Where in a text the word with this hash is, in comments and strings too.</summary>
    public static List<int> Positions(SourceText text, int hash)
    {
        var positions = new List<int>();
        Read(text, new(0, text.Length), (found, position) =>
        {
            if (found == hash)
                positions.Add(position);
        });
        return positions;
    }

    /// <summary>The hash of an identifier, which is the same in every run.</summary>
    public static int Hash(string identifier)
    {
        var hash = Basis;
        foreach (var character in identifier)
            hash = Next(hash, character);
        return hash;
    }

    private void Add(int hash)
    {
        var slot = Slot(hash);
        if (_slots[slot] != 0)
            return;
        _slots[slot] = hash;
        if (++_count * 2 <= _slots.Length)
            return;
        var words = _slots;
        _slots = new int[words.Length * 2];
        foreach (var word in words)
        {
            if (word != 0)
                _slots[Slot(word)] = word;
        }
    }

    // Where the word is, or would be.
    private int Slot(int hash)
    {
        var mask = _slots.Length - 1;
        var slot = hash & mask;
        while (_slots[slot] != 0 && _slots[slot] != hash)
            slot = (slot + 1) & mask;
        return slot;
    }

    /// <summary>Reads each word with its position; tells whether identifiers hide among them.</summary>
    private static bool Read(SourceText text, TextSpan span, Action<int, int> add)
    {
        var buffer = new char[Math.Min(Chunk, span.Length)];
        var hash = 0;
        var word = -1;
        var hides = false;
        var before = '\0';
        for (var start = span.Start; start < span.End; start += buffer.Length)
        {
            var count = Math.Min(buffer.Length, span.End - start);
            text.CopyTo(start, buffer, 0, count);
            for (var i = 0; i < count; i++)
            {
                var character = buffer[i];
                hides |= before == '\\' && character is 'u' or 'U';
                before = character;
                if (IsWordPart(character, ref hides))
                {
                    hash = Next(word < 0 ? Basis : hash, character);
                    if (word < 0)
                        word = start + i;
                }
                else if (word >= 0)
                {
                    add(hash, word);
                    word = -1;
                }
            }
        }

        if (word >= 0)
            add(hash, word);
        return hides;
    }

    private static bool IsWordPart(char character, ref bool hides)
    {
        if (character < 128)
            return character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
        hides |= char.GetUnicodeCategory(character) == UnicodeCategory.Format;
        return SyntaxFacts.IsIdentifierPartCharacter(character);
    }

    private static int Next(int hash, char character) => unchecked((hash ^ character) * Prime) is var next and not 0 ? next : Basis;
}
