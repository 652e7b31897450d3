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

    /// <summary>MLE7005.</summary>
    public static readonly DiagnosticDescriptor PreviewLeftIn = new(
        "MLE7005",
        "Preview is a debugging aid",
        "Preview reads and keeps rows only for a person to look at in the debugger. Take it out of code that runs.",
        RuleCategory.Serving,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Preview runs the pipeline once more and keeps the rows in memory.",
        helpLinkUri: HelpLink.To("MLE7005"));

    /// <summary>MLE7006.</summary>
    public static readonly DiagnosticDescriptor UnknownPoolModel = new(
        "MLE7006",
        "Pool has no model of that name",
        "{0} will throw: {1}. The pool has {2}: {3}.",
        RuleCategory.Serving,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A PredictionEnginePool finds a model by the name under which FromFile or FromUri registered it. A model that was registered with a name is not the default one.",
        helpLinkUri: HelpLink.To("MLE7006"),
        customTags: RuleTags.CertainFailure);

    /// <summary>MLE7007.</summary>
    public static readonly DiagnosticDescriptor ManyPassesOverFile = new(
        "MLE7007",
        "Trainer makes many passes over a file",
        "'{0}' goes over its rows many times, and each time the file may be read and prepared again. Add AppendCacheCheckpoint before the trainer, if the rows fit into memory.",
        RuleCategory.Serving,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A cache checkpoint keeps the prepared rows in memory for the passes of the trainer.",
        helpLinkUri: HelpLink.To("MLE7007"));

    /// <summary>MLE7008.</summary>
    public static readonly DiagnosticDescriptor MisplacedCache = new(
        "MLE7008",
        "Cache is in the wrong place",
        "This cache checkpoint comes after the trainer, where nothing reads the rows again, so that it saves nothing. Move it before the trainer.",
        RuleCategory.Serving,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Only what comes after a checkpoint reads from the cache.",
        helpLinkUri: HelpLink.To("MLE7008"));

    /// <summary>MLE7009.</summary>
    public static readonly DiagnosticDescriptor TrainingInRequest = new(
        "MLE7009",
        "Training runs inside a request",
        "The model is trained while a request waits: it will time out, and several requests train at the same time. Train in a background job, and let the request start it.",
        RuleCategory.Serving,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Training takes minutes and all cores; a request should take milliseconds.",
        helpLinkUri: HelpLink.To("MLE7009"));

    /// <summary>MLE7010.</summary>
    public static readonly DiagnosticDescriptor RetrainedModelUnnoticed = new(
        "MLE7010",
        "Retrained models go unnoticed",
        "The pool keeps the model that it was started with, however often it is retrained. Pass {0}, so that it looks for a new one.",
        RuleCategory.Serving,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A service that never looks for a new model must be restarted to serve one.",
        helpLinkUri: HelpLink.To("MLE7010"));
}
