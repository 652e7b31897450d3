using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Evaluation;

/// <summary>MLE2007: a model is evaluated, and saved whatever the metrics say.</summary>
internal sealed class SaveIgnoresMetrics : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.SaveIgnoresMetrics;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var save in graph.Of(OperationKind.SaveModel))
        {
            var evaluated = ModelTraits.Parts(save[ParameterRole.Model] ?? Unknown.Value).OfType<FittedModel>()
                .FirstOrDefault(m => save.Before.Holds(new Fact(m, FactKind.Evaluated), must: true));
            if (evaluated is not null && !save.Before.Conditions.Any(c => c.Key.Mentions(v => v is MetricsValue or ExperimentResult)))
                report.At(Descriptor, save, [evaluated.Site], Facts(evaluated, save, graph));
        }
    }

    private static ImmutableDictionary<string, string?> Facts(FittedModel model, Occurrence save, LineageGraph graph)
    {
        foreach (var evaluation in graph.Of(OperationKind.Evaluate))
        {
            var models = ModelTraits.ModelsBehind(evaluation[ParameterRole.Data] ?? Unknown.Value).Select(m => m.Model);
            if (models.Contains(model) && InScope.Name(evaluation.Result, save) is { } metrics)
            {
                return ImmutableDictionary<string, string?>.Empty
                    .Add(FixProperties.Metrics, metrics)
                    .Add(FixProperties.Task, evaluation.Operation.Task.ToString());
            }
        }

        return ImmutableDictionary<string, string?>.Empty;
    }
}
