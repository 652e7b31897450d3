using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.State;

/// <summary>A place in the heap: a member of an object, a static member, or the elements of a collection.</summary>
/// <param name="Owner">The object; null for static members.</param>
/// <param name="Member">The field, property or captured parameter; null for the elements of a collection.</param>
internal readonly record struct Cell(AbstractValue? Owner, Microsoft.CodeAnalysis.ISymbol? Member)
{
    public bool Equals(Cell other) =>
        Equals(Owner, other.Owner) && Microsoft.CodeAnalysis.SymbolEqualityComparer.Default.Equals(Member, other.Member);

    public override int GetHashCode() => unchecked(
        ((Owner?.GetHashCode() ?? 0) * 397) ^ Microsoft.CodeAnalysis.SymbolEqualityComparer.Default.GetHashCode(Member));
}
