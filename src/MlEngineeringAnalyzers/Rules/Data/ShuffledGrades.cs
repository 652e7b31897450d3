using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Shapes;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Data;

/// <summary>MLE6006: the grades of a ranking label become keys in the order in which they occur.</summary>
internal sealed class ShuffledGrades : ILineageRule
{
    private const double ByOccurrence = 0;

    public DiagnosticDescriptor Descriptor => Descriptors.ShuffledGrades;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        var steps = SchemaFindings.Of(graph).Steps;
        foreach (var trainer in FittedStep.Of(graph).Where(s => s.Input.Operation is { Kind: OperationKind.Trainer, Task: MLTask.Ranking }))
        {
            if (trainer.Input.Get("labelColumnName", "Label").Text is not { } name)
                continue;
            for (var column = trainer.Before.Find(name); column is { IsCopy: true }; column = column.Parents.FirstOrDefault())
            {
                if (column.Origin is not SyntaxNode site || steps.Creations(site).FirstOrDefault() is not { Operation.Name: "MapValueToKey" } mapping)
                    continue;
                var call = steps.Of(mapping);
                if (call.Get("keyOrdinality", 0).Number == ByOccurrence && !call.Has("keyData"))
                    report.At(Descriptor, mapping, [trainer.Site, trainer.Fit.Site.Syntax], name);
                break;
            }
        }
    }
}
