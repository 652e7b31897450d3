namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5002: the label has a type that the trainer does not take.</summary>
internal sealed class LabelType() : CertainFailureRule(Descriptors.LabelType);
