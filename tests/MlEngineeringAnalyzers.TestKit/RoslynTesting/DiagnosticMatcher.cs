using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Pairs the diagnostics that a test expects with those that were reported, one to one.</summary>
internal static class DiagnosticMatcher
{
    /// <summary>The pairs, in the order of the report; fails with the leftovers of both sides when there are any.</summary>
    public static ImmutableArray<(Diagnostic Actual, DiagnosticResult Expected)> Match(
        ImmutableArray<DiagnosticResult> expected, ImmutableArray<Diagnostic> actual, IVerifier verifier)
    {
        var partner = new int[actual.Length];
        Array.Fill(partner, -1);
        var missing = new List<DiagnosticResult>();
        for (var i = 0; i < expected.Length; i++)
        {
            if (!TryPair(i, expected, actual, partner, new bool[actual.Length]))
                missing.Add(expected[i]);
        }

        // A suppressed diagnostic is there for whoever asks, and otherwise as good as gone.
        var unexpected = actual.Where((diagnostic, j) => partner[j] < 0 && !diagnostic.IsSuppressed).ToList();
        if (missing.Count > 0 || unexpected.Count > 0)
            verifier.Fail(Describe(missing, unexpected));

        return [.. actual.Select((diagnostic, j) => (diagnostic, j))
            .Where(item => partner[item.j] >= 0)
            .Select(item => (item.diagnostic, expected[partner[item.j]]))];
    }

    /// <summary>Augmenting paths: an expectation that fits several diagnostics gives way to one that fits only this.</summary>
    private static bool TryPair(
        int wanted, ImmutableArray<DiagnosticResult> expected, ImmutableArray<Diagnostic> actual, int[] partner, bool[] visited)
    {
        for (var j = 0; j < actual.Length; j++)
        {
            if (visited[j] || Differences(expected[wanted], actual[j]).Any())
                continue;
            visited[j] = true;
            if (partner[j] < 0 || TryPair(partner[j], expected, actual, partner, visited))
            {
                partner[j] = wanted;
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Differences(DiagnosticResult expected, Diagnostic actual)
    {
        if (expected.Id != actual.Id)
        {
            yield return $"id {expected.Id}, not {actual.Id}";
            yield break;
        }

        if (expected.Severity != actual.Severity && !expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity))
            yield return $"severity {expected.Severity}, not {actual.Severity}";
        if (expected.Message is { } message && message != actual.GetMessage(CultureInfo.InvariantCulture))
            yield return $"message \"{message}\", not \"{actual.GetMessage(CultureInfo.InvariantCulture)}\"";
        if ((expected.IsSuppressed ?? false) != actual.IsSuppressed)
            yield return actual.IsSuppressed ? "a diagnostic that is not suppressed" : "a suppressed diagnostic";

        foreach (var difference in LocationDifferences(expected, actual))
            yield return difference;
    }

    private static IEnumerable<string> LocationDifferences(DiagnosticResult expected, Diagnostic actual)
    {
        if (!expected.HasLocation)
        {
            if (actual.Location != Location.None)
                yield return $"no location, not {Show(actual.Location.GetLineSpan())}";
            yield break;
        }

        if (!IsAt(expected.Spans[0], actual.Location))
            yield return $"location {Show(expected.Spans[0].Span)}, not {Show(actual.Location.GetLineSpan())}";
        if (expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
            yield break;

        var wanted = expected.Spans.RemoveAt(0);
        var same = wanted.Length == actual.AdditionalLocations.Count
            && wanted.Zip(actual.AdditionalLocations, IsAt).All(isAt => isAt);
        if (!same)
            yield return $"additional locations [{string.Join(", ", wanted.Select(location => Show(location.Span)))}], "
                + $"not [{string.Join(", ", actual.AdditionalLocations.Select(location => Show(location.GetLineSpan())))}]";
    }

    private static bool IsAt(DiagnosticLocation expected, Location actual)
    {
        var span = actual.GetLineSpan();
        return span.Path == expected.Span.Path
            && span.StartLinePosition == expected.Span.StartLinePosition
            && (expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
                || span.EndLinePosition == expected.Span.EndLinePosition);
    }

    private static string Describe(List<DiagnosticResult> missing, List<Diagnostic> unexpected)
    {
        var text = new StringBuilder("The reported diagnostics are not the expected ones.");
        foreach (var expected in missing)
        {
            text.AppendLine().Append("  missing:    ").Append(expected);
            var near = unexpected.FirstOrDefault(actual => actual.Id == expected.Id);
            if (near is not null)
                text.Append(" (expected ").AppendJoin("; ", Differences(expected, near)).Append(')');
        }

        foreach (var actual in unexpected)
            text.AppendLine().Append("  unexpected: ").Append(Show(actual));
        return text.AppendLine().ToString();
    }

    private static string Show(Diagnostic diagnostic)
    {
        var code = diagnostic.Location.SourceTree is { } tree
            ? $" at '{tree.GetText().ToString(diagnostic.Location.SourceSpan)}'"
            : "";
        var place = diagnostic.Location == Location.None ? "" : Show(diagnostic.Location.GetLineSpan()) + ": ";
        return $"{place}{diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}{code}";
    }

    private static string Show(FileLinePositionSpan span) =>
        $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})"
        + $"-({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1})";
}
