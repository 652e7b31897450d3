using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Serving;

/// <summary>MLE7008: a cache checkpoint comes after the trainer, where nothing reads it.</summary>
internal sealed class MisplacedCache : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.MisplacedCache;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var fit in graph.Occurrences.Where(o => o.Kind is OperationKind.Fit or OperationKind.CrossValidate))
        {
            var steps = ModelTraits.Steps(fit.Kind == OperationKind.Fit ? fit.Receiver : fit[ParameterRole.Estimator] ?? Unknown.Value).ToList();
            // What learns, or may, reads the rows.
            var last = steps.FindLastIndex(s => s is not Step || ModelTraits.Trainers(s).Any() || ModelTraits.Learning(s).Any());
            if (last < 0 || !steps.Take(last + 1).SelectMany(ModelTraits.Trainers).Any())
                continue;
            foreach (var late in steps.Skip(last + 1).OfType<Step>().Where(s => s.Operation.Kind == OperationKind.AppendCacheCheckpoint))
            {
                if (graph.Occurrences.FirstOrDefault(o => o.Site.Syntax == late.Site) is { } checkpoint)
                    report.At(Descriptor, checkpoint, [fit.Site.Syntax]);
            }
        }
    }
}
