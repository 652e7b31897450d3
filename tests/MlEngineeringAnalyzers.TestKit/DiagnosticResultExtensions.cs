using Microsoft.CodeAnalysis.Testing;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>House words for expected diagnostics.</summary>
public static class DiagnosticResultExtensions
{
    /// <summary>
    /// With exactly these additional locations, in this order: the markup spans that tell where the value came from
    /// (<c>{|#1:code|}</c>). Comes after the location itself.
    /// </summary>
    public static DiagnosticResult WithStory(this DiagnosticResult result, params int[] markupKeys) =>
        markupKeys.Aggregate(
            result.WithOptions(result.Options & ~DiagnosticOptions.IgnoreAdditionalLocations),
            (story, key) => story.WithLocation(key));
}
