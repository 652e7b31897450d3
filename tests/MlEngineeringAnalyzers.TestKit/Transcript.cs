using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>Everything that the analyzers reported in one run, word for word, to be compared with another run.</summary>
internal sealed class Transcript
{
    private readonly List<string> _lines = [];

    /// <summary>Notes what <paramref name="test"/> reports.</summary>
    public void Record(AnalyzerTest<DefaultVerifier> test) => test.DiagnosticVerifier = (diagnostic, _, _) =>
    {
        // What the compiler reports comes once for each check that a test makes.
        if (!diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler))
            _lines.Add(Describe(diagnostic));
    };

    /// <summary>Fails unless both runs reported the same.</summary>
    public static void VerifySame(Transcript first, Transcript second)
    {
        var verifier = new DefaultVerifier().PushContext("Two runs side by side over the same program");
        verifier.EqualOrDiff(
            string.Join('\n', first._lines.Order(StringComparer.Ordinal)),
            string.Join('\n', second._lines.Order(StringComparer.Ordinal)),
            "They report different things");
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var properties = diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal)
            .Select(property => $"{property.Key}={property.Value}");
        return $"{diagnostic.Location.GetLineSpan()} {diagnostic.Severity} {diagnostic.Id}: "
            + $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)} "
            + $"[{string.Join(", ", diagnostic.AdditionalLocations.Select(location => location.GetLineSpan()))}] "
            + $"{{{string.Join(", ", properties)}}}";
    }
}
