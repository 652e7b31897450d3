namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5013: the input class of an engine lacks a column that the model reads.</summary>
internal sealed class EngineInput() : CertainFailureRule(Descriptors.EngineInput);
