using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>What is known after a branch has tested a condition.</summary>
internal static class Conditions
{
    /// <summary>The state in which the condition has that outcome; null when it cannot have it.</summary>
    public static World? Assume(World world, IOperation condition, AbstractValue value, bool outcome)
    {
        while (value is Derived { Operation: UnaryOperatorKind.Not, Of: [var operand] })
        {
            value = operand;
            outcome = !outcome;
            condition = condition is IUnaryOperation unary ? unary.Operand : condition;
        }

        if (value is Constant { Value: bool constant })
            return constant == outcome ? world : null;
        if (value is HasElements { Collection: var collection })
            return outcome ? world : world.Emptied(collection);
        if (world.Conditions.TryGet(value, out var known))
            return known == outcome ? world : null;
        if (NullTest(condition, out var tested, out var whenNull))
            world = WithoutAlternatives(world, tested, isNull: outcome == whenNull);
        return value is Unknown ? world : world.Tested(value, outcome);
    }

    /// <summary>Whether a value is null; null when that is not known.</summary>
    public static bool? IsNull(AbstractValue value) => value switch
    {
        Constant constant => constant.Value is null,
        Choice choice when choice.Alternatives.All(a => IsNull(a) == false) => false,
        Choice or Unknown or Opaque or Derived => null,
        _ => false,
    };

    private static bool NullTest(IOperation condition, out IOperation tested, out bool whenNull)
    {
        whenNull = true;
        switch (condition)
        {
            case IIsNullOperation isNull:
                tested = isNull.Operand;
                return true;
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } pattern:
                tested = pattern.Value;
                return true;
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } } pattern:
                tested = pattern.Value;
                whenNull = false;
                return true;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary when IsNullLiteral(binary.RightOperand):
                tested = binary.LeftOperand;
                whenNull = binary.OperatorKind == BinaryOperatorKind.Equals;
                return true;
            default:
                tested = condition;
                return false;
        }
    }

    private static bool IsNullLiteral(IOperation operation) =>
        (operation is IConversionOperation conversion ? conversion.Operand : operation).ConstantValue is { HasValue: true, Value: null };

    private static World WithoutAlternatives(World world, IOperation tested, bool isNull)
    {
        object? key = (tested is IConversionOperation conversion ? conversion.Operand : tested) switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IFlowCaptureReferenceOperation capture => capture.Id,
            _ => null,
        };
        if (key is null || world.Local(key) is not Choice choice)
            return world;
        var left = choice.Alternatives.Where(a => IsNull(a) != !isNull).ToImmutableArray();
        return left.IsEmpty ? world : world.WithLocal(key, Lattice.Join(left));
    }
}
