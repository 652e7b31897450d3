using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.Rules;

internal static partial class Descriptors
{
    /// <summary>MLE6001.</summary>
    public static readonly DiagnosticDescriptor CsvReadAsTsv = new(
        "MLE6001",
        "CSV is read as tab-separated",
        "'{0}' is a CSV file, but it is read as tab-separated, the default: each line becomes one field, the other columns are empty, and nothing fails. Pass separatorChar: ','.",
        RuleCategory.Data,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The text loader splits at tabs unless it is told otherwise. A comma-separated file then loads without an error, as missing values and zeros.",
        helpLinkUri: HelpLink.To("MLE6001"));

    /// <summary>MLE6003.</summary>
    public static readonly DiagnosticDescriptor ReusedRowKept = new(
        "MLE6003",
        "Every element is the same row object",
        "'{0}' keeps the rows, but reuseRowObject: true gives the same object for each: every element will hold the values of the last row. Pass reuseRowObject: false.",
        RuleCategory.Data,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "With reuseRowObject: true there is one row object, refilled for each row. It is right for a foreach that looks at one row at a time, and wrong for a list.",
        helpLinkUri: HelpLink.To("MLE6003"));

    /// <summary>MLE6004.</summary>
    public static readonly DiagnosticDescriptor RowsProducedAgain = new(
        "MLE6004",
        "Rows are produced again on every pass",
        "These rows come from a query that runs again on every pass of the training, ten times and more, and may give other rows each time. Call ToList() first.",
        RuleCategory.Data,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A data view reads its rows again for every transform that learns and for every pass of the trainer.",
        helpLinkUri: HelpLink.To("MLE6004"));

    /// <summary>MLE6007.</summary>
    public static readonly DiagnosticDescriptor PasswordInSource = new(
        "MLE6007",
        "Password in the source",
        "The connection string holds a password: everyone who can read the source can read the database. Take it from configuration or a secret store.",
        RuleCategory.Data,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Source code is copied, shared and kept for ever.",
        helpLinkUri: HelpLink.To("MLE6007"));
}
