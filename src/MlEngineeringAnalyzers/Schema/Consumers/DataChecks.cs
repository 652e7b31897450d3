using System.Collections.Immutable;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Schema.Consumers;

/// <summary>Columns that splits, filters and readers name.</summary>
internal static class DataChecks
{
    private const string MissingSource = "Source column '{column}' not found (Parameter 'inputSchema')";
    private const string MissingSampling = "Could not find SamplingKeyColumn column '{column}' (Parameter 'samplingKeyColumn')";

    /// <summary>The failure of a call that names a column which the data lacks; null when none is certain.</summary>
    public static SchemaFailure? Check(StepInput call, SchemaShape data)
    {
        var (names, message) = call.Operation switch
        {
            { Kind: OperationKind.TrainTestSplit or OperationKind.CrossValidationSplit } => (call.Get("samplingKeyColumnName"), MissingSampling),
            // The ranker's folds keep groups together: the group must be there before the pipeline runs.
            { Kind: OperationKind.CrossValidate, Task: MLTask.Ranking } => (call.Get("rowGroupColumnName", "GroupId"), MissingSampling),
            { Kind: OperationKind.CrossValidate } => (call.Get("samplingKeyColumnName"), MissingSampling),
            { Kind: OperationKind.ViewRows, Name: "FilterRowsByColumn" or "FilterRowsByKeyColumnFraction" } => (call.Get("columnName"), MissingSource),
            { Kind: OperationKind.ViewRows, Name: "FilterRowsByMissingValues" } => (call.Get("columns"), MissingSource),
            { Kind: OperationKind.ReadRows, Name: "GetColumn" } => (call.Get("columnName"), "Could not find input column '{column}' (Parameter 'columnName')"),
            { Kind: OperationKind.ExplainModel } => (call.Get("labelColumnName", "Label"), Messages.NotFound("Label")),
            _ => (ArgumentValue.Null, ""),
        };
        foreach (var name in names.Items.IsDefault ? ImmutableArray.Create(names) : names.Items)
        {
            if (name.Text is { } text && data.Lacks(text))
                return StepRun.Missing(data, text, message) with { Input = data };
        }

        return null;
    }
}
