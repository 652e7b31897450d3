using Microsoft.CodeAnalysis.Diagnostics;

namespace MlEngineeringAnalyzers.Configuration;

/// <summary>The gate, <c>MlEngineeringTreatViolationsAsErrors</c>, as the analyzers see it.</summary>
internal static class BuildGate
{
    /// <summary>The key that the gate's configs set, whatever its value.</summary>
    public const string Key = "mle_gate";

    /// <summary>Whether the gate is on.</summary>
    public static bool IsOn(AnalyzerConfigOptionsProvider options) => options.GlobalOptions.TryGetValue(Key, out _);
}
