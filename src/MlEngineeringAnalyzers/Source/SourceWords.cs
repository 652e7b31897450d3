using Microsoft.CodeAnalysis.Text;

namespace MlEngineeringAnalyzers.Source;

/// <summary>
/// The words of a text, read off it without looking into its syntax: tells at next to no cost which identifiers cannot be in it.
/// Words of comments and strings are among them, and two words may be taken for one; too much is no harm.
/// </summary>
internal sealed class SourceWords
{
    // A table with open addressing, half empty, in which 0 is no word.
    private int[] _slots = new int[256];
    private int _count;

    /// <summary>Reads the words of a text.</summary>
    public SourceWords(SourceText text)
    {
        var words = new WordReader(text);
        while (words.MoveNext())
        {
            Add(words.Hash);
            Total++;
        }

        Hides = words.Hides;
    }

    /// <summary>How many words there are, each as often as it stands there.</summary>
    public int Total { get; }

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

    /// <summary>Those of the identifiers that may be there, given their hashes.</summary>
    /// <param name="hashes">A set, or the keys of a dictionary.</param>
    public IEnumerable<int> Among(ICollection<int> hashes)
    {
        if (Hides)
            return hashes;
        return hashes.Count > _count ? _slots.Where(hash => hash != 0 && hashes.Contains(hash)) : hashes.Where(MayContain);
    }

    /// <summary>The hash of an identifier, which is the same in every run.</summary>
    public static int Hash(string identifier)
    {
        var hash = WordReader.Basis;
        foreach (var character in identifier)
            hash = WordReader.Next(hash, character);
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
}
