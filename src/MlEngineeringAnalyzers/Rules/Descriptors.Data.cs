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

    /// <summary>MLE6002.</summary>
    public static readonly DiagnosticDescriptor MissingValuesNeverSeen = new(
        "MLE6002",
        "Missing values will never be seen",
        "'{0}' will find nothing: the text loader reads an empty field as 0 unless MissingRealsAsNaNs is set. Load with TextLoader.Options {{ MissingRealsAsNaNs = true }}.",
        RuleCategory.Data,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "By default an empty field of a text file becomes the value zero, which no step can tell from a measured zero.",
        helpLinkUri: HelpLink.To("MLE6002"));

    /// <summary>MLE6005.</summary>
    public static readonly DiagnosticDescriptor FeaturesNotNormalized = new(
        "MLE6005",
        "Trainer expects normalized features",
        "'{0}' expects features of similar scale, but '{1}' comes as it is: large numbers will outweigh small ones. Add a normalizer such as NormalizeMinMax before the trainer.",
        RuleCategory.Data,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Linear models, k-means and PCA give weight by size. Trees do not care.",
        helpLinkUri: HelpLink.To("MLE6005"));

    /// <summary>MLE6006.</summary>
    public static readonly DiagnosticDescriptor ShuffledGrades = new(
        "MLE6006",
        "Relevance grades get shuffled",
        "The grades of the ranking label '{0}' become keys in the order in which they occur in the data: grade 0 may become the best. Pass keyOrdinality: KeyOrdinality.ByValue.",
        RuleCategory.Data,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A ranker reads the key as the grade of relevance. By occurrence, the first grade in the file becomes the lowest.",
        helpLinkUri: HelpLink.To("MLE6006"));

    /// <summary>MLE6008.</summary>
    public static readonly DiagnosticDescriptor IgnoredWeights = new(
        "MLE6008",
        "Example weights are ignored",
        "LinearSvm ignores its weight column '{0}', even one that does not exist: all examples weigh the same, and nothing fails. Use SdcaNonCalibrated, which reads weights.",
        RuleCategory.Data,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "LinearSvm passes its initial weights where the example weights belong.",
        helpLinkUri: HelpLink.To("MLE6008"));
    /// <summary>MLE6004.</summary>
    public static readonly DiagnosticDescriptor RowsProducedAgain = new(
        "MLE6004",
        "Rows are produced again on every pass",
        "These rows come from a query that runs again on every pass of the training, often ten times and more, and may give other rows each time. Call ToList() first.",
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
