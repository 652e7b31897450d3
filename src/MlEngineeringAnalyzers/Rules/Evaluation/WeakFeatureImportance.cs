using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Evaluation;

/// <summary>MLE2013: permutation feature importance is measured on training rows, or with a single permutation.</summary>
internal sealed class WeakFeatureImportance : ILineageRule
{
    private static readonly ImmutableDictionary<string, string?> s_enough = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.PermutationCount, "5");

    public DiagnosticDescriptor Descriptor => Descriptors.WeakFeatureImportance;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var explanation in graph.Of(OperationKind.ExplainModel))
        {
            var data = explanation[ParameterRole.Data] ?? Unknown.Value;
            var models = ModelTraits.ModelsBehind(data).Select(m => m.Model).Concat(ModelTraits.Parts(explanation[ParameterRole.Model] ?? Unknown.Value));
            if (models.OfType<FittedModel>().FirstOrDefault(m => ModelTraits.Trainers(m.Estimator).Any() && DataOrigin.Overlap(m.Data, data, explanation.Before)) is { } model)
                report.At(Descriptor, explanation, [model.Site], "on the rows that the model was trained on, where it rates what the model has memorised");
            else if (explanation.Arguments.FirstOrDefault(a => a.Name == "permutationCount")?.Value is null or Constant { Value: 1 })
                report.At(Descriptor, explanation, [], s_enough, "with one permutation, whose result is mostly chance; pass a permutationCount of 5 or more");
        }
    }
}
