namespace MlEngineeringAnalyzers.Schema;

/// <summary>"Did you mean": the name that is nearest to a misspelt one.</summary>
internal static class NearNames
{
    /// <summary>The nearest of the candidates; null when none is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        var least = Math.Max(2, name.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) >= least || AreOthers(name, candidate))
                continue;
            var distance = string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(name, candidate);
            if (distance < least)
            {
                least = distance;
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>Whether two names that differ in little are meant to differ: X1 and X2, A and B.</summary>
    private static bool AreOthers(string name, string candidate) =>
        !string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase) && (name.Length < 3 || Numbered(name) == Numbered(candidate));

    private static string Numbered(string name) => string.Concat(name.Select(c => char.IsDigit(c) ? '#' : c));

    // Levenshtein's distance, with a swap of neighbours as one step.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, rows[i - 2, j - 2] + 1);
                rows[i, j] = best;
            }
        }

        return rows[a.Length, b.Length];
    }
}
