using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Versioning;

/// <summary>MLE3004: a model is saved with the schema of its own output.</summary>
internal sealed class WrongSchema : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.WrongSchema;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var save in graph.Of(OperationKind.SaveModel))
        {
            if (save[ParameterRole.Schema] is not SchemaValue { View: var view } || save[ParameterRole.Model] is not { } model)
                continue;
            var makers = ModelTraits.ModelsBehind(view).Select(m => m.Model).ToList();
            if (ModelTraits.Parts(model).Any(part => part is not Unknown && makers.Contains(part)))
                report.At(Descriptor, save, [], Facts(model, save));
        }
    }

    // Of several models in a row, the first one is fed.
    private static ImmutableDictionary<string, string?> Facts(AbstractValue model, Occurrence save) =>
        model is not Choice && ModelTraits.Parts(model).First() is FittedModel { Data: var data }
            ? ImmutableDictionary<string, string?>.Empty.Add(FixProperties.TrainingData, InScope.Name(data, save))
            : ImmutableDictionary<string, string?>.Empty;
}
