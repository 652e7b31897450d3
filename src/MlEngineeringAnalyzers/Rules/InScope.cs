using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Rules;

/// <summary>
/// How code at an operation can name a value: through a local, parameter or member that holds it there. A fix makes sure
/// that the name is visible where it writes it.
/// </summary>
internal static class InScope
{
    /// <summary>An expression for the value; null when nothing in sight holds it.</summary>
    public static string? Name(AbstractValue value, Occurrence at) =>
        Holders(at).Where(h => h.Value.Equals(value)).Select(h => h.Name).FirstOrDefault()
        ?? (value is SplitSide side && Name(side.Split, at) is { } split ? $"{split}.{(side.IsTest ? "TestSet" : "TrainSet")}" : null);

    /// <summary>
    /// An expression for the rows that were held out when this data was trained on, prepared in the same way; null when
    /// nothing in sight holds them.
    /// </summary>
    public static string? HeldOut(AbstractValue trainingData, Occurrence at)
    {
        switch (trainingData)
        {
            case SplitSide { IsTest: false, Split.Operation.Kind: OperationKind.TrainTestSplit } side:
                return Name(new SplitSide(side.Split, test: true), at);
            case RowView { Operation.Name: "Cache" or "ShuffleRows" } view:
                return HeldOut(view.Source, at);
            case ScoredData prepared:
                if (TestRows(prepared) is { } rows && Name(rows, at) is { } known)
                    return known;
                return Name(prepared.Model, at) is { } preparation && HeldOut(prepared.Source, at) is { } raw ? $"{preparation}.Transform({raw})" : null;
            default:
                return null;
        }
    }

    /// <summary>An expression for a split of these very rows; null when nothing in sight holds one.</summary>
    public static string? SplitOf(AbstractValue data, Occurrence at) =>
        Holders(at).Where(h => h.Value is Split { Operation.Kind: OperationKind.TrainTestSplit } split && split.Source.Equals(data)).Select(h => h.Name).FirstOrDefault();

    // The test side behind the same preparation.
    private static AbstractValue? TestRows(AbstractValue data) => data switch
    {
        SplitSide { IsTest: false } side => new SplitSide(side.Split, test: true),
        ScoredData prepared when TestRows(prepared.Source) is { } rows => new ScoredData(prepared.Model, rows),
        _ => null,
    };

    private static IEnumerable<(string Name, AbstractValue Value)> Holders(Occurrence at)
    {
        var locals = at.Before.Locals.Where(e => e.Key is ILocalSymbol or IParameterSymbol).Select(e => (Symbol: (ISymbol)e.Key, e.Value))
            .OrderBy(e => e.Symbol.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0);
        var members = at.Before.Heap.Where(e => e.Key.Member is IFieldSymbol or IPropertySymbol && IsOwn(e.Key.Owner, e.Key.Member, at))
            .Select(e => (Symbol: e.Key.Member!, e.Value)).OrderBy(e => e.Symbol.Name, StringComparer.Ordinal);
        return locals.Concat(members).Where(e => e.Symbol.CanBeReferencedByName).Select(e => (e.Symbol.Name, e.Value));
    }

    /// <summary>Whether the member is one of the object whose code runs: the only one of its class, as far as is seen.</summary>
    private static bool IsOwn(AbstractValue? owner, ISymbol member, Occurrence at)
    {
        if (!SymbolEqualityComparer.Default.Equals(member.ContainingType, at.Owner.ContainingType))
            return false;
        return owner is null
            ? member.IsStatic
            : !at.Owner.IsStatic && at.Before.Heap.Where(e => SymbolEqualityComparer.Default.Equals(e.Key.Member, member)).Take(2).Count() == 1;
    }
}
