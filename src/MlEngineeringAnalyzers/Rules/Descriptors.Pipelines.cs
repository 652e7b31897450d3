using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.Rules;

internal static partial class Descriptors
{
    /// <summary>MLE4001.</summary>
    public static readonly DiagnosticDescriptor MonolithicTraining = new(
        "MLE4001",
        "Training is one block that no test can reach",
        "This code loads data, builds the pipeline, trains and saves in one block, so that no test can check the pipeline without files. Extract the pipeline into a method that takes the MLContext and returns the estimator.",
        RuleCategory.Pipelines,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A pipeline that is a method of its own can be tested on a few rows in memory and reused by training, tuning and retraining.",
        helpLinkUri: HelpLink.To("MLE4001"));

    /// <summary>MLE4006.</summary>
    public static readonly DiagnosticDescriptor DiscardedResult = new(
        "MLE4006",
        "Result of a pipeline step is thrown away",
        "'{0}' changes nothing: it returns a new object, which is thrown away here, so that this step will not take place. Use the result.",
        RuleCategory.Pipelines,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Estimators, chains and data views never change. Append, FilterRowsByColumn, Transform and the like give a new object and leave the old one as it was.",
        helpLinkUri: HelpLink.To("MLE4006"));

    /// <summary>MLE4003.</summary>
    public static readonly DiagnosticDescriptor LooseColumnName = new(
        "MLE4003",
        "Column name is a loose string",
        "'{0}' is the name of a member of '{1}', written as text: a typing error shows only when Fit runs. Write nameof({1}.{0}).",
        RuleCategory.Pipelines,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A column name in quotes is found to be wrong only when Fit runs.",
        helpLinkUri: HelpLink.To("MLE4003"));

    /// <summary>MLE4007.</summary>
    public static readonly DiagnosticDescriptor UnusedColumn = new(
        "MLE4007",
        "Column is made and never used",
        "The column '{0}' is made here, and neither a later step, nor the trainer, nor a class or reader in sight uses it. Remove the step, or add the column to the features.",
        RuleCategory.Pipelines,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A column that nothing reads costs time on every pass, and is often a feature that was forgotten.",
        helpLinkUri: HelpLink.To("MLE4007"));
    /// <summary>MLE4004.</summary>
    public static readonly DiagnosticDescriptor ImpureMapping = new(
        "MLE4004",
        "Mapping has side effects",
        "The code given to '{0}' {1}: ML.NET runs it several times, in several threads and in any order, so that what it does besides computing its output will go wrong. Compute the output from the input alone.",
        RuleCategory.Pipelines,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A mapping is run again on every pass over the data, and once more for every prediction.",
        helpLinkUri: HelpLink.To("MLE4004"));

    /// <summary>MLE4005.</summary>
    public static readonly DiagnosticDescriptor FixedTrainingFile = new(
        "MLE4005",
        "Training reads a fixed file",
        "Training always reads '{0}': it cannot be run on other data, in a test for instance. Take the path as a parameter.",
        RuleCategory.Pipelines,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        description: "Code that takes its data as a parameter can be run on a few rows in a test and on new rows in retraining.",
        helpLinkUri: HelpLink.To("MLE4005"));

    /// <summary>MLE4002.</summary>
    public static readonly DiagnosticDescriptor HiddenContext = new(
        "MLE4002",
        "MLContext is hidden inside the class",
        "'{0}' makes its own MLContext: its callers can choose neither the seed nor the log, and no test can. Take the context as a parameter.",
        RuleCategory.Pipelines,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        description: "A program needs one MLContext, made where it begins. A class that receives it can be tested with a seed of the test's own.",
        helpLinkUri: HelpLink.To("MLE4002"));

    /// <summary>MLE4008.</summary>
    public static readonly DiagnosticDescriptor UndocumentedRow = new(
        "MLE4008",
        "Row class is undocumented",
        "'{0}' describes the rows of a data set, and does not say what they are. Say in a comment what one row stands for and where its values come from.",
        RuleCategory.Pipelines,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        description: "A row class is the contract between those who collect the data, those who train and those who predict.",
        helpLinkUri: HelpLink.To("MLE4008"));
}
