using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>What is taken out of a pool: whoever takes it has it alone.</summary>
internal sealed partial class OperationEvaluator
{
    private void NoteTaken(IOperation site, IMethodSymbol method, AbstractValue? receiver, List<AbstractValue> arguments)
    {
        var taken = receiver is not null && Sharing.TakesOut(method) ? AnyElement(receiver)
            // A pool with one place, which is empty as long as somebody has the value.
            : method is { Name: "Exchange" or "CompareExchange", ContainingType.Name: "Interlocked" } && arguments.Count > 1 && IsNull(arguments[1]) ? arguments[0]
            : null;
        if (taken is null)
            return;
        foreach (var value in Lattice.Alternatives(taken))
        {
            if (value is EngineValue or Opaque)
                interpreter.Graph.Add(new Taken(value, site, frame.Calls));
        }
    }
}
