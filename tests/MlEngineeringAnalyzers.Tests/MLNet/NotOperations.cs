namespace MlEngineeringAnalyzers.Tests.MLNet;

/// <summary>Public methods of the catalogue's owners, and of ML.NET's catalogues, that are no operations, and why.</summary>
internal static class NotOperations
{
    /// <summary>Owner and name of the method, and the reason.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["Microsoft.Extensions.DependencyInjection.IServiceCollection.AddRequiredPredictionEnginePoolServices"] = "registers no pool",
        ["Microsoft.Extensions.ML.PredictionEnginePoolBuilder`2..ctor"] = "made by AddPredictionEnginePool",
        ["Microsoft.Extensions.ML.PredictionEnginePool`2..ctor"] = "made by the container",

        ["Microsoft.ML.AnomalyDetectionCatalog.LocalizeRootCause"] = "reads points in memory, no data view",
        ["Microsoft.ML.AnomalyDetectionCatalog.LocalizeRootCauses"] = "reads points in memory, no data view",

        ["Microsoft.ML.AutoML.SweepableEstimator.BuildFromOption"] = "called by a running experiment",
        ["Microsoft.ML.AutoML.SweepablePipeline.BuildFromOption"] = "called by a running experiment",
        ["Microsoft.ML.AutoML.SweepablePipeline.BuildSweepableEstimatorPipeline"] = "called by a running experiment",
        ["Microsoft.ML.AutoML.SweepablePipeline.ToString"] = "text",

        ["Microsoft.ML.Data.CompositeDataLoader`2.Dispose"] = "ends a life",
        ["Microsoft.ML.Data.TransformerChain`1.Dispose"] = "ends a life",
        ["Microsoft.ML.PredictionEngineBase`2.Dispose"] = "ends a life",
        ["Microsoft.ML.Transforms.TensorFlowModel.Dispose"] = "ends a life",

        ["Microsoft.ML.Data.CompositeDataLoader`2.GetOutputSchema"] = "describes a schema",
        ["Microsoft.ML.Data.CompositeLoaderEstimator`2.GetOutputSchema"] = "describes a schema",
        ["Microsoft.ML.Data.EstimatorChain`1.GetOutputSchema"] = "describes a schema",
        ["Microsoft.ML.Data.TransformerChain`1.GetOutputSchema"] = "describes a schema",
        ["Microsoft.ML.IDataLoaderEstimator`2.GetOutputSchema"] = "describes a schema",
        ["Microsoft.ML.IDataLoader`1.GetOutputSchema"] = "describes a schema",
        ["Microsoft.ML.IEstimator`1.GetOutputSchema"] = "describes a schema",
        ["Microsoft.ML.ITransformer.GetOutputSchema"] = "describes a schema",
        ["Microsoft.ML.Transforms.TensorFlowModel.GetInputSchema"] = "describes a schema",
        ["Microsoft.ML.Transforms.TensorFlowModel.GetModelSchema"] = "describes a schema",

        ["Microsoft.ML.Data.TransformerChain`1.GetEnumerator"] = "lists the parts of a model",
        ["Microsoft.ML.IDataView.GetRowCount"] = "counts",
        ["Microsoft.ML.ITransformer.GetRowToRowMapper"] = "plumbing",
        ["Microsoft.ML.Data.FileHandleSource.GetPathOrNull"] = "called by a loader",
        ["Microsoft.ML.Data.FileHandleSource.Open"] = "called by a loader",
        ["Microsoft.ML.Data.FileHandleSource.OpenTextReader"] = "called by a loader",
        ["Microsoft.ML.Data.MultiFileSource.GetPathOrNull"] = "called by a loader",
        ["Microsoft.ML.Data.MultiFileSource.Open"] = "called by a loader",
        ["Microsoft.ML.Data.MultiFileSource.OpenTextReader"] = "called by a loader",

        ["Microsoft.ML.MLContext.CancelExecution"] = "stops what runs",
        ["Microsoft.ML.MLContext.GetOptionOrDefault"] = "settings of the context",
        ["Microsoft.ML.MLContext.RemoveOption"] = "settings of the context",
        ["Microsoft.ML.MLContext.SetOption"] = "settings of the context",
        ["Microsoft.ML.MLContext.TryAddOption"] = "settings of the context",
        ["Microsoft.ML.MLContext.TryGetOption"] = "settings of the context",
        ["Microsoft.ML.Runtime.ComponentCatalog.RegisterAssembly"] = "settings of the context",
    };
}
