namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5011: a member of a prediction class has another type than its column.</summary>
internal sealed class PredictionType() : CertainFailureRule(Descriptors.PredictionType);
