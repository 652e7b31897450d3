using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.Rules;

internal static partial class Descriptors
{
    /// <summary>MLE0001.</summary>
    public static readonly DiagnosticDescriptor InvalidOption = new(
        "MLE0001",
        "Option has no valid value",
        "The option '{0}' is set to '{1}', which cannot be read: the default, {2}, is used. Accepted is {3}.",
        RuleCategory.Configuration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An option that cannot be read is as good as none, and whoever set it believes that it works.",
        helpLinkUri: HelpLink.To("MLE0001"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
