using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Interpretation;

namespace MlEngineeringAnalyzers.Rules.Pipelines;

/// <summary>MLE4005: code that trains reads a file whose path is fixed in it.</summary>
internal sealed class FixedTrainingFile : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.FixedTrainingFile;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        var training = new HashSet<ISymbol>(graph.Of(OperationKind.Fit).Select(f => f.Owner), SymbolEqualityComparer.Default);
        foreach (var load in graph.Of(OperationKind.LoadData).Where(l => training.Contains(l.Owner)))
        {
            if (FilePaths.Of(load).Select(Texts.Whole).FirstOrDefault(p => p is not null) is { } path)
                report.At(Descriptor, load, [], path);
        }
    }
}
