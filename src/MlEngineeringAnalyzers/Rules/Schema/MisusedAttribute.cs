namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5010: an attribute of a row class does not fit its member.</summary>
internal sealed class MisusedAttribute() : CertainFailureRule(Descriptors.MisusedAttribute);
