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
        foreach (var finding in SchemaFindings.Of(graph).All)
        {
            if (finding.Failure.Rule == descriptor.Id)
                Report(finding, report);
        }
    }

    private protected virtual string Text(SchemaFinding finding) =>
        $"{finding.Call.Operation.Name.Replace(".ctor", "The constructor")} will throw: {finding.Failure.Message.TrimEnd('.')}. {finding.Failure.Advice}";

    private void Report(SchemaFinding finding, LineageReport report)
    {
        var failure = finding.Failure;
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add("Column", failure.ColumnName)
            .Add("Nearest", failure.Nearest)
            .Add("Type", failure.Columns.FirstOrDefault()?.Type?.ToString())
            .Add("Member", finding.Member?.Name);
        if ((finding.Member ?? failure.Columns.FirstOrDefault()?.Source.Origin as ISymbol)?.GetDocumentationCommentId() is { } declaration)
            properties = properties.Add(FixProperties.Declaration, declaration);
        report.At(descriptor, finding.At, finding.AtCalls, finding.Story, properties, Text(finding));
    }
}
