using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Evaluation;

/// <summary>MLE2001: a model fitted here is saved on a path where nothing has evaluated it.</summary>
internal sealed class SavedBeforeEvaluation : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.SavedBeforeEvaluation;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var save in graph.Occurrences.Where(o => o.Kind is OperationKind.SaveModel or OperationKind.ExportOnnx))
        {
            var models = ModelTraits.Parts(save[ParameterRole.Model] ?? Unknown.Value).OfType<FittedModel>();
            if (models.FirstOrDefault(m => IsUnevaluated(m, save.Before)) is { } model)
                report.At(Descriptor, save, [model.Site], FactsForEvaluation.OfData(model, save).AddRange(FactsForEvaluation.OfModel(model, save)));
        }
    }

    private static bool IsUnevaluated(FittedModel model, World world)
    {
        var trainers = ModelTraits.Trainers(model.Estimator).ToList();
        return trainers.Count > 0
            && trainers.All(t => t.Operation.HasEvaluator)
            && !trainers.Any(t => world.Holds(new Fact(t, FactKind.CrossValidated), must: true))
            && !world.Holds(new Fact(model, FactKind.Evaluated), must: true)
            && !world.Holds(new Fact(model, FactKind.Escaped), must: false);
    }
}
