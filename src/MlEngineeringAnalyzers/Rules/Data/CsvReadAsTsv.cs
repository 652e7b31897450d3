using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Interpretation;
using MlEngineeringAnalyzers.Lineage.State;
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
                && Texts.End(Path(data, load)) is { } path
                && path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            {
                report.At(Descriptor, load, [data.Site], Name(path, isWhole: Texts.Whole(Path(data, load)) is not null));
            }
        }
    }

    // Of a name that is not known from its beginning, the rest is a pattern.
    private static string Name(string end, bool isWhole)
    {
        var separator = end.LastIndexOfAny(['/', '\\']);
        return separator < 0 && !isWhole ? "*" + end : end.Substring(separator + 1);
    }

    // A loader takes any number of paths; one is the common case.
    private static AbstractValue? Path(LoadedData data, Occurrence load) =>
        (data[ParameterRole.Path] ?? data[ParameterRole.DataSource]) switch
        {
            Elements { Exact: true, Items: var items } => items.Length == 1 ? items[0] : null,
            Collection paths => load.Before.Load(new Cell(paths, null)) is Elements { Exact: true, Items: [var path] } ? path : null,
            var path => path,
        };
}
