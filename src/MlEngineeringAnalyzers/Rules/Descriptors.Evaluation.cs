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

    /// <summary>MLE2003.</summary>
    public static readonly DiagnosticDescriptor PreprocessingLeak = new(
        "MLE2003",
        "Preprocessing has seen the test data",
        "This preprocessing is fitted on all rows, those that later measure the model included: the metrics will look better than reality. Split first and fit on the training rows, or put the steps into the pipeline that is fitted there.",
        RuleCategory.Evaluation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Means, ranges and dictionaries that were learned from the test rows tell the model something about them.",
        helpLinkUri: HelpLink.To("MLE2003"));

    /// <summary>MLE2006.</summary>
    public static readonly DiagnosticDescriptor ChosenOnTestSet = new(
        "MLE2006",
        "Test set chooses the model",
        "The candidates are compared on the same rows that give the winner its final score: the best of several lucky scores is too good to be true. Choose on a validation split or by cross-validation, and use the test rows once.",
        RuleCategory.Evaluation,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A test set that took part in the choice no longer tells how the chosen model does on data that nobody has seen.",
        helpLinkUri: HelpLink.To("MLE2006"));

    /// <summary>MLE2009.</summary>
    public static readonly DiagnosticDescriptor TornGroups = new(
        "MLE2009",
        "Ranking groups are torn apart by the split",
        "This split puts rows of one query on both sides, and a ranker is trained on it: the test measures queries that the ranker has already seen. Pass samplingKeyColumnName with the raw group column.",
        RuleCategory.Evaluation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A ranker learns the order within a group. Rows of a group in the test set are known to it when their neighbours were in the training set.",
        helpLinkUri: HelpLink.To("MLE2009"));

    /// <summary>MLE2010.</summary>
    public static readonly DiagnosticDescriptor ShuffledTimeSeries = new(
        "MLE2010",
        "Time series is split at random",
        "'{0}' learns from the order of the rows, but this call takes them out of order: the model sees the future. Split by time, for example with FilterRowsByColumn or TakeRows and SkipRows.",
        RuleCategory.Evaluation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A time-series estimator reads its rows as a sequence. A random split makes holes in it and mixes past and future.",
        helpLinkUri: HelpLink.To("MLE2010"));

    /// <summary>MLE2014.</summary>
    public static readonly DiagnosticDescriptor FittedOnTestData = new(
        "MLE2014",
        "A transform is fitted on the test data",
        "This preprocessing learns from the test rows: training and test data are prepared differently, and the metrics mean nothing. Fit it on the training rows and only transform the test rows.",
        RuleCategory.Evaluation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The test rows stand for data of tomorrow, which cannot be learned from today.",
        helpLinkUri: HelpLink.To("MLE2014"));

    /// <summary>MLE2004.</summary>
    public static readonly DiagnosticDescriptor LabelAmongFeatures = new(
        "MLE2004",
        "Label is among the features",
        "The label '{0}', or a copy or key of it, is among the features: the model will learn to read the answer, its metrics will be too good to be true, and predictions without it will be worthless. Take it out of the features.",
        RuleCategory.Evaluation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "At prediction time the label is not known. A model that was trained with it among its features has learned nothing else.",
        helpLinkUri: HelpLink.To("MLE2004"));

    /// <summary>MLE2011.</summary>
    public static readonly DiagnosticDescriptor SamplingKeyIsNoGroup = new(
        "MLE2011",
        "Sampling key is not a group",
        "The sampling key '{0}' is {1}. It keeps rows with the same value together; it does not balance the sides. Leave it out, or name the column of the groups as it was loaded.",
        RuleCategory.Evaluation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "samplingKeyColumnName is for groups that must not be torn apart, such as the rows of one customer. It does not stratify.",
        helpLinkUri: HelpLink.To("MLE2011"));
    /// <summary>MLE2007.</summary>
    public static readonly DiagnosticDescriptor SaveIgnoresMetrics = new(
        "MLE2007",
        "Saving does not depend on the metrics",
        "The model is evaluated, and then saved however bad the metrics are. Save only when the main metric passes a threshold.",
        RuleCategory.Evaluation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        description: "A check that stops a bad model is worth more than a number in a log.",
        helpLinkUri: HelpLink.To("MLE2007"));

    /// <summary>MLE2012.</summary>
    public static readonly DiagnosticDescriptor OnlyThresholdMetrics = new(
        "MLE2012",
        "Only threshold metrics are looked at",
        "Only {0} is looked at, which depends on one threshold and hides how the model does where one class is rare. Look at AreaUnderRocCurve or AreaUnderPrecisionRecallCurve too.",
        RuleCategory.Evaluation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        description: "With one rare class, a model that always says no has a high accuracy.",
        helpLinkUri: HelpLink.To("MLE2012"));

    /// <summary>MLE2013.</summary>
    public static readonly DiagnosticDescriptor WeakFeatureImportance = new(
        "MLE2013",
        "Feature importance is measured badly",
        "Feature importance is measured {0}",
        RuleCategory.Evaluation,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Permutation feature importance shuffles a column and looks at how much worse the metrics get. It needs rows that the model has not seen, and several shuffles.",
        helpLinkUri: HelpLink.To("MLE2013"));
}
