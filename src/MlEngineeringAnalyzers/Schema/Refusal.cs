namespace MlEngineeringAnalyzers.Schema;

/// <summary>A reason for which ML.NET does not take a column.</summary>
/// <param name="Refuses">Whether it applies.</param>
/// <param name="Rule">The id of the rule that reports it.</param>
/// <param name="Message">ML.NET's text, with the places that <see cref="Messages.Fill"/> fills.</param>
/// <param name="Advice">What to do about it.</param>
internal sealed record Refusal(Func<ColumnType, StepRun, bool> Refuses, string Rule, string Message, string Advice)
{
    public FailureStage Stage { get; init; }

    /// <summary>The text when the step is fitted without a chain; empty when nothing is thrown then, null when it is the same.</summary>
    public string? Alone { get; init; }
}

/// <summary>The rules that the schema engine speaks for.</summary>
internal static class RuleIds
{
    public const string MissingColumn = "MLE5001";
    public const string LabelType = "MLE5002";
    public const string FeatureType = "MLE5003";
    public const string Concatenation = "MLE5004";
    public const string InputType = "MLE5005";
    public const string Key = "MLE5006";
    public const string InnerLabel = "MLE5007";
    public const string MemberType = "MLE5008";
    public const string LoadColumn = "MLE5009";
    public const string Attribute = "MLE5010";
    public const string PredictionType = "MLE5011";
    public const string PredictionMember = "MLE5012";
    public const string EngineInput = "MLE5013";
    public const string Range = "MLE5014";
    public const string WrongEvaluator = "MLE2008";
}
