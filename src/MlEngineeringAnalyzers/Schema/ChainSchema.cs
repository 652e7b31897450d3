using System.Collections.Immutable;
using MlEngineeringAnalyzers.Schema.Transfers;

namespace MlEngineeringAnalyzers.Schema;

/// <summary>What became of a shape on its way through the steps of an estimator.</summary>
/// <param name="Output">The shape at the end.</param>
/// <param name="Failures">What goes wrong, in the order in which ML.NET finds it out.</param>
/// <param name="Before">The shape that each step was given.</param>
internal sealed record ChainOutcome(SchemaShape Output, ImmutableArray<SchemaFailure> Failures, ImmutableArray<SchemaShape> Before)
{
    /// <summary>The names of the columns that each step asked for; null where that is not known.</summary>
    public ImmutableArray<IReadOnlyCollection<string>?> Reads { get; init; } = ImmutableArray<IReadOnlyCollection<string>?>.Empty;
}

/// <summary>Passes a shape through steps, as <c>EstimatorChain.Fit</c> does before it reads any data.</summary>
internal static class ChainSchema
{
    /// <summary>Passes a shape through steps.</summary>
    /// <param name="steps">The steps in order; null for one that nothing is known of.</param>
    /// <param name="fitted">For scoring: the shapes that the steps were given when they were fitted.</param>
    public static ChainOutcome Run(SchemaShape input, IReadOnlyList<StepInput?> steps, RunMode mode, ImmutableArray<SchemaShape> fitted = default)
    {
        var shape = input;
        var failures = new List<SchemaFailure>();
        var before = ImmutableArray.CreateBuilder<SchemaShape>(steps.Count);
        var reads = ImmutableArray.CreateBuilder<IReadOnlyCollection<string>?>(steps.Count);
        foreach (var step in steps)
        {
            before.Add(shape);
            reads.Add(null);
            if (step is null)
            {
                shape = SchemaShape.Unknown;
                continue;
            }

            if (step.Operation.Kind == OperationKind.AppendCacheCheckpoint)
            {
                reads[reads.Count - 1] = [];
                continue;
            }

            if (TransferCatalog.Find(step.Operation) is not { } transfer)
            {
                shape = shape.WithUnknownColumn();
                continue;
            }

            var run = new StepRun(shape, step, mode) { Fitted = !fitted.IsDefault && before.Count <= fitted.Length ? fitted[before.Count - 1] : null };
            transfer.Apply(run);
            failures.AddRange(run.Failures);
            shape = run.Output;
            reads[reads.Count - 1] = run.Reads;
        }

        // The pass over the schema ends before the first step is fitted.
        return new(shape, failures.OrderBy(f => f.Stage).ToImmutableArray(), before.ToImmutable()) { Reads = reads.ToImmutable() };
    }
}
