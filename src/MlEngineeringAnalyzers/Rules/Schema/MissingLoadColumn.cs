namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5009: a member of a class that is read from text has no [LoadColumn].</summary>
internal sealed class MissingLoadColumn() : CertainFailureRule(Descriptors.MissingLoadColumn);
