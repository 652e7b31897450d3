using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;

namespace MlEngineeringAnalyzers.Rules;

/// <summary>A question put to the graph of what a program does with ML.NET.</summary>
internal interface ILineageRule
{
    /// <summary>The diagnostic that the rule reports.</summary>
    DiagnosticDescriptor Descriptor { get; }

    /// <summary>Reports what is wrong in the graph.</summary>
    void Examine(LineageGraph graph, LineageReport report);
}
