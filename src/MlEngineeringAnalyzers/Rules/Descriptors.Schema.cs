using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.Rules;

internal static partial class Descriptors
{
    /// <summary>MLE5001.</summary>
    public static readonly DiagnosticDescriptor MissingColumn = new(
        "MLE5001",
        "Column does not exist",
        "{0}",
        RuleCategory.Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A step, trainer or evaluator asks for a column that the data does not have at that point. ML.NET finds out when Fit runs, often after minutes of loading.",
        helpLinkUri: HelpLink.To("MLE5001"),
        customTags: RuleTags.CertainFailure);

    /// <summary>MLE5002.</summary>
    public static readonly DiagnosticDescriptor LabelType = new(
        "MLE5002",
        "Label has the wrong type",
        "{0}",
        RuleCategory.Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Each task wants a label of one type: Boolean for binary classification, a key for multiclass, Single for regression, Single or a key for ranking.",
        helpLinkUri: HelpLink.To("MLE5002"),
        customTags: RuleTags.CertainFailure);

    /// <summary>MLE5003.</summary>
    public static readonly DiagnosticDescriptor FeatureType = new(
        "MLE5003",
        "Features are not a known-size vector of Single",
        "{0}",
        RuleCategory.Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Trainers read their features from one column, a vector of Single with the same number of slots in every row.",
        helpLinkUri: HelpLink.To("MLE5003"),
        customTags: RuleTags.CertainFailure);

    /// <summary>MLE5004.</summary>
    public static readonly DiagnosticDescriptor ConcatenatedTypes = new(
        "MLE5004",
        "Concatenated columns do not match",
        "{0}",
        RuleCategory.Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "All columns of a Concatenate must have items of one type, that of the first, and none may be a key.",
        helpLinkUri: HelpLink.To("MLE5004"),
        customTags: RuleTags.CertainFailure);

    /// <summary>MLE5005.</summary>
    public static readonly DiagnosticDescriptor InputType = new(
        "MLE5005",
        "Transform cannot take this column",
        "{0}",
        RuleCategory.Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Each transform reads columns of some types only. ML.NET checks it when Fit runs.",
        helpLinkUri: HelpLink.To("MLE5005"),
        customTags: RuleTags.CertainFailure);

    /// <summary>MLE5006.</summary>
    public static readonly DiagnosticDescriptor MissingKey = new(
        "MLE5006",
        "Key is missing",
        "{0}",
        RuleCategory.Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Some steps read keys, or the values behind them; others cannot read keys at all.",
        helpLinkUri: HelpLink.To("MLE5006"),
        customTags: RuleTags.CertainFailure);

    /// <summary>MLE5007.</summary>
    public static readonly DiagnosticDescriptor InnerLabel = new(
        "MLE5007",
        "Inner trainer looks for another label",
        "{0}",
        RuleCategory.Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The binary trainer inside OneVersusAll or PairwiseCoupling, and a calibrator, have a label column name of their own. It is 'Label' unless it is passed.",
        helpLinkUri: HelpLink.To("MLE5007"),
        customTags: RuleTags.CertainFailure);

    /// <summary>MLE5008.</summary>
    public static readonly DiagnosticDescriptor MemberType = new(
        "MLE5008",
        "Member type has no column type",
        "{0}",
        RuleCategory.Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A member of a row class must have a type that ML.NET has a column type for: numbers, bool, string, dates and arrays of them.",
        helpLinkUri: HelpLink.To("MLE5008"),
        customTags: RuleTags.CertainFailure);

    /// <summary>MLE5009.</summary>
    public static readonly DiagnosticDescriptor MissingLoadColumn = new(
        "MLE5009",
        "LoadColumn is missing",
        "{0}",
        RuleCategory.Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The text loader wants to know the field of every public member of the row class, also of those that are computed or marked [NoColumn].",
        helpLinkUri: HelpLink.To("MLE5009"),
        customTags: RuleTags.CertainFailure);

    /// <summary>MLE5010.</summary>
    public static readonly DiagnosticDescriptor MisusedAttribute = new(
        "MLE5010",
        "Schema attribute is misused",
        "{0}",
        RuleCategory.Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "[KeyType] belongs on unsigned integers and needs a count, [VectorType] belongs on arrays, and two members cannot have one column name.",
        helpLinkUri: HelpLink.To("MLE5010"),
        customTags: RuleTags.CertainFailure);

    /// <summary>MLE5011.</summary>
    public static readonly DiagnosticDescriptor PredictionType = new(
        "MLE5011",
        "Prediction class cannot hold the column",
        "{0}",
        RuleCategory.Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A member of a prediction class takes only a column of its own type.",
        helpLinkUri: HelpLink.To("MLE5011"),
        customTags: RuleTags.CertainFailure);

    /// <summary>MLE5012.</summary>
    public static readonly DiagnosticDescriptor UnfilledMember = new(
        "MLE5012",
        "Prediction member is never filled",
        "{0}",
        RuleCategory.Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A member of a prediction class that no column has the name of keeps its default value: zero, false or null. It looks like a prediction.",
        helpLinkUri: HelpLink.To("MLE5012"));

    /// <summary>MLE5013.</summary>
    public static readonly DiagnosticDescriptor EngineInput = new(
        "MLE5013",
        "Engine's input class lacks a column",
        "{0}",
        RuleCategory.Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A prediction engine reads the columns that the model's steps need out of its input class, label steps included.",
        helpLinkUri: HelpLink.To("MLE5013"),
        customTags: RuleTags.CertainFailure);

    /// <summary>MLE5014.</summary>
    public static readonly DiagnosticDescriptor ArgumentRange = new(
        "MLE5014",
        "Argument is out of range",
        "{0}",
        RuleCategory.Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "ML.NET checks these arguments when the call runs.",
        helpLinkUri: HelpLink.To("MLE5014"),
        customTags: RuleTags.CertainFailure);

    /// <summary>MLE2008.</summary>
    public static readonly DiagnosticDescriptor WrongEvaluator = new(
        "MLE2008",
        "Evaluator does not fit the model",
        "{0}",
        RuleCategory.Evaluation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Each task has evaluators of its own, and the calibrated ones need probabilities, which not every trainer gives.",
        helpLinkUri: HelpLink.To("MLE2008"),
        customTags: RuleTags.CertainFailure);

    /// <summary>MLE5015.</summary>
    public static readonly DiagnosticDescriptor InvisibleMember = new(
        "MLE5015",
        "Member is invisible to ML.NET",
        "'{0}' bears a schema attribute, but ML.NET sees only public members: the column will be missing, and nothing says so. Make it public.",
        RuleCategory.Schema,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Row classes are read by reflection over public fields and properties.",
        helpLinkUri: HelpLink.To("MLE5015"));

    /// <summary>MLE5090.</summary>
    public static readonly DiagnosticDescriptor SchemaLens = new(
        "MLE5090",
        "Schema at this point",
        "{0}",
        RuleCategory.Schema,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "Shows the columns that the analyzer has inferred.",
        helpLinkUri: HelpLink.To("MLE5090"));

    /// <summary>MLE5091.</summary>
    public static readonly DiagnosticDescriptor SchemaUnknown = new(
        "MLE5091",
        "Schema is unknown from here",
        "From here on columns are not checked: {0}",
        RuleCategory.Schema,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "Says where the inference of the schema ends, and why.",
        helpLinkUri: HelpLink.To("MLE5091"));
}
