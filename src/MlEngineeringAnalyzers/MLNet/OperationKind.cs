namespace MlEngineeringAnalyzers.MLNet;

/// <summary>What an ML.NET call does to contexts, data, estimators and models.</summary>
internal enum OperationKind
{
    /// <summary>Makes an <c>MLContext</c>.</summary>
    CreateContext,

    /// <summary>Gives a catalogue of the context's operations (<c>Auto()</c>, <c>Recommendation()</c>).</summary>
    OpenCatalog,

    /// <summary>Names where a loader reads from (<c>MultiFileSource</c>, <c>DatabaseSource</c>).</summary>
    DataSource,

    /// <summary>Makes a data view from a file, rows in memory or a database.</summary>
    LoadData,

    /// <summary>Makes a loader (<c>CreateTextLoader</c>, <c>CreateDatabaseLoader</c>) that loads later, or a loader with a model behind it.</summary>
    CreateLoader,

    /// <summary>Writes a data view to a file or stream.</summary>
    SaveData,

    /// <summary>Splits a data view into a train and a test side.</summary>
    TrainTestSplit,

    /// <summary>Splits a data view into folds.</summary>
    CrossValidationSplit,

    /// <summary>Gives a view on the same rows, or on some of them: filter, shuffle, take, skip, cache.</summary>
    ViewRows,

    /// <summary>Reads rows out of a data view (<c>CreateEnumerable</c>, <c>GetColumn</c>).</summary>
    ReadRows,

    /// <summary>Analyses a data view or a file without a model (<c>DetectEntireAnomalyBySrCnn</c>, <c>InferColumns</c>).</summary>
    AnalyzeData,

    /// <summary>Makes an estimator that prepares data.</summary>
    Transform,

    /// <summary>Makes an estimator that trains a predictor.</summary>
    Trainer,

    /// <summary>Makes an estimator that calibrates scores to probabilities.</summary>
    Calibrator,

    /// <summary>Makes an empty chain of estimators (<c>new EstimatorChain&lt;ITransformer&gt;()</c>).</summary>
    CreateChain,

    /// <summary>
    /// Appends an estimator to a chain, giving a new chain. When one of the two is sweepable (AutoML), the result is a
    /// <c>SweepablePipeline</c>, which is no estimator: the type of the call tells.
    /// </summary>
    Append,

    /// <summary>Appends a cache checkpoint to a chain, giving a new chain.</summary>
    AppendCacheCheckpoint,

    /// <summary>Wraps an estimator with a callback that sees the fitted transformer.</summary>
    OnFit,

    /// <summary>Fits an estimator on a data view, giving a model.</summary>
    Fit,

    /// <summary>Applies a model to a data view.</summary>
    Score,

    /// <summary>Computes metrics of scored data.</summary>
    Evaluate,

    /// <summary>Fits and evaluates an estimator on folds.</summary>
    CrossValidate,

    /// <summary>Measures how much each feature matters (permutation feature importance).</summary>
    ExplainModel,

    /// <summary>Gives a model derived from another (<c>ChangeModelThreshold</c>, <c>GetModelFor</c>, <c>Append</c> of transformers).</summary>
    DeriveModel,

    /// <summary>Writes a model to a file or stream.</summary>
    SaveModel,

    /// <summary>Writes a model as ONNX.</summary>
    ExportOnnx,

    /// <summary>Reads a model from a file or stream.</summary>
    LoadModel,

    /// <summary>Makes a prediction engine over a model.</summary>
    CreateEngine,

    /// <summary>Predicts one example.</summary>
    Predict,

    /// <summary>Registers a prediction engine pool (<c>AddPredictionEnginePool</c>).</summary>
    RegisterPool,

    /// <summary>Names the model that a pool serves (<c>FromFile</c>, <c>FromUri</c>).</summary>
    PoolSource,

    /// <summary>Takes an engine or a model out of a pool, or gives one back.</summary>
    PoolAccess,

    /// <summary>Makes an AutoML experiment, sweepable pipeline or featurizer.</summary>
    CreateExperiment,

    /// <summary>Sets an option of an AutoML experiment and gives the experiment back.</summary>
    ConfigureExperiment,

    /// <summary>Runs an AutoML experiment: trains and evaluates many models.</summary>
    RunExperiment,

    /// <summary>Looks at the first rows while debugging (<c>Preview</c>).</summary>
    Preview,
}
