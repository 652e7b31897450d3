using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Serving;

/// <summary>MLE7007: a trainer that makes many passes reads its rows from a file or database each time.</summary>
internal sealed class ManyPassesOverFile : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.ManyPassesOverFile;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var fit in graph.Occurrences.Where(o => o.Kind is OperationKind.Fit or OperationKind.CrossValidate))
        {
            if (fit[ParameterRole.Data] is not { } data || !ComesFromFile(data))
                continue;
            foreach (var step in ModelTraits.Steps(fit.Kind == OperationKind.Fit ? fit.Receiver : fit[ParameterRole.Estimator] ?? Unknown.Value))
            {
                if (step is not Step { Operation: var operation } known || operation.Kind == OperationKind.AppendCacheCheckpoint)
                    break;
                if (operation is { Kind: OperationKind.Trainer, WantsCaching: true } && graph.Occurrences.FirstOrDefault(o => o.Site.Syntax == known.Site) is { } trainer)
                    report.At(Descriptor, trainer, [fit.Site.Syntax], operation.Name);
            }
        }
    }

    private static bool ComesFromFile(AbstractValue data) =>
        data.Mentions(v => v is LoadedData { Operation.Name: "LoadFromTextFile" or "CreateTextLoader" or "CreateDatabaseLoader" })
        && !data.Mentions(v => v is RowView { Operation.Name: "Cache" });
}
