namespace MlEngineeringAnalyzers.MLNet;

/// <summary>The part that an argument plays in an ML.NET operation.</summary>
internal enum ParameterRole
{
    None,

    /// <summary>The data view that is split, filtered, fitted on, scored or evaluated.</summary>
    Data,

    /// <summary>Objects in memory that are loaded as rows (<c>LoadFromEnumerable</c>).</summary>
    Rows,

    /// <summary>Data that a trainer or an experiment measures itself on while it trains.</summary>
    ValidationData,

    /// <summary>The two sides of a split, handed over together.</summary>
    SplitData,

    /// <summary>Data of which only the schema or the first rows are looked at.</summary>
    SampleData,

    /// <summary>A view that lists keys and values for a mapping; it is not trained on.</summary>
    LookupData,

    /// <summary>The object that says where a loader reads from.</summary>
    DataSource,

    /// <summary>The loader that is appended to or saved with a model.</summary>
    Loader,

    /// <summary>The context.</summary>
    Context,

    /// <summary>The estimator that is appended, fitted or cross-validated.</summary>
    Estimator,

    /// <summary>The estimator that another one wraps: a binary trainer, its calibrator.</summary>
    InnerEstimator,

    /// <summary>The model that is saved, served or explained.</summary>
    Model,

    /// <summary>The schema that a model is saved with, or an engine made for; the one that comes out of <c>Load</c>.</summary>
    Schema,

    /// <summary>A description of a row class that replaces the one read from its attributes.</summary>
    SchemaDefinition,

    /// <summary>File, folder, address or stream of data or of a model.</summary>
    Path,

    /// <summary>Connection string of a database.</summary>
    ConnectionString,

    /// <summary>Random seed.</summary>
    Seed,

    /// <summary>Column whose values keep rows together in a split.</summary>
    SamplingKey,

    /// <summary>Label column.</summary>
    Label,

    /// <summary>Feature column.</summary>
    Features,

    /// <summary>Example weight column.</summary>
    Weight,

    /// <summary>Group column of a ranker.</summary>
    RowGroup,

    /// <summary>Column index of the matrix that a recommender factorizes.</summary>
    MatrixColumn,

    /// <summary>Row index of the matrix that a recommender factorizes.</summary>
    MatrixRow,

    /// <summary>Column of scores.</summary>
    Score,

    /// <summary>Column of probabilities.</summary>
    Probability,

    /// <summary>Column of predicted labels.</summary>
    PredictedLabel,

    /// <summary>Column that a transform makes.</summary>
    OutputColumn,

    /// <summary>Column or columns that a transform reads.</summary>
    InputColumn,

    /// <summary>Pairs of output and input columns.</summary>
    ColumnPairs,

    /// <summary>Columns of a text or database loader.</summary>
    LoaderColumns,

    /// <summary>Options object that carries the other arguments.</summary>
    Options,

    /// <summary>Field separator of a text file.</summary>
    Separator,

    /// <summary>Name of a model in a prediction engine pool.</summary>
    ModelName,

    /// <summary>Contract name under which a custom mapping is saved and found again.</summary>
    ContractName,

    /// <summary>Code that ML.NET calls for every row, or for a fitted model.</summary>
    Callback,

    /// <summary>For which stages of its life a step stays in a chain (<c>TransformerScope</c>).</summary>
    Scope,
}
