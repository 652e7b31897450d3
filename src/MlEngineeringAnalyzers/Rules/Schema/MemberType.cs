namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5008: a member of a row class has a type that ML.NET has no column type for.</summary>
internal sealed class MemberType() : CertainFailureRule(Descriptors.MemberType);
