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
        new WrongEvaluator(),
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
        new LabelAmongFeatures(),
        new SamplingKeyIsNoGroup(),
        new UnsavableMapping(),
        new NotExportable(),
        new LooseColumnName(),
        new UnusedColumn(),
        new MissingValuesNeverSeen(),
        new FeaturesNotNormalized(),
        new ShuffledGrades(),
        new IgnoredWeights(),
        new InvisibleMember(),
        new SchemaLens(),
        new SchemaUnknown(),
        new PreviewLeftIn(),
        new ManyPassesOverFile(),
        new MisplacedCache(),
        new TrainingInRequest(),
        new RetrainedModelUnnoticed(),
    ];
}
