using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.Rules;

internal static partial class Descriptors
{
    /// <summary>MLE3001.</summary>
    public static readonly DiagnosticDescriptor UnversionedModel = new(
        "MLE3001",
        "Model file carries no version",
        "Every run overwrites '{0}': the model before it is lost, and nobody can tell which one is in use. Put a version, date or run id into the path.",
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
}
