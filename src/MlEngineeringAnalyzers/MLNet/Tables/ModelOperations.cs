using static MlEngineeringAnalyzers.MLNet.OperationKind;

namespace MlEngineeringAnalyzers.MLNet.Tables;

/// <summary>What is done with chains and models: append, fit, score, save, load, predict.</summary>
internal static class ModelOperations
{
    /// <summary>The rows of this table.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        // Chains of estimators. Append also has overloads for sweepable parts.
        new(CreateChain,                         Owners.EstimatorChain,     ".ctor"),
        new(Append,                              Owners.Estimator,          "Append") { Pure = true },
        new(Append,                              Owners.EstimatorChain,     "Append") { Pure = true },
        new(Append,                              Owners.SweepableEstimator, "Append") { Pure = true },
        new(Append,                              Owners.SweepablePipeline,  "Append") { Pure = true },
        new(OperationKind.AppendCacheCheckpoint, Owners.Estimator,          "AppendCacheCheckpoint") { Pure = true },
        new(OperationKind.AppendCacheCheckpoint, Owners.EstimatorChain,     "AppendCacheCheckpoint") { Pure = true },
        new(OnFit,                               Owners.Estimator,          "WithOnFitDelegate") { Pure = true },

        new(Fit,   Owners.Estimator,   "Fit") { Learns = true },
        new(Score, Owners.Transformer, "Transform") { Pure = true },

        // Models out of models.
        new(DeriveModel, Owners.TransformerChain, ".ctor"),
        new(DeriveModel, Owners.Transformer,      "Append") { Pure = true },
        new(DeriveModel, Owners.TransformerChain, "Append") { Pure = true },
        new(DeriveModel, Owners.TransformerChain, "GetModelFor") { Pure = true },
        new(DeriveModel, Owners.Binary,           "ChangeModelThreshold") { Pure = true, Task = MLTask.BinaryClassification },
        new(DeriveModel, Owners.Anomaly,          "ChangeModelThreshold") { Pure = true, Task = MLTask.AnomalyDetection },

        new(SaveModel,  Owners.Model,            "Save"),
        new(SaveModel,  Owners.TimeSeriesEngine, "CheckPoint") { TimeSeries = true },
        new(ExportOnnx, Owners.Model,            "ConvertToOnnx"),
        new(LoadModel,  Owners.Model,            "Load"),
        new(LoadModel,  Owners.Model,            "LoadWithDataLoader"),
        new(LoadModel,  Owners.Model,            "LoadTensorFlowModel"),

        new(CreateEngine, Owners.Model,            "CreatePredictionEngine"),
        new(CreateEngine, Owners.Transformer,      "CreateTimeSeriesEngine") { TimeSeries = true },
        new(CreateEngine, Owners.TimeSeriesEngine, ".ctor") { TimeSeries = true },
        new(Predict,      Owners.Engine,           "Predict"),
        new(Predict,      Owners.TimeSeriesEngine, "Predict") { TimeSeries = true },

        // Microsoft.Extensions.ML.
        new(RegisterPool, Owners.Services,    "AddPredictionEnginePool"),
        new(PoolSource,   Owners.PoolBuilder, "FromFile"),
        new(PoolSource,   Owners.PoolBuilder, "FromUri"),
        new(PoolAccess,   Owners.Pool,        "GetModel"),
        new(PoolAccess,   Owners.Pool,        "GetPredictionEngine"),
        new(PoolAccess,   Owners.Pool,        "ReturnPredictionEngine"),
        new(Predict,      Owners.Pool,        "Predict"),
    ];
}
