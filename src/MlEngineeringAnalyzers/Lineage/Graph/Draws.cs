using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Lineage.Graph;

/// <summary>Which operations draw from the generator of which context.</summary>
internal static class Draws
{
    /// <summary>Each operation that draws, with the context that it draws from.</summary>
    public static IEnumerable<(AbstractValue Context, Occurrence By)> From(LineageGraph graph)
    {
        foreach (var occurrence in graph.Occurrences)
        {
            if (occurrence.Kind == OperationKind.Fit)
            {
                foreach (var context in ShuffledInto(occurrence))
                    yield return (context, occurrence);
            }
            else if (occurrence.Operation.Randomness == Randomness.Context && !HasOwnSeed(occurrence))
            {
                foreach (var context in State.Lattice.Alternatives(occurrence.Receiver))
                    yield return (context, occurrence);
            }
        }
    }

    private static bool HasOwnSeed(Occurrence occurrence) =>
        occurrence[ParameterRole.Seed] is { } seed and not Constant { Value: null }
        || occurrence.Arguments.Any(a => a.Name == occurrence.Operation.LearnsUnlessGiven);

    // Online learners shuffle their rows only where rows can be shuffled: cached, or read from a binary file.
    private static IEnumerable<AbstractValue> ShuffledInto(Occurrence fit)
    {
        var shufflable = fit[ParameterRole.Data] is { } data && data.Mentions(v => v is RowView { Operation.Name: "Cache" } or LoadedData { Operation.Name: "LoadFromBinary" });
        foreach (var step in ModelTraits.Steps(fit.Receiver).OfType<Step>())
        {
            if (step.Operation.Kind == OperationKind.AppendCacheCheckpoint)
                shufflable = true;
            else if (shufflable && step.Operation.Randomness == Randomness.ContextWhenShuffled)
                yield return step.Context;
        }
    }
}
