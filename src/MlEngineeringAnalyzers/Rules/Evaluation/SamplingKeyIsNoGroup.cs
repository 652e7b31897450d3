using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Shapes;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.Rules.Evaluation;

/// <summary>
/// MLE2011: the sampling key keeps rows with the same value together. The label's values are classes, not groups; a
/// real number or a mapped key makes one side of the split hold a range of the values (measured).
/// </summary>
internal sealed class SamplingKeyIsNoGroup : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.SamplingKeyIsNoGroup;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        var shapes = SchemaFindings.Of(graph).Shapes;
        foreach (var split in graph.Occurrences)
        {
            if (split[ParameterRole.SamplingKey] is not Constant { Value: string name })
                continue;
            var shape = shapes.Of(split[ParameterRole.Data] ?? Unknown.Value);
            var column = shape.Find(name);
            var type = column?.Type;
            var what = IsLabel(split, name, graph) ? "the label: all rows of one class go to one side"
                : type is { IsReal: true } ? "a real number: one side gets the rows with the lowest values"
                : type is { IsKey: true, HasKeyValues: true } ? "a mapped key: one side gets the first groups"
                : null;
            if (what is not null)
                report.At(Descriptor, split, [], Facts(column, shape), name, what);
        }
    }

    // Groups that became keys are still there as they were, unless the keys have taken their name.
    private static ImmutableDictionary<string, string?> Facts(Column? column, SchemaShape shape)
    {
        var facts = NoProperties.Value.Add(FixProperties.Type, column?.Type?.ToString());
        return column is { Type: { IsKey: true }, Source: var raw } && raw != column && raw.Name != column.Name && shape.Find(raw.Name) is { Type: { IsReal: false } }
            ? facts.Add(FixProperties.RawGroup, raw.Name)
            : facts;
    }

    private static bool IsLabel(Occurrence split, string name, LineageGraph graph) =>
        (split.Kind == OperationKind.CrossValidate && ((split[ParameterRole.Label] as Constant)?.Value as string ?? "Label") == name)
        || FittedStep.Followed(graph).Any(s => s.Input.Operation.Kind == OperationKind.Trainer && s.Data.Mentions(v => v.Equals(split.Result))
            && s.Input.Get("labelColumnName", "Label").Text is { } label && (label == name || s.Before.Find(label)?.Source.Name == name));
}
