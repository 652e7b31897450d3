using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.Rules;

internal static partial class Descriptors
{
    /// <summary>MLE2001.</summary>
    public static readonly DiagnosticDescriptor SavedBeforeEvaluation = new(
        "MLE2001",
        "Model is saved before it is evaluated",
        "This model can be saved without anyone having measured how good it is: no evaluation comes before the save on some path. Evaluate it on held-out data first.",
        RuleCategory.Evaluation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A model that is saved is a model that is used. Evaluate it on data that it has not seen before it leaves the training program.",
        helpLinkUri: HelpLink.To("MLE2001"));

    /// <summary>MLE2002.</summary>
    public static readonly DiagnosticDescriptor EvaluatedOnTrainingData = new(
        "MLE2002",
        "Model is evaluated on the data that it was trained on",
        "These metrics are computed on rows that the model was trained on, so they will look better than reality. Evaluate on the test side of a split.",
        RuleCategory.Evaluation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A model remembers its training data. Its metrics on that data say how well it remembers, not how well it predicts.",
        helpLinkUri: HelpLink.To("MLE2002"));

    /// <summary>MLE2005.</summary>
    public static readonly DiagnosticDescriptor MetricsNeverRead = new(
        "MLE2005",
        "Metrics are computed and never read",
        "The metrics of '{0}' are computed, and nobody looks at them: a bad model will go unnoticed. Log them, or compare them with a threshold.",
        RuleCategory.Evaluation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An evaluation protects nobody unless a person or a check looks at its result.",
        helpLinkUri: HelpLink.To("MLE2005"));
}
