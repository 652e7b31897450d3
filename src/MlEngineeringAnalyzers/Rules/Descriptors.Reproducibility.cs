using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.Rules;

/// <summary>The descriptors of all rules, in files by category.</summary>
internal static partial class Descriptors
{
    /// <summary>MLE1001.</summary>
    public static readonly DiagnosticDescriptor UnseededContext = new(
        "MLE1001",
        "Training draws from an unseeded MLContext",
        "'{0}' draws random numbers from this MLContext, which has no seed: every run gives another model or other metrics. Pass a seed, for example new MLContext(seed: 1).",
        RuleCategory.Reproducibility,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Without a seed two runs of the same training code give different models, so that nobody can tell an improvement from luck, or find out later why a model behaves as it does.",
        helpLinkUri: HelpLink.To("MLE1001"));

    /// <summary>MLE1002.</summary>
    public static readonly DiagnosticDescriptor VaryingSeed = new(
        "MLE1002",
        "Seed differs on every run",
        "This seed comes from '{0}' and differs on every run: the result cannot be repeated. Use a constant seed.",
        RuleCategory.Reproducibility,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A seed makes a run repeatable only when it is the same in the next run. One that is taken from the clock, a new guid or another random number is no seed at all.",
        helpLinkUri: HelpLink.To("MLE1002"));

    /// <summary>MLE1003.</summary>
    public static readonly DiagnosticDescriptor ThreadsVaryTraining = new(
        "MLE1003",
        "Seeded, yet threads make training vary",
        "'{0}' trains on several threads, which finish in another order on every run, so that models differ although the context is seeded. Set NumberOfThreads = 1 where results must repeat.",
        RuleCategory.Reproducibility,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A seed fixes the random numbers, not the order in which threads add up their results.",
        helpLinkUri: HelpLink.To("MLE1003"));

    /// <summary>MLE1004.</summary>
    public static readonly DiagnosticDescriptor UnrepeatablePreparation = new(
        "MLE1004",
        "Data preparation cannot be repeated",
        "'{0}' gives another value on every run, so the rows that the model is trained on can never be had again. Use a seeded Random, or compute the value before and keep it with the data.",
        RuleCategory.Reproducibility,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "When the same code prepares other data on every run, neither a good result nor a bad one can be repeated.",
        helpLinkUri: HelpLink.To("MLE1004"));
}
