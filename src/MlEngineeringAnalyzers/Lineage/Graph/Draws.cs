using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Lineage.Graph;

/// <summary>Which operations draw from the generator of which context.</summary>
internal static class Draws
{
    /// <summary>Each operation that draws, with the context that it draws from and the name of what draws.</summary>
    public static IEnumerable<(AbstractValue Context, Occurrence By, string Name)> From(LineageGraph graph)
    {
        foreach (var occurrence in graph.Occurrences)
        {
            if (occurrence.Kind == OperationKind.Fit)
            {
                foreach (var step in ShuffledInto(occurrence))
                    yield return (step.Context, occurrence, step.Operation.Name);
            }
            else if (occurrence.Operation.Randomness == Randomness.Context && !HasOwnSeed(occurrence) && !occurrence.IsDiscarded)
            {
                foreach (var context in State.Lattice.Alternatives(occurrence.Receiver is Tool tool ? tool.Context : occurrence.Receiver))
                    yield return (context, occurrence, occurrence.Operation.Name);
            }
        }
    }

    private static bool HasOwnSeed(Occurrence occurrence) =>
        occurrence[ParameterRole.Seed] is { } seed and not Constant { Value: null }
        || occurrence.Arguments.Any(a => a.Name == occurrence.Operation.LearnsUnlessGiven);

    // Online learners shuffle their rows only where rows can be shuffled: cached, or read from a binary file.
    private static IEnumerable<Step> ShuffledInto(Occurrence fit)
    {
        var shufflable = fit[ParameterRole.Data] is { } data && data.Mentions(v => v is RowView { Operation.Name: "Cache" } or LoadedData { Operation.Name: "LoadFromBinary" });
        foreach (var step in ModelTraits.Steps(fit.Receiver).OfType<Step>())
        {
            if (step.Operation.Kind == OperationKind.AppendCacheCheckpoint)
                shufflable = true;
            else if (shufflable && step.Operation.Randomness == Randomness.ContextWhenShuffled)
                yield return step;
        }
    }
}
