using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Graph;

/// <summary>Which rows a data view holds, compared with another.</summary>
internal static class DataOrigin
{
    /// <summary>Whether the two views surely share rows at a point of the program: not when one may be of an earlier round of a loop.</summary>
    public static bool Overlap(AbstractValue left, AbstractValue right, World at) =>
        Overlap(left, right) && !at.Facts.Any(f => f.Key.Kind == FactKind.MadeAgain && left.Contains(f.Key.Subject));

    /// <summary>Whether the two views surely share rows: they are the same rows, or one was taken out of the other.</summary>
    public static bool Overlap(AbstractValue left, AbstractValue right)
    {
        left = WithoutCopies(left);
        right = WithoutCopies(right);
        return left is not (Unknown or Choice) && right is not (Unknown or Choice)
            && (Ancestors(left).Any(a => a.Equals(right)) || Ancestors(right).Any(a => a.Equals(left)) || AreDealtAnew(left, right));
    }

    // Two splits of the same rows with different seeds: some rows of the one's training side are on each side of the other. By a
    // sampling key that is a number the rows are split by range, whatever the seed (DataOperationsCatalog.cs).
    private static bool AreDealtAnew(AbstractValue left, AbstractValue right) =>
        left is SplitSide { Split: { Operation.Kind: OperationKind.TrainTestSplit } one, IsTest: var isTest }
        && right is SplitSide { Split: { Operation.Kind: OperationKind.TrainTestSplit } two, IsTest: var isOtherTest }
        && !(isTest && isOtherTest)
        && one["samplingKeyColumnName"] is null && two["samplingKeyColumnName"] is null
        && one["seed"] is Constant { Value: int seed } && two["seed"] is Constant { Value: int otherSeed } && seed != otherSeed
        && WithoutCopies(one.Source).Equals(WithoutCopies(two.Source));

    /// <summary>The view and those that its rows come from, nearest first.</summary>
    public static IEnumerable<AbstractValue> Ancestors(AbstractValue data)
    {
        for (AbstractValue? current = WithoutCopies(data); current is not null; current = Parent(current))
            yield return current;
    }

    /// <summary>The split or shuffle that took the rows out of their order; null when they kept it.</summary>
    public static AbstractValue? RandomOrder(AbstractValue data) => data switch
    {
        ScoredData scored => RandomOrder(scored.Source),
        SplitSide side => side.Split,
        RowView { Operation.Name: "ShuffleRows" or "BootstrapSample" } view => view,
        RowView view => RandomOrder(view.Source),
        _ => null,
    };

    private static AbstractValue? Parent(AbstractValue data) => data switch
    {
        SplitSide side => WithoutCopies(side.Split.Source),
        RowView view => WithoutCopies(view.Source),
        _ => null,
    };

    // Scoring, caching and shuffling leave the rows what they are.
    private static AbstractValue WithoutCopies(AbstractValue data) => data switch
    {
        ScoredData scored => WithoutCopies(scored.Source),
        RowView { Operation.Name: "Cache" or "ShuffleRows" } view => WithoutCopies(view.Source),
        _ => data,
    };
}
