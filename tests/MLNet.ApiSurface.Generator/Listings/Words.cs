using System.Text;

namespace MLNet.ApiSurface.Generator.Listings;

/// <summary>Cuts the text of a listing into pieces without cutting inside brackets or quotes.</summary>
internal static class Words
{
    /// <summary>The words of a line: a space inside any bracket or quote does not end a word.</summary>
    public static IReadOnlyList<string> Split(string text) => Cut(text, ' ');

    /// <summary>The items of a comma-separated list, such as the types that another type derives from.</summary>
    public static IReadOnlyList<string> SplitList(string text) => [.. Cut(text, ',').Select(item => item.Trim())];

    /// <summary>The names that can hold a member: every prefix of the word that ends before a dot outside brackets, longest first.</summary>
    public static IEnumerable<string> Qualifiers(string word)
    {
        var dots = new List<int>();
        var depth = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] is '(' or '[')
                break;
            depth += word[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth == 0 && word[i] == '.')
                dots.Add(i);
        }

        return dots.AsEnumerable().Reverse().Select(dot => word[..dot]);
    }

    /// <summary>The text without the variance that listings repeat at every mention of an interface's own type parameters.</summary>
    public static string WithoutVariance(string text)
    {
        var result = new StringBuilder(text.Length);
        var brackets = new Stack<char>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '<' or '(' or '[')
                brackets.Push(text[i]);
            else if (text[i] is '>' or ')' or ']' && brackets.Count > 0)
                brackets.Pop();

            result.Append(text[i]);
            var startsArgument = text[i] == '<' || text[i] == ' ' && text[i - 1] == ',';
            if (startsArgument && brackets.TryPeek(out var bracket) && bracket == '<')
            {
                foreach (var variance in (string[])["in ", "out "])
                {
                    if (string.CompareOrdinal(text, i + 1, variance, 0, variance.Length) == 0)
                        i += variance.Length;
                }
            }
        }

        return result.ToString();
    }

    private static List<string> Cut(string text, char separator)
    {
        var words = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '"' or '\'')
                i = EndOfQuote(text, i);
            else if (text[i] is '<' or '(' or '[' or '{')
                depth++;
            else if (text[i] is '>' or ')' or ']' or '}')
                depth--;
            else if (text[i] == separator && depth == 0)
            {
                if (i > start)
                    words.Add(text[start..i]);
                start = i + 1;
            }
        }

        if (start < text.Length)
            words.Add(text[start..]);
        return words;
    }

    private static int EndOfQuote(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && text[end] != text[start])
            end += text[end] == '\\' ? 2 : 1;
        return end;
    }
}
