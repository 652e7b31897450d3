using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Evaluation;

/// <summary>MLE2014: preprocessing is fitted on the test side of a split.</summary>
internal sealed class FittedOnTestData : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.FittedOnTestData;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var fit in graph.Of(OperationKind.Fit))
        {
            if (fit[ParameterRole.Data] is { } data
                && !ModelTraits.Trainers(fit.Receiver).Any() && ModelTraits.Learning(fit.Receiver).Any()
                && DataOrigin.Ancestors(data).FirstOrDefault(a => a is SplitSide or RowView { Operation.Kind: not OperationKind.ViewRows }) is SplitSide { IsTest: true, Split: { Operation.Kind: OperationKind.TrainTestSplit } split })
            {
                report.At(Descriptor, fit, [split.Site]);
            }
        }
    }
}
