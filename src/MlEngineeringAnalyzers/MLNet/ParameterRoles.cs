namespace MlEngineeringAnalyzers.MLNet;

/// <summary>
/// ML.NET names its parameters consistently, so that the name tells the role. The member names of
/// <c>Options</c> classes are the same words in Pascal case.
/// </summary>
internal static class ParameterRoles
{
    private static readonly IReadOnlyDictionary<string, ParameterRole> s_byName = Index(
    [
        (ParameterRole.Data,             "data input trainData train dataset"),
        (ParameterRole.ValidationData,   "validationData validation validationSet"),
        (ParameterRole.SplitData,        "trainValidationSplit"),
        (ParameterRole.SampleData,       "inputData dataSample"),
        (ParameterRole.LookupData,       "keyData lookupMap"),
        (ParameterRole.DataSource,       "source fileSource"),
        (ParameterRole.Loader,           "loader"),
        (ParameterRole.Context,          "context ctx env mlContext"),

        (ParameterRole.Estimator,        "estimator estimator1 estimators estimatorChain start pipeline sweepables preFeaturizer"),
        (ParameterRole.InnerEstimator,   "binaryEstimator calibrator"),
        (ParameterRole.Model,            "model transformer transformers transformerChain transform predictionTransformer"),
        (ParameterRole.Schema,           "inputSchema schema"),
        (ParameterRole.SchemaDefinition, "schemaDefinition inputSchemaDefinition outputSchemaDefinition"),

        (ParameterRole.Path,             "path paths filePath stream uri modelPath modelFile modelLocation modelBytes lightGbmModel"),
        (ParameterRole.Path,             "imageFolder customModelFile folder headerFile workspacePath cacheDirectoryName"),
        (ParameterRole.ConnectionString, "connectionString"),
        (ParameterRole.Separator,        "separatorChar separator separators"),

        (ParameterRole.Seed,             "seed featureSelectionSeed"),
        (ParameterRole.Options,          "options experimentSettings settings columnInformation"),
        (ParameterRole.ModelName,        "modelName"),
        (ParameterRole.ContractName,     "contractName"),
        (ParameterRole.Callback,         "mapAction filterPredicate stateInitAction onFit modelFactory factory implementationFactory"),
        (ParameterRole.Scope,            "scope scopeFilter"),

        (ParameterRole.SamplingKey,      "samplingKeyColumnName samplingKeyColumn"),
        (ParameterRole.Label,            "labelColumnName labelColumn labelCol"),
        (ParameterRole.Features,         "featureColumnName featureColumnNames featuresColumnName extraFeatureColumns"),
        (ParameterRole.Weight,           "exampleWeightColumnName"),
        (ParameterRole.RowGroup,         "rowGroupColumnName groupIdColumnName"),
        (ParameterRole.MatrixColumn,     "matrixColumnIndexColumnName"),
        (ParameterRole.MatrixRow,        "matrixRowIndexColumnName"),
        (ParameterRole.Score,            "scoreColumnName scoreColumn scoreCol"),
        (ParameterRole.Probability,      "probabilityColumnName"),
        (ParameterRole.PredictedLabel,   "predictedLabelColumnName predictedLabelCol predictedColumn predictionColumnName"),

        (ParameterRole.OutputColumn,     "outputColumnName outputColumnNames outputColumns outputTokensColumnName"),
        (ParameterRole.OutputColumn,     "confidenceLowerBoundColumn confidenceUpperBoundColumn treesColumnName leavesColumnName pathsColumnName"),
        (ParameterRole.OutputColumn,     "predictedAnswerColumnName predictedBoundingBoxColumnName"),
        (ParameterRole.InputColumn,      "inputColumnName inputColumnNames inputColumns columnName columnNames columnsToPrefetch"),
        (ParameterRole.InputColumn,      "sentence1ColumnName sentence2ColumnName imageColumnName boundingBoxColumnName"),
        (ParameterRole.InputColumn,      "contextColumnName questionColumnName trainingAnswerColumnName answerIndexColumnName answerIndexStartColumnName"),
        (ParameterRole.InputColumn,      "actualBoundingBoxColumn predictedBoundingBoxColumn"),
        (ParameterRole.InputColumn,      "catelogicalColumns numericColumns textColumns imagePathColumns"),
        (ParameterRole.InputColumn,      "categoricalColumnNames numericColumnNames textColumnNames imagePathColumnNames"),
        (ParameterRole.ColumnPairs,      "columns"),
    ]);

    // The few words that mean something else in some kinds of operation.
    private static readonly IReadOnlyDictionary<(OperationKind Kind, string Name), ParameterRole> s_exceptions =
        new Dictionary<(OperationKind, string), ParameterRole>
        {
            [(OperationKind.LoadData, "data")] = ParameterRole.Rows,                // LoadFromEnumerable(IEnumerable<TRow> data)
            [(OperationKind.LoadData, "input")] = ParameterRole.DataSource,         // IDataLoader<TSource>.Load(TSource input)
            [(OperationKind.CreateLoader, "input")] = ParameterRole.DataSource,     // IDataLoaderEstimator<TSource, TLoader>.Fit(TSource input)
            [(OperationKind.LoadData, "columns")] = ParameterRole.LoaderColumns,    // TextLoader.Column[]
            [(OperationKind.CreateLoader, "columns")] = ParameterRole.LoaderColumns,
            [(OperationKind.CreateLoader, "start")] = ParameterRole.Loader,         // loader.Append(...)
            [(OperationKind.DeriveModel, "start")] = ParameterRole.Model,           // transformer.Append(...)
            [(OperationKind.ViewRows, "columns")] = ParameterRole.InputColumn,      // FilterRowsByMissingValues(params string[] columns)
            [(OperationKind.SaveData, "schema")] = ParameterRole.None,              // SaveAsText(bool schema)
            [(OperationKind.ExportOnnx, "outputColumns")] = ParameterRole.InputColumn, // the columns to export
        };

    /// <summary>
    /// Role of a parameter or options member, going by the name alone; <see cref="ParameterRole.None"/> when it says nothing.
    /// </summary>
    public static ParameterRole Of(string name) => s_byName.TryGetValue(name, out var role) ? role : ParameterRole.None;

    /// <summary>Role of a parameter of an operation, or of a member of its options.</summary>
    public static ParameterRole Of(Operation operation, string name) =>
        s_exceptions.TryGetValue((operation.Kind, name), out var role) ? role : Of(name);

    private static Dictionary<string, ParameterRole> Index((ParameterRole Role, string Names)[] rows)
    {
        var index = new Dictionary<string, ParameterRole>(StringComparer.OrdinalIgnoreCase);
        foreach (var (role, names) in rows)
        {
            foreach (var name in names.Split(' '))
                index.Add(name, role);
        }

        return index;
    }
}
