using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Versioning;

/// <summary>MLE3010: the model of one cross-validation fold is saved or served.</summary>
internal sealed class FoldBecomesModel : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.FoldBecomesModel;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        // The save says it; the engine only where nothing is saved.
        var uses = graph.Of(OperationKind.SaveModel).Where(HoldsFold).ToList();
        foreach (var use in uses.Count > 0 ? uses : graph.Of(OperationKind.CreateEngine).Where(HoldsFold).ToList())
            report.At(Descriptor, use, Folds(use).Select(f => f.Result.Site));
    }

    private static bool HoldsFold(Occurrence use) => Folds(use).Any();

    private static IEnumerable<FoldModel> Folds(Occurrence use) => ModelTraits.Parts(use[ParameterRole.Model] ?? Unknown.Value)
        .OfType<FoldModel>().Where(f => f.Result.Operation.Kind == OperationKind.CrossValidate);
}
