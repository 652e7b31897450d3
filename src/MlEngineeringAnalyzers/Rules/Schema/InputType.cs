namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5005: a transform reads a column of a type that it does not take.</summary>
internal sealed class InputType() : CertainFailureRule(Descriptors.InputType);
