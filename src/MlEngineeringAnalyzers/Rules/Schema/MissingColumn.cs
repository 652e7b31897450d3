namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5001: the column that a step asks for is not there.</summary>
internal sealed class MissingColumn() : CertainFailureRule(Descriptors.MissingColumn);
