using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.MLNet;

/// <content>The types that rules and engines ask for by name, and what can be done with this ML.NET.</content>
internal sealed partial class MLNetSymbols
{
    // They have no common base; all live in Microsoft.ML.Data.
    private static readonly string[] s_metrics =
    [
        "AnomalyDetectionMetrics",
        "BinaryClassificationMetrics", "BinaryClassificationMetricsStatistics",
        "ClusteringMetrics",
        "MulticlassClassificationMetrics", "MulticlassClassificationMetricsStatistics",
        "RankingMetrics", "RankingMetricsStatistics",
        "RegressionMetrics", "RegressionMetricsStatistics",
    ];

    /// <summary><c>Microsoft.ML.MLContext</c>.</summary>
    public INamedTypeSymbol MLContext { get; }

    /// <summary><c>IHostEnvironment</c>, as which some operations take the context.</summary>
    public INamedTypeSymbol? IHostEnvironment => Type("Microsoft.ML.Runtime.IHostEnvironment");

    /// <summary><c>IDataView</c>.</summary>
    public INamedTypeSymbol? IDataView => Type("Microsoft.ML.IDataView");

    /// <summary><c>DataViewSchema</c>.</summary>
    public INamedTypeSymbol? DataViewSchema => Type("Microsoft.ML.DataViewSchema");

    /// <summary><c>DataViewSchema.Column</c>.</summary>
    public INamedTypeSymbol? DataViewSchemaColumn => Type("Microsoft.ML.DataViewSchema+Column");

    /// <summary><c>DataOperationsCatalog.TrainTestData</c>, the two sides of a split.</summary>
    public INamedTypeSymbol? TrainTestData => Type("Microsoft.ML.DataOperationsCatalog+TrainTestData");

    /// <summary><c>IDataLoader&lt;TSource&gt;</c>.</summary>
    public INamedTypeSymbol? IDataLoader => Type("Microsoft.ML.IDataLoader`1");

    /// <summary><c>TextLoader.Options</c>.</summary>
    public INamedTypeSymbol? TextLoaderOptions => Type("Microsoft.ML.Data.TextLoader+Options");

    /// <summary><c>TextLoader.Column</c>.</summary>
    public INamedTypeSymbol? TextLoaderColumn => Type("Microsoft.ML.Data.TextLoader+Column");

    /// <summary><c>DatabaseSource</c>.</summary>
    public INamedTypeSymbol? DatabaseSource => Type("Microsoft.ML.Data.DatabaseSource");

    /// <summary><c>IEstimator&lt;TTransformer&gt;</c>.</summary>
    public INamedTypeSymbol? IEstimator => Type("Microsoft.ML.IEstimator`1");

    /// <summary><c>ITrainerEstimator&lt;TTransformer, TModel&gt;</c>.</summary>
    public INamedTypeSymbol? ITrainerEstimator => Type("Microsoft.ML.Trainers.ITrainerEstimator`2");

    /// <summary><c>EstimatorChain&lt;TLastTransformer&gt;</c>.</summary>
    public INamedTypeSymbol? EstimatorChain => Type("Microsoft.ML.Data.EstimatorChain`1");

    /// <summary><c>ITransformer</c>.</summary>
    public INamedTypeSymbol? ITransformer => Type("Microsoft.ML.ITransformer");

    /// <summary><c>TransformerChain&lt;TLastTransformer&gt;</c>.</summary>
    public INamedTypeSymbol? TransformerChain => Type("Microsoft.ML.Data.TransformerChain`1");

    /// <summary><c>IPredictionTransformer&lt;TModel&gt;</c>, the model of a trainer.</summary>
    public INamedTypeSymbol? IPredictionTransformer => Type("Microsoft.ML.IPredictionTransformer`1");

    /// <summary><c>TransformerScope</c>.</summary>
    public INamedTypeSymbol? TransformerScope => Type("Microsoft.ML.Data.TransformerScope");

