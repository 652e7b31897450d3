namespace MlEngineeringAnalyzers.Presets;

/// <summary>The values of the build property <c>MlEngineeringAnalysisMode</c>.</summary>
public enum Preset
{
    /// <summary>No rule is on.</summary>
    None,

    /// <summary>Only what certainly fails at run time.</summary>
    Minimum,

    /// <summary>Each rule as its descriptor says; what holds without the property.</summary>
    Recommended,

    /// <summary>Every rule is on.</summary>
    Strict,
}
