namespace MlEngineeringAnalyzers.MLNet;

/// <summary>The part that an argument plays in an ML.NET operation.</summary>
internal enum ParameterRole
{
    None,

    /// <summary>The data view that is split, filtered, fitted on, scored or evaluated.</summary>
    Data,

    /// <summary>The estimator that is appended, fitted or cross-validated.</summary>
    Estimator,

    /// <summary>The model that is saved, served or explained.</summary>
    Model,

    /// <summary>The schema that a model is saved with.</summary>
    Schema,

    /// <summary>File path or stream of data or of a model.</summary>
    Path,

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

    /// <summary>Column that a transform makes.</summary>
    OutputColumn,

    /// <summary>Column or columns that a transform reads.</summary>
    InputColumn,

    /// <summary>Pairs of output and input columns.</summary>
    ColumnPairs,

    /// <summary>Options object that carries the other arguments.</summary>
    Options,

    /// <summary>Field separator of a text file.</summary>
    Separator,

    /// <summary>Name of a model in a prediction engine pool.</summary>
    ModelName,
}
