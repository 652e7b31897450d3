namespace MlEngineeringAnalyzers.Rules;

/// <summary>Custom tags of the descriptors.</summary>
internal static class RuleTags
{
    /// <summary>What the rule reports certainly fails at run time. The preset <c>Minimum</c> keeps these rules alone.</summary>
    public const string CertainFailure = "CertainFailure";
}
