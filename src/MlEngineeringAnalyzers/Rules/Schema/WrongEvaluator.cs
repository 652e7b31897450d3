namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE2008: an evaluator of another task, a calibrated one without probabilities, or data that was never scored.</summary>
internal sealed class WrongEvaluator() : CertainFailureRule(Descriptors.WrongEvaluator);