    /// <summary><c>InputOutputColumnPair</c>.</summary>
    public INamedTypeSymbol? InputOutputColumnPair => Type("Microsoft.ML.InputOutputColumnPair");

    /// <summary><c>SchemaDefinition</c>, a description of a row class made in code.</summary>
    public INamedTypeSymbol? SchemaDefinition => Type("Microsoft.ML.Data.SchemaDefinition");

    /// <summary><c>PredictionEngine&lt;TSrc, TDst&gt;</c>.</summary>
    public INamedTypeSymbol? PredictionEngine => Type("Microsoft.ML.PredictionEngine`2");

    /// <summary><c>PredictionEngineBase&lt;TSrc, TDst&gt;</c>, the base of both engines.</summary>
    public INamedTypeSymbol? PredictionEngineBase => Type("Microsoft.ML.PredictionEngineBase`2");

    /// <summary><c>TimeSeriesPredictionEngine&lt;TSrc, TDst&gt;</c>.</summary>
    public INamedTypeSymbol? TimeSeriesPredictionEngine => Type("Microsoft.ML.Transforms.TimeSeries.TimeSeriesPredictionEngine`2");

    /// <summary><c>PredictionEnginePool&lt;TData, TPrediction&gt;</c>.</summary>
    public INamedTypeSymbol? PredictionEnginePool => Type("Microsoft.Extensions.ML.PredictionEnginePool`2");

    /// <summary><c>PredictionEnginePoolBuilder&lt;TData, TPrediction&gt;</c>.</summary>
    public INamedTypeSymbol? PredictionEnginePoolBuilder => Type("Microsoft.Extensions.ML.PredictionEnginePoolBuilder`2");

    /// <summary><c>TrainCatalogBase.CrossValidationResult&lt;T&gt;</c>, one fold.</summary>
    public INamedTypeSymbol? CrossValidationResult => Type("Microsoft.ML.TrainCatalogBase+CrossValidationResult`1");

    /// <summary><c>BinaryClassificationMetrics</c>, also the base of the calibrated ones.</summary>
    public INamedTypeSymbol? BinaryClassificationMetrics => Type("Microsoft.ML.Data.BinaryClassificationMetrics");

    /// <summary><c>CalibratedBinaryClassificationMetrics</c>.</summary>
    public INamedTypeSymbol? CalibratedBinaryClassificationMetrics => Type("Microsoft.ML.Data.CalibratedBinaryClassificationMetrics");

    /// <summary><c>MulticlassClassificationMetrics</c>.</summary>
    public INamedTypeSymbol? MulticlassClassificationMetrics => Type("Microsoft.ML.Data.MulticlassClassificationMetrics");

    /// <summary><c>RegressionMetrics</c>, of regression and recommendation.</summary>
    public INamedTypeSymbol? RegressionMetrics => Type("Microsoft.ML.Data.RegressionMetrics");

    /// <summary><c>RankingMetrics</c>.</summary>
    public INamedTypeSymbol? RankingMetrics => Type("Microsoft.ML.Data.RankingMetrics");

    /// <summary><c>ClusteringMetrics</c>.</summary>
    public INamedTypeSymbol? ClusteringMetrics => Type("Microsoft.ML.Data.ClusteringMetrics");

    /// <summary><c>AnomalyDetectionMetrics</c>.</summary>
    public INamedTypeSymbol? AnomalyDetectionMetrics => Type("Microsoft.ML.Data.AnomalyDetectionMetrics");

    /// <summary>Whether a type is, or derives from, what an evaluator, a fold or permutation importance measures.</summary>
    public bool IsMetrics(ITypeSymbol? type)
    {
        for (var candidate = type as INamedTypeSymbol; candidate is not null; candidate = candidate.BaseType)
        {
            foreach (var name in s_metrics)
            {
                if (candidate.Name == name && SymbolEqualityComparer.Default.Equals(candidate, Type("Microsoft.ML.Data." + name)))
                    return true;
            }
        }

        return false;
    }

    /// <summary><c>AutoMLExperiment</c>.</summary>
    public INamedTypeSymbol? AutoMLExperiment => Type("Microsoft.ML.AutoML.AutoMLExperiment");

