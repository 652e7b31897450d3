using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Shapes;

namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>
/// A rule that reports what ML.NET will throw. The schema engine finds all failures in one pass and knows which rule
/// speaks for each, so that one mistake gives one report.
/// </summary>
internal abstract class CertainFailureRule(DiagnosticDescriptor descriptor) : ILineageRule
{
    public DiagnosticDescriptor Descriptor => descriptor;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var step in SchemaFindings.Of(graph).All.Where(f => f.Failure.Rule == descriptor.Id).GroupBy(f => (f.Call, f.At)))
        {
            foreach (var finding in step)
                Report(finding, FactsForRepairs.Of(finding, step), report);
        }
    }

    private protected virtual string Text(SchemaFinding finding) =>
        $"{finding.Call.Operation.Name.Replace(".ctor", "The constructor")} will throw: {finding.Failure.Message.TrimEnd('.')}. {finding.Failure.Advice}";

    private void Report(SchemaFinding finding, ImmutableDictionary<string, string?> properties, LineageReport report) =>
        report.At(descriptor, finding.At, finding.AtCalls, finding.Story, properties, Text(finding));
}
