using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Versioning;

/// <summary>MLE3009: a model is exported to ONNX with a step that has no ONNX form.</summary>
internal sealed class NotExportable : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.NotExportable;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var export in graph.Of(OperationKind.ExportOnnx))
        {
            var steps = ModelTraits.Parts(export[ParameterRole.Model] ?? Unknown.Value).OfType<FittedModel>().SelectMany(m => ModelTraits.Steps(m.Estimator)).OfType<Step>();
            if (steps.FirstOrDefault(s => !s.Operation.Onnx) is { } step)
                report.At(Descriptor, export, [step.Site], step.Operation.Name);
        }
    }
}
