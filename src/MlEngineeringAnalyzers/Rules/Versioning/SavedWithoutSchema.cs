using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Versioning;

/// <summary>MLE3003: a model is saved with null for its input schema.</summary>
internal sealed class SavedWithoutSchema : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.SavedWithoutSchema;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var save in graph.Of(OperationKind.SaveModel))
        {
            if (save[ParameterRole.Schema] is Constant { Value: null })
                report.At(Descriptor, save, Engines(save, graph), Facts(save));
        }
    }

    // An engine made with the schema that comes out of the file throws a NullReferenceException.
    private static IEnumerable<SyntaxNode> Engines(Occurrence save, LineageGraph graph) =>
        graph.Of(OperationKind.CreateEngine)
            .Where(e => e[ParameterRole.Schema] is SchemaValue { View: LoadedModel loaded } && save[ParameterRole.Path] is { } path && path.Equals(loaded[ParameterRole.Path]))
            .Select(e => e.Site.Syntax);

    // The schema that the saved model was fitted on: that of the data before any preparation that is saved with it.
    private static ImmutableDictionary<string, string?> Facts(Occurrence save) =>
        save[ParameterRole.Model] is FittedModel model
            ? ImmutableDictionary<string, string?>.Empty.Add(FixProperties.TrainingData, InScope.Name(model.Data, save))
            : ImmutableDictionary<string, string?>.Empty;
}
