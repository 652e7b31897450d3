using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Interpretation;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Data;

/// <summary>MLE6001: a text loader reads a .csv file with its default separator, the tab.</summary>
internal sealed class CsvReadAsTsv : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.CsvReadAsTsv;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var load in graph.Of(OperationKind.LoadData))
        {
            if (load.Result is LoadedData { Operation.Name: "LoadFromTextFile" or "CreateTextLoader" } data
                && data[ParameterRole.Separator] is null
                && data[ParameterRole.Options] is null
                && Texts.End(data[ParameterRole.Path] ?? data[ParameterRole.DataSource]) is { } path
                && path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            {
                report.At(Descriptor, load, [data.Site], path.Substring(path.LastIndexOfAny(['/', '\\']) + 1));
            }
        }
    }
}
