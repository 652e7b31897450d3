namespace MlEngineeringAnalyzers.Schema.Consumers;

/// <summary>Constants that ML.NET refuses wherever they come; as measured, but for the pages of rows (from the sources).</summary>
internal static class RangeChecks
{
    private static readonly (OperationKind Kind, string? Name, string Parameter, Func<double, bool> IsRight, string Message, string Advice)[] s_ranges =
    [
        (OperationKind.TrainTestSplit, null, "testFraction", v => v is > 0 and < 1, "Must be between 0 and 1 exclusive (Parameter 'testFraction')", "Give the share of rows to test on, such as 0.2."),
        (OperationKind.CrossValidationSplit, null, "numberOfFolds", v => v > 1, "Must be more than 1 (Parameter 'numberOfFolds')", "Use at least two folds."),
        (OperationKind.CrossValidate, null, "numberOfFolds", v => v > 1, "Must be more than 1 (Parameter 'numberOfFolds')", "Use at least two folds."),
        (OperationKind.ViewRows, "TakeRows", "count", v => v > 0, "Must be greater than zero (Parameter 'count')", "Take at least one row."),
        (OperationKind.ViewRows, "SkipRows", "count", v => v > 0, "Must be greater than zero (Parameter 'count')", "Skip at least one row, or leave the call out."),
    ];

    /// <summary>The failure of an argument that is out of range; null when none is certain.</summary>
    public static SchemaFailure? Check(StepInput call)
    {
        foreach (var (kind, name, parameter, isRight, message, advice) in s_ranges)
        {
            if (kind == call.Operation.Kind && (name is null || name == call.Operation.Name)
                && call.Arguments.TryGetValue(parameter, out var value) && value.Number is { } number && !isRight(number))
                return new SchemaFailure(RuleIds.Range, message, advice);
        }

        return null;
    }
}
