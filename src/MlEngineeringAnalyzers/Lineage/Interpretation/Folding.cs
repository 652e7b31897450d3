using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>Operators over constants that decide branches: comparisons, and the bits of flags.</summary>
internal static class Folding
{
    /// <summary>The result of the operator; null when an operand is not a known whole number.</summary>
    public static Constant? Binary(BinaryOperatorKind kind, AbstractValue left, AbstractValue right)
    {
        if (Number(left) is not { } a || Number(right) is not { } b)
            return null;
        return kind switch
        {
            BinaryOperatorKind.LessThan => new Constant(a < b),
            BinaryOperatorKind.LessThanOrEqual => new Constant(a <= b),
            BinaryOperatorKind.GreaterThan => new Constant(a > b),
            BinaryOperatorKind.GreaterThanOrEqual => new Constant(a >= b),
            BinaryOperatorKind.And => new Constant(unchecked((int)(a & b))),
            BinaryOperatorKind.Or => new Constant(unchecked((int)(a | b))),
            BinaryOperatorKind.ExclusiveOr => new Constant(unchecked((int)(a ^ b))),
            _ => null,
        };
    }

    /// <summary>Whether all bits of the second are set in the first; null when one is not known.</summary>
    public static Constant? HasFlag(AbstractValue flags, AbstractValue flag) =>
        Number(flags) is { } all && Number(flag) is { } wanted ? new Constant((all & wanted) == wanted) : null;

    // Values of enumerations come as numbers of their underlying type; only those of int are folded.
    private static long? Number(AbstractValue value) => (value as Constant)?.Value as int?;
}
