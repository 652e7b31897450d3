namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5003: the features are no vector of Single of known size.</summary>
internal sealed class FeatureType() : CertainFailureRule(Descriptors.FeatureType);
