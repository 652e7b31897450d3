namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5004: the columns of a Concatenate do not go together.</summary>
internal sealed class ConcatenatedTypes() : CertainFailureRule(Descriptors.ConcatenatedTypes);
