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
}
