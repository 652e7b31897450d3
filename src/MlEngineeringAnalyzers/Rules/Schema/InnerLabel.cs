namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5007: an inner trainer or a calibrator looks for its own default label.</summary>
internal sealed class InnerLabel() : CertainFailureRule(Descriptors.InnerLabel);
