using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Pipelines;

/// <summary>
/// MLE4001: one method itself loads the data from a file or database, builds the pipeline, fits it and saves the model.
/// </summary>
internal sealed class MonolithicTraining : ILineageRule
{
    private static readonly OperationKind[] s_stages = [OperationKind.LoadData, OperationKind.Trainer, OperationKind.Fit, OperationKind.SaveModel];

    public DiagnosticDescriptor Descriptor => Descriptors.MonolithicTraining;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var method in graph.Occurrences.GroupBy(o => o.Owner, SymbolEqualityComparer.Default))
        {
            var stages = s_stages.Select(stage => method.FirstOrDefault(o => o.Kind == stage && o.Operation.Name != "LoadFromEnumerable")).ToList();
            if (!stages.All(s => s is not null) || stages[1] is not { } trainer)
                continue;
            // A method may fit several chains: the story is that of the trainer.
            stages[2] = method.FirstOrDefault(o => Trains(o, trainer)) ?? stages[2];
            report.At(Descriptor, trainer.Site.Syntax, trainer.Calls, stages.Select(s => s!.Site.Syntax), ImmutableDictionary<string, string?>.Empty);
        }
    }

    private static bool Trains(Occurrence fit, Occurrence trainer)
    {
        var estimator = fit.Kind switch
        {
            OperationKind.Fit => (fit.Result as FittedModel)?.Estimator,
            OperationKind.CrossValidate => fit[ParameterRole.Estimator],
            _ => null,
        };
        return estimator is not null && ModelTraits.Trainers(estimator).Any(t => t.Site == trainer.Site.Syntax);
    }
}
