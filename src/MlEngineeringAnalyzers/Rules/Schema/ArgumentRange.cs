namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5014: a constant argument is outside of the range that ML.NET takes.</summary>
internal sealed class ArgumentRange() : CertainFailureRule(Descriptors.ArgumentRange);
