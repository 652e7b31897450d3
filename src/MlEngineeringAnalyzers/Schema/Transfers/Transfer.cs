using System.Collections.Immutable;

namespace MlEngineeringAnalyzers.Schema.Transfers;

/// <summary>What one operation does to a shape.</summary>
/// <param name="Owner">Owner of its row in the operation catalogue.</param>
/// <param name="Name">Name of its row in the operation catalogue.</param>
/// <param name="Apply">Reads the input shape and the arguments; writes the output shape and the failures.</param>
internal sealed record Transfer(string Owner, string Name, Action<StepRun> Apply)
{
    /// <summary>
    /// A transform that makes each output column of one input column. <c>inputColumnName</c> left out means the output
    /// column's name; several pairs can be given as <c>InputOutputColumnPair[]</c>.
    /// </summary>
    /// <param name="refuses">Why it does not take a column; the first that applies counts.</param>
    /// <param name="makes">The output type for an input type; null when it is not known.</param>
    /// <param name="always">The output type when nothing is known of the input.</param>
    /// <param name="isCopy">Whether the values stay what they are.</param>
    public static Transfer Each(
        string owner, string name, Refusal[] refuses, Func<ColumnType, StepRun, ColumnType?> makes, ColumnType? always = null, bool isCopy = false) =>
        new(owner, name, run =>
        {
            if (Pairs(run) is not { } pairs)
            {
                run.Become(run.Output.WithUnknownColumn());
                return;
            }

            foreach (var (output, input) in pairs)
            {
                var failures = run.Failures.Count;
                var column = run.Require(input);
                var accepted = run.Accepts(column, refuses) && run.Failures.Count == failures;
                run.Add(output, !accepted ? null : column?.Type is { } type ? makes(type, run) : always, [column], isCopy);
            }
        });

    /// <summary>A transform that makes one column of several: <c>inputColumnNames</c>, or the one of the output's name.</summary>
    public static Transfer Several(string owner, string name, Refusal[] refuses, Func<StepRun, ColumnType?> makes, Action<StepRun>? also = null) =>
        new(owner, name, run =>
        {
            var inputs = run.Step.Has("inputColumnNames") ? run["inputColumnNames"] : run["inputColumnName"];
            if (inputs.IsNull || (!inputs.Items.IsDefault && inputs.Items.IsEmpty))
                inputs = run["outputColumnName"];
            var failures = run.Failures.Count;
            var columns = (inputs.Items.IsDefault ? ImmutableArray.Create(inputs) : inputs.Items).Select(i => run.Require(i)).ToList();
            foreach (var column in columns)
            {
                if (run.Failures.Count == failures)
                    run.Accepts(column, refuses);
            }

            run.Add(run["outputColumnName"], run.Failures.Count == failures ? makes(run) : null, columns);
            also?.Invoke(run);
        });

    /// <summary>Output and input names; null when they are not known.</summary>
    private static List<(ArgumentValue Output, ArgumentValue Input)>? Pairs(StepRun run)
    {
        if (!run.Step.Arguments.TryGetValue("columns", out var columns))
            return [Pair(run["outputColumnName"], run["inputColumnName"])];
        if (columns.Items.IsDefault)
            return null;
        var pairs = new List<(ArgumentValue, ArgumentValue)>();
        foreach (var item in columns.Items)
        {
            if (item.Items.IsDefault || item.Items.Length is 0 or > 2)
                return null;
            pairs.Add(Pair(item.Items[0], item.Items.Length == 2 ? item.Items[1] : ArgumentValue.Null));
        }

        return pairs;
    }

    private static (ArgumentValue Output, ArgumentValue Input) Pair(ArgumentValue output, ArgumentValue input) => (output, input.IsNull ? output : input);
}
