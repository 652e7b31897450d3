using MlEngineeringAnalyzers.Rules.Data;
using MlEngineeringAnalyzers.Rules.Evaluation;
using MlEngineeringAnalyzers.Rules.Pipelines;
using MlEngineeringAnalyzers.Rules.Reproducibility;
using MlEngineeringAnalyzers.Rules.Serving;
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
        new ThreadsVaryTraining(),
        new UnrepeatablePreparation(),
        new SavedBeforeEvaluation(),
        new EvaluatedOnTrainingData(),
        new PreprocessingLeak(),
        new MetricsNeverRead(),
        new ChosenOnTestSet(),
        new SaveIgnoresMetrics(),
        new TornGroups(),
        new ShuffledTimeSeries(),
        new OnlyThresholdMetrics(),
        new WeakFeatureImportance(),
        new FittedOnTestData(),
        new UnversionedModel(),
        new MachinePath(),
        new SavedWithoutSchema(),
        new WrongSchema(),
        new DiscardedSchema(),
        new OldBytesSurvive(),
        new UntrustedModel(),
        new FoldBecomesModel(),
        new MonolithicTraining(),
        new ImpureMapping(),
        new FixedTrainingFile(),
        new DiscardedResult(),
        new CsvReadAsTsv(),
        new ReusedRowKept(),
        new RowsProducedAgain(),
        new PasswordInSource(),
        new SharedEngine(),
        new EngineCreatedRepeatedly(),
        new ModelLoadedRepeatedly(),
        new PredictedOneByOne(),
        new PreviewLeftIn(),
        new ManyPassesOverFile(),
        new MisplacedCache(),
        new TrainingInRequest(),
        new RetrainedModelUnnoticed(),
    ];
}
