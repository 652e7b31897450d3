using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Shapes;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.Rules.Evaluation;

/// <summary>MLE2004: the trainer's features are made of the label, or of a copy or key of it.</summary>
internal sealed class LabelAmongFeatures : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.LabelAmongFeatures;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var trainer in FittedStep.Followed(graph).Where(s => s.Input.Operation.Kind == OperationKind.Trainer))
        {
            if (trainer.Input.Get("labelColumnName", HasLabel(trainer.Input.Operation) ? "Label" : null).Text is not { } labelName
                || (trainer.Input.Inner.TryGetValue("binaryEstimator", out var inner) ? inner : trainer.Input).Get("featureColumnName", "Features").Text is not { } featureName)
                continue;
            var label = Find(trainer.Before, labelName);
            if (label is not null && Find(trainer.Before, featureName) is { } features && Entrance(features, label.Source) is { } place)
                report.At(Descriptor, place.Origin as SyntaxNode ?? trainer.Site, trainer.Fit.Calls, [trainer.Site, trainer.Fit.Site.Syntax], Facts(labelName, place, label), labelName);
        }
    }

    private static ImmutableDictionary<string, string?> Facts(string labelName, Column place, Column label) => NoProperties.Value
        .Add(FixProperties.Column, labelName)
        .Add(FixProperties.Unwanted, string.Join("\n", place.Parents.Where(p => Holds(p, label.Source)).Select(p => p.Name)));

    private static bool HasLabel(Operation trainer) => trainer.Task is not (MLTask.Clustering or MLTask.AnomalyDetection or MLTask.None or MLTask.Recommendation);

    // What an open shape may have is the same column whoever asks for it.
    private static Column? Find(SchemaShape shape, string name) =>
        shape.Find(name) ?? (shape.IsOpen ? new Column(name, null, null, ImmutableArray<Column>.Empty) : null);

    /// <summary>The step through which the label comes in: the last that joins several columns.</summary>
    private static Column? Entrance(Column features, Column label)
    {
        if (!Holds(features, label))
            return null;
        for (var column = features; ;)
        {
            if (column.Parents.Length > 1 || column.Parents.IsEmpty)
                return column;
            var parent = column.Parents[0];
            if (parent.Parents.IsEmpty)
                return column;
            column = parent;
        }
    }

    private static bool Holds(Column column, Column label) => column.Equals(label) || column.Parents.Any(p => Holds(p, label));
}