    /// <summary><c>ExperimentBase&lt;TMetrics, TExperimentSettings&gt;</c>, the AutoML experiments of one task.</summary>
    public INamedTypeSymbol? ExperimentBase => Type("Microsoft.ML.AutoML.ExperimentBase`2");

    /// <summary><c>ExperimentResult&lt;TMetrics&gt;</c> of AutoML.</summary>
    public INamedTypeSymbol? ExperimentResult => Type("Microsoft.ML.AutoML.ExperimentResult`1");

    /// <summary><c>RunDetail&lt;TMetrics&gt;</c>, one AutoML candidate.</summary>
    public INamedTypeSymbol? RunDetail => Type("Microsoft.ML.AutoML.RunDetail`1");

    /// <summary><c>TrialResult</c>, what an <c>AutoMLExperiment</c> finds.</summary>
    public INamedTypeSymbol? TrialResult => Type("Microsoft.ML.AutoML.TrialResult");

    /// <summary><c>[ColumnName]</c>.</summary>
    public INamedTypeSymbol? ColumnNameAttribute => Type("Microsoft.ML.Data.ColumnNameAttribute");

    /// <summary><c>[LoadColumn]</c>.</summary>
    public INamedTypeSymbol? LoadColumnAttribute => Type("Microsoft.ML.Data.LoadColumnAttribute");

    /// <summary><c>[LoadColumnName]</c>, of the database loader.</summary>
    public INamedTypeSymbol? LoadColumnNameAttribute => Type("Microsoft.ML.Data.LoadColumnNameAttribute");

    /// <summary><c>[VectorType]</c>.</summary>
    public INamedTypeSymbol? VectorTypeAttribute => Type("Microsoft.ML.Data.VectorTypeAttribute");

    /// <summary><c>[KeyType]</c>.</summary>
    public INamedTypeSymbol? KeyTypeAttribute => Type("Microsoft.ML.Data.KeyTypeAttribute");

    /// <summary><c>[NoColumn]</c>.</summary>
    public INamedTypeSymbol? NoColumnAttribute => Type("Microsoft.ML.Data.NoColumnAttribute");

    /// <summary>Base of the attributes that give a member a column type of their own, such as <c>[ImageType]</c>.</summary>
    public INamedTypeSymbol? DataViewTypeAttribute => Type("Microsoft.ML.Data.DataViewTypeAttribute");

    /// <summary><c>[CustomMappingFactoryAttribute]</c>.</summary>
    public INamedTypeSymbol? CustomMappingFactoryAttribute => Type("Microsoft.ML.Transforms.CustomMappingFactoryAttributeAttribute");

    /// <summary><c>CustomMappingFactory&lt;TSrc, TDst&gt;</c>.</summary>
    public INamedTypeSymbol? CustomMappingFactory => Type("Microsoft.ML.Transforms.CustomMappingFactory`2");

    /// <summary><c>VBuffer&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol? VBuffer => Type("Microsoft.ML.Data.VBuffer`1");

    /// <summary><c>DataViewRowId</c>.</summary>
    public INamedTypeSymbol? DataViewRowId => Type("Microsoft.ML.Data.DataViewRowId");

    /// <summary><c>DataKind</c>.</summary>
    public INamedTypeSymbol? DataKind => Type("Microsoft.ML.Data.DataKind");

    /// <summary>Whether engines can be pooled: Microsoft.Extensions.ML is referenced.</summary>
    public bool HasPredictionEnginePool => PredictionEnginePool is not null;

    /// <summary>Whether members can be kept out of the schema (<c>[NoColumn]</c>).</summary>
    public bool HasNoColumn => NoColumnAttribute is not null;

    /// <summary>Whether a custom mapping can be found again after loading (<c>[CustomMappingFactoryAttribute]</c>).</summary>
    public bool HasCustomMappingFactories => CustomMappingFactory is not null && CustomMappingFactoryAttribute is not null;
}
