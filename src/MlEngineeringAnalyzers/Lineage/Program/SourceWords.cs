using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>
/// The words of a file, read off its text without looking into its syntax: tells at next to no cost which identifiers
/// cannot be in it. Words of comments and strings are among them, and two words may be taken for one; too much is no harm.
/// </summary>
internal sealed class SourceWords
{
    private const int Chunk = 4096;

    // A tree is read once, however many compilations share it.
    private static readonly ConditionalWeakTable<SyntaxTree, SourceWords> s_ofTree = new();

    private readonly HashSet<int> _hashes = [];

    // An identifier that is not written as it is spelled, with an escape or an invisible character, hides among the words.
    private bool _hides;

    private SourceWords(SyntaxTree tree) => Read(tree);

    /// <summary>The words of a file.</summary>
    public static SourceWords Of(SyntaxTree tree) => s_ofTree.GetValue(tree, static t => new(t));

    /// <summary>Whether the identifier may be in the file.</summary>
    public bool MayContain(string identifier) => _hides || _hashes.Contains(Hash(identifier));

    /// <summary>Whether one of the identifiers may be in the file, given their hashes.</summary>
    public bool MayContainAny(HashSet<int> hashes)
    {
        if (_hides)
            return true;
        var (few, many) = hashes.Count < _hashes.Count ? (hashes, _hashes) : (_hashes, hashes);
        foreach (var hash in few)
        {
            if (many.Contains(hash))
                return true;
        }

        return false;
    }

    /// <summary>The hash of an identifier, which is the same in every run.</summary>
    public static int Hash(string identifier)
    {
        var hash = 0;
        foreach (var character in identifier)
            hash = Next(hash, character);
        return hash;
    }

    private void Read(SyntaxTree tree)
    {
        var text = tree.GetText();
        var buffer = new char[Math.Min(Chunk, text.Length)];
        var hash = 0;
        var inWord = false;
        var before = '\0';
        for (var start = 0; start < text.Length; start += buffer.Length)
        {
            var count = Math.Min(buffer.Length, text.Length - start);
            text.CopyTo(start, buffer, 0, count);
            for (var i = 0; i < count; i++)
            {
                var character = buffer[i];
                _hides |= before == '\\' && character is 'u' or 'U';
                before = character;
                if (IsWordPart(character))
                {
                    hash = Next(inWord ? hash : 0, character);
                    inWord = true;
                }
                else if (inWord)
                {
                    _hashes.Add(hash);
                    inWord = false;
                }
            }
        }

        if (inWord)
            _hashes.Add(hash);
    }

    private bool IsWordPart(char character)
    {
        if (character < 128)
            return character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
        if (char.GetUnicodeCategory(character) == UnicodeCategory.Format)
            _hides = true;
        return SyntaxFacts.IsIdentifierPartCharacter(character);
    }

    private static int Next(int hash, char character) => unchecked((hash * 31) + character);
}
