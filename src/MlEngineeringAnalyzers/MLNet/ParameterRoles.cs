using System.Collections.Immutable;

namespace MlEngineeringAnalyzers.MLNet;

/// <summary>
/// ML.NET names its parameters consistently, so that the name tells the role. The property names of
/// <c>Options</c> classes are the same words in Pascal case.
/// </summary>
internal static class ParameterRoles
{
    private static readonly ImmutableDictionary<string, ParameterRole> s_byName = new Dictionary<string, ParameterRole>(StringComparer.OrdinalIgnoreCase)
    {
        ["data"] = ParameterRole.Data,
        ["input"] = ParameterRole.Data,
        ["seed"] = ParameterRole.Seed,
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Role of a parameter or options member; <see cref="ParameterRole.None"/> when the name says nothing.</summary>
    public static ParameterRole Of(string name) => s_byName.TryGetValue(name, out var role) ? role : ParameterRole.None;
}
