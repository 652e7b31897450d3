using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Shapes;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Rules.Data;

/// <summary>
/// MLE6002: a step looks for missing values in a column of a text file whose empty fields the loader has turned into
/// zeros.
/// </summary>
internal sealed class MissingValuesNeverSeen : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.MissingValuesNeverSeen;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        var steps = SchemaFindings.Of(graph).Steps;
        foreach (var step in FittedStep.Of(graph).Where(s => s.Input.Operation.Name is "ReplaceMissingValues" or "IndicateMissingValues"))
        {
            if (Load(step.Data) is not { } load || load["MissingRealsAsNaNs"] is not (null or Constant { Value: false }))
                continue;
            var reads = step.Outcome.Reads[step.Index] ?? [];
            if (reads.Any(name => step.Before.Find(name)?.Source is { Parents.IsEmpty: true, Type.IsReal: true, Origin: ISymbol }))
                report.At(Descriptor, step.Site, steps.Creations(step.Site).FirstOrDefault()?.Calls ?? step.Fit.Calls, [load.Site], NoProperties.Value, step.Input.Operation.Name);
        }
    }

    // The load, when all that lies between are splits and filters.
    private static LoadedData? Load(AbstractValue data) => data switch
    {
        LoadedData { Operation.Name: "LoadFromTextFile" or "CreateTextLoader" } loaded => loaded,
        SplitSide side => Load(side.Split.Source),
        RowView view => Load(view.Source),
        ScoredData scored => Load(scored.Source),
        _ => null,
    };
}
