using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.Rules;

internal static partial class Descriptors
{
    /// <summary>MLE7001.</summary>
    public static readonly DiagnosticDescriptor SharedEngine = new(
        "MLE7001",
        "PredictionEngine is shared between threads",
        "This PredictionEngine is used by several threads at once ({0}), but it is not thread-safe: predictions will be wrong or fail under load. Use a PredictionEnginePool, or one engine for each thread.",
        RuleCategory.Serving,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A PredictionEngine reuses its buffers between calls. Two threads in the same engine mix up their rows.",
        helpLinkUri: HelpLink.To("MLE7001"));

    /// <summary>MLE7002.</summary>
    public static readonly DiagnosticDescriptor EngineCreatedRepeatedly = new(
        "MLE7002",
        "PredictionEngine is created again and again",
        "A PredictionEngine is made {0}, although the model stays the same: making one costs far more than a prediction. Make it once and keep it, or use a PredictionEnginePool.",
        RuleCategory.Serving,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Making an engine compiles the whole pipeline. It belongs outside the loop or request.",
        helpLinkUri: HelpLink.To("MLE7002"));

    /// <summary>MLE7003.</summary>
    public static readonly DiagnosticDescriptor ModelLoadedRepeatedly = new(
        "MLE7003",
        "Model is loaded again and again",
        "The model is loaded {0}: reading it takes far longer than a prediction. Load it once and keep it, or use a PredictionEnginePool.",
        RuleCategory.Serving,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A model file does not change between two predictions.",
        helpLinkUri: HelpLink.To("MLE7003"));

    /// <summary>MLE7004.</summary>
    public static readonly DiagnosticDescriptor PredictedOneByOne = new(
        "MLE7004",
        "Rows are predicted one by one",
        "Predict is called for each element of a collection. For many rows, Transform and CreateEnumerable do the same in one pass, and much faster.",
        RuleCategory.Serving,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A prediction engine is made for single requests; a data view is made for many rows.",
        helpLinkUri: HelpLink.To("MLE7004"));
}
