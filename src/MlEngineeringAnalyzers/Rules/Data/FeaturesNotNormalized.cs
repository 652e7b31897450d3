using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Shapes;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.Rules.Data;

/// <summary>MLE6005: a trainer that expects features of similar scale gets numbers as they come.</summary>
internal sealed class FeaturesNotNormalized : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.FeaturesNotNormalized;

    // It says that it wants it; its exact solution predicts the same at any scale.
    private const string SameAtAnyScale = "Ols";

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var trainer in FittedStep.Of(graph).Where(s => s.Input.Operation.Kind == OperationKind.Trainer))
        {
            var step = trainer.Input.Inner.TryGetValue("binaryEstimator", out var inner) ? inner : trainer.Input;
            if (step.Operation is not { NeedsNormalization: true, Name: not SameAtAnyScale } || step.Get("featureColumnName", "Features").Text is not { } name || trainer.Before.Find(name) is not { Type: not null } features)
                continue;
            // A single feature has no other to outweigh.
            if (features.Type.Size != 1 && Raw(features) is { } raw)
            {
                report.At(Descriptor, trainer.Site, SchemaFindings.Of(graph).Steps.Creations(trainer.Site).FirstOrDefault()?.Calls ?? trainer.Fit.Calls,
                    [trainer.Fit.Site.Syntax], NoProperties.Value.SetItem("Column", name), step.Operation.Name, raw.Name);
            }
        }
    }

    /// <summary>A number that reaches the column without a normalizer on its way; keys, flags and text do not count.</summary>
    private static Column? Raw(Column column)
    {
        if (column.IsNormalizing)
            return null;
        if (!column.Parents.IsEmpty)
            return column.Parents.Select(Raw).FirstOrDefault(r => r is not null);
        return column is { Origin: ISymbol, Type: { IsKey: false } type } && (type.Item.IsReal() || type.Item.IsSigned() || type.Item.IsUnsigned()) ? column : null;
    }
}
