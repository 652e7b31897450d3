namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5006: a key, or the values behind it, is missing or in the way.</summary>
internal sealed class MissingKey() : CertainFailureRule(Descriptors.MissingKey);
