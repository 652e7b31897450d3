namespace MlEngineeringAnalyzers.Corpus;

/// <summary>What the options that narrow a run mean.</summary>
internal static class Filters
{
    /// <summary>Whether a program is one that was asked for: all are if nothing was, and the end of a name is enough.</summary>
    /// <param name="wanted">What was asked for.</param>
    /// <param name="name">The name of the program.</param>
    public static bool IsChosen(string? wanted, string name) => wanted is null || name.EndsWith(wanted, StringComparison.OrdinalIgnoreCase);
}
