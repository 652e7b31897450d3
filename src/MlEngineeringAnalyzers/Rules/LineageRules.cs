using MlEngineeringAnalyzers.Rules.Data;
using MlEngineeringAnalyzers.Rules.Evaluation;
using MlEngineeringAnalyzers.Rules.Pipelines;
using MlEngineeringAnalyzers.Rules.Reproducibility;
using MlEngineeringAnalyzers.Rules.Versioning;

namespace MlEngineeringAnalyzers.Rules;

/// <summary>The rules that ask the lineage graph.</summary>
internal static class LineageRules
{
    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<ILineageRule> All { get; } =
    [
        new UnseededContext(),
        new VaryingSeed(),
        new SavedBeforeEvaluation(),
        new EvaluatedOnTrainingData(),
        new MetricsNeverRead(),
        new UnversionedModel(),
        new SavedWithoutSchema(),
        new MonolithicTraining(),
        new DiscardedResult(),
        new CsvReadAsTsv(),
        new ReusedRowKept(),
    ];
}
