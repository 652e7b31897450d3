using System.Collections.Immutable;

namespace MlEngineeringAnalyzers.Rules;

/// <summary>What a code fix needs to know: nothing.</summary>
internal static class NoProperties
{
    public static ImmutableDictionary<string, string?> Value => ImmutableDictionary<string, string?>.Empty;
}
