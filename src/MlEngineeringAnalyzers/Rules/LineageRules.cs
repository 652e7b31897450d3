using MlEngineeringAnalyzers.Rules.Data;
using MlEngineeringAnalyzers.Rules.Evaluation;
using MlEngineeringAnalyzers.Rules.Pipelines;
using MlEngineeringAnalyzers.Rules.Reproducibility;
using MlEngineeringAnalyzers.Rules.Schema;
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
        new LabelAmongFeatures(),
        new MetricsNeverRead(),
        new ChosenOnTestSet(),
        new SaveIgnoresMetrics(),
        new WrongEvaluator(),
        new TornGroups(),
        new ShuffledTimeSeries(),
        new SamplingKeyIsNoGroup(),
        new OnlyThresholdMetrics(),
        new WeakFeatureImportance(),
        new FittedOnTestData(),
        new UnversionedModel(),
        new MachinePath(),
        new SavedWithoutSchema(),
        new WrongSchema(),
        new DiscardedSchema(),
        new OldBytesSurvive(),
        new UnsavableMapping(),
        new UntrustedModel(),
        new NotExportable(),
        new FoldBecomesModel(),
        new MonolithicTraining(),
        new LooseColumnName(),
        new ImpureMapping(),
        new FixedTrainingFile(),
        new DiscardedResult(),
        new UnusedColumn(),
        new MissingColumn(),
        new LabelType(),
        new FeatureType(),
        new ConcatenatedTypes(),
        new InputType(),
        new MissingKey(),
        new InnerLabel(),
        new MemberType(),
        new MissingLoadColumn(),
        new MisusedAttribute(),
        new PredictionType(),
        new UnfilledMember(),
        new EngineInput(),
        new ArgumentRange(),
        new InvisibleMember(),
        new SchemaLens(),
        new SchemaUnknown(),
        new CsvReadAsTsv(),
        new MissingValuesNeverSeen(),
        new ReusedRowKept(),
        new RowsProducedAgain(),
        new FeaturesNotNormalized(),
        new ShuffledGrades(),
        new PasswordInSource(),
        new IgnoredWeights(),
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
