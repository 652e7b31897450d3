using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.Lineage.Shapes;

/// <summary>A failure of the schema, found on every path that leads to a call.</summary>
/// <param name="Failure">What ML.NET will say, and what to do.</param>
/// <param name="Call">The call that throws (or that passes over it in silence).</param>
/// <param name="At">The code to point at: the step that is wrong, else the call.</param>
/// <param name="AtCalls">The calls that lead from the root to that code.</param>
/// <param name="Story">Where the columns were made, changed and dropped.</param>
internal sealed record SchemaFinding(
    SchemaFailure Failure, Occurrence Call, SyntaxNode At, ImmutableArray<CallFrame> AtCalls, ImmutableArray<SyntaxNode> Story)
{
    /// <summary>The member of a row class that it is about.</summary>
    public ISymbol? Member { get; init; }
}
