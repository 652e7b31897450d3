namespace MlEngineeringAnalyzers.TestKit;

/// <summary>What the scorings of all corpora share.</summary>
internal static class Scoring
{
    /// <summary>Gives each expectation at most one finding, and each finding at most one expectation.</summary>
    /// <typeparam name="TExpected">A label.</typeparam>
    /// <param name="expected">The labels.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="matches">Ways in which a finding answers a label, the strictest first: a loose match never takes a finding from a strict one.</param>
    /// <returns>For each label, in their order, the finding that answers it.</returns>
    public static Finding?[] Assign<TExpected>(
        IReadOnlyList<TExpected> expected, IReadOnlyList<Finding> findings, params Func<TExpected, Finding, bool>[] matches)
    {
        var answers = new Finding?[expected.Count];
        var taken = new bool[findings.Count];
        foreach (var match in matches)
        {
            for (var label = 0; label < expected.Count; label++)
            {
                for (var finding = 0; finding < findings.Count && answers[label] is null; finding++)
                {
                    if (taken[finding] || !match(expected[label], findings[finding]))
                        continue;

                    taken[finding] = true;
                    answers[label] = findings[finding];
                }
            }
        }

        return answers;
    }
}
