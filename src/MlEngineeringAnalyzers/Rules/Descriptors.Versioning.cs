using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.Rules;

internal static partial class Descriptors
{
    /// <summary>MLE3001.</summary>
    public static readonly DiagnosticDescriptor UnversionedModel = new(
        "MLE3001",
        "Model file carries no version",
        "Every model is saved as '{0}': the one before it is lost, and nobody can tell which one is in use. Put a version, date or run id into the path.",
        RuleCategory.Versioning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "When models carry versions, a bad one can be rolled back and a prediction can be traced to the model that made it.",
        helpLinkUri: HelpLink.To("MLE3001"));

    /// <summary>MLE3003.</summary>
    public static readonly DiagnosticDescriptor SavedWithoutSchema = new(
        "MLE3003",
        "Model is saved without its input schema",
        "The model is saved without its input schema: whoever loads it gets a null schema, and a prediction engine made with it fails with a NullReferenceException. Pass the schema of the data that the model was fitted on.",
        RuleCategory.Versioning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The input schema tells which columns the model needs. Without it the file cannot be checked or used by itself.",
        helpLinkUri: HelpLink.To("MLE3003"));

    /// <summary>MLE3004.</summary>
    public static readonly DiagnosticDescriptor WrongSchema = new(
        "MLE3004",
        "Model is saved with the wrong schema",
        "The model is saved with the schema of its own output: whoever loads it is told to feed it columns that it makes itself. Pass the schema of the data that it was fitted on.",
        RuleCategory.Versioning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The schema in the file is meant to say what the model needs.",
        helpLinkUri: HelpLink.To("MLE3004"));

    /// <summary>MLE3006.</summary>
    public static readonly DiagnosticDescriptor OldBytesSurvive = new(
        "MLE3006",
        "Old bytes survive under a new model",
        "This stream was opened without cutting the file to length: where the new model is shorter, the end of the old one stays in the file, which then may not load. Open it with File.Create.",
        RuleCategory.Versioning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "File.OpenWrite and FileMode.OpenOrCreate write over the beginning of a file and leave the rest.",
        helpLinkUri: HelpLink.To("MLE3006"));

    /// <summary>MLE3010.</summary>
    public static readonly DiagnosticDescriptor FoldBecomesModel = new(
        "MLE3010",
        "A cross-validation fold becomes the model",
        "This model comes from one fold of a cross-validation, so it has seen only a part of the training data. Fit the pipeline on all of it for the model that is kept.",
        RuleCategory.Versioning,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Cross-validation tells how good a pipeline is. The models of its folds are by-products.",
        helpLinkUri: HelpLink.To("MLE3010"));

    /// <summary>MLE3007.</summary>
    public static readonly DiagnosticDescriptor UnsavableMapping = new(
        "MLE3007",
        "Custom mapping cannot be saved or loaded",
        "{0}",
        RuleCategory.Versioning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A saved model holds a custom mapping only as a contract name. The program that loads it must find a factory of that name.",
        helpLinkUri: HelpLink.To("MLE3007"),
        customTags: RuleTags.CertainFailure);

    /// <summary>MLE3009.</summary>
    public static readonly DiagnosticDescriptor NotExportable = new(
        "MLE3009",
        "Chain cannot be exported to ONNX",
        "'{0}' has no ONNX form, so that the export throws, or leaves the step out. Export a chain without it, or save the model as .zip.",
        RuleCategory.Versioning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Steps that run code, and some trainers and encodings, cannot be written as ONNX.",
        helpLinkUri: HelpLink.To("MLE3009"));
    /// <summary>MLE3002.</summary>
    public static readonly DiagnosticDescriptor MachinePath = new(
        "MLE3002",
        "Path exists on one machine only",
        "'{0}' exists on one machine only: on any other, the build server included, this fails. Build the path from AppContext.BaseDirectory or from configuration.",
        RuleCategory.Versioning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Training that runs on one person's machine only cannot be repeated by anyone else.",
        helpLinkUri: HelpLink.To("MLE3002"));

    /// <summary>MLE3005.</summary>
    public static readonly DiagnosticDescriptor DiscardedSchema = new(
        "MLE3005",
        "Loaded schema is thrown away",
        "The schema that comes with the model is thrown away: that the data no longer fit it shows only when a prediction fails, or is wrong. Compare it with the schema of the data.",
        RuleCategory.Versioning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        description: "The schema in the file tells which columns the model was trained on.",
        helpLinkUri: HelpLink.To("MLE3005"));

    /// <summary>MLE3008.</summary>
    public static readonly DiagnosticDescriptor UntrustedModel = new(
        "MLE3008",
        "Model comes from where anyone can write",
        "The model is loaded {0}",
        RuleCategory.Versioning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A model file is code: whoever can replace it decides what the program does.",
        helpLinkUri: HelpLink.To("MLE3008"));
}
