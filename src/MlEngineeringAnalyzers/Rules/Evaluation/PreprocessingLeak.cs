using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Evaluation;

/// <summary>MLE2003: preprocessing learned from rows that later measure the model.</summary>
internal sealed class PreprocessingLeak : ILineageRule
{
    // What these learn is which values there are, not how they are distributed.
    private static readonly ImmutableHashSet<string> s_dictionaries = ImmutableHashSet.Create("MapValueToKey", "OneHotEncoding");

    public DiagnosticDescriptor Descriptor => Descriptors.PreprocessingLeak;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var use in graph.Occurrences)
        {
            var preparation = use.Kind switch
            {
                OperationKind.TrainTestSplit or OperationKind.CrossValidationSplit or OperationKind.CrossValidate => LearnedFromAll(use[ParameterRole.Data], use.Before),
                OperationKind.Fit when ModelTraits.Trainers(use.Receiver).Any() => LearnedFromTestSide(use[ParameterRole.Data]) ?? LearnedFromRowsThatMeasure(use[ParameterRole.Data], graph),
                _ => null,
            };
            if (preparation is null || graph.Creation(preparation) is not { } fit)
                continue;
            var onlyDictionaries = ModelTraits.Learning(preparation.Estimator).All(s => s_dictionaries.Contains(s.Operation.Name));
            report.At(Descriptor, fit, [use.Site.Syntax], onlyDictionaries ? DiagnosticSeverity.Info : null);
        }
    }

    /// <summary>The preprocessing that all rows went through, and that was fitted on all of them.</summary>
    private static FittedModel? LearnedFromAll(AbstractValue? data, World at) => Preparations(data)
        .FirstOrDefault(p => DataOrigin.Overlap(p.Model.Data, p.Rows, at)).Model;

    /// <summary>The preprocessing of training rows that was fitted on rows of the test side too.</summary>
    private static FittedModel? LearnedFromTestSide(AbstractValue? data) => Preparations(data)
        .FirstOrDefault(p => p.Rows is SplitSide { IsTest: false } side && DataOrigin.Overlap(p.Model.Data, new SplitSide(side.Split, test: true))).Model;

    /// <summary>The preprocessing of rows taken out of a view by hand, that was fitted on the whole view, other rows of which measure a model.</summary>
    private static FittedModel? LearnedFromRowsThatMeasure(AbstractValue? data, LineageGraph graph) => Preparations(data)
        .FirstOrDefault(p => p.Rows is RowView taken && DataOrigin.Ancestors(taken).Skip(1).Contains(p.Model.Data)
            && graph.Of(OperationKind.Evaluate).SelectMany(e => ModelTraits.ModelsBehind(e[ParameterRole.Data] ?? Unknown.Value))
                .Any(scored => scored.Rows is RowView other && !DataOrigin.Overlap(other, taken) && DataOrigin.Ancestors(other).Skip(1).Contains(p.Model.Data))).Model;

    private static IEnumerable<(FittedModel Model, AbstractValue Rows)> Preparations(AbstractValue? data) =>
        ModelTraits.ModelsBehind(data ?? Unknown.Value)
            .Where(m => m.Model is FittedModel fitted && !ModelTraits.Trainers(fitted.Estimator).Any() && ModelTraits.Learning(fitted.Estimator).Any())
            .Select(m => ((FittedModel)m.Model, m.Rows));
}
