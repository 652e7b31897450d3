using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Shapes;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5091: from where on the schema of a fit is not known, and why. Off by default.</summary>
internal sealed class SchemaUnknown : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.SchemaUnknown;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        var findings = SchemaFindings.Of(graph);
        foreach (var fit in graph.Of(OperationKind.Fit))
        {
            if (fit.Result is not FittedModel model)
                continue;
            var outcome = findings.Shapes.Fitted(model);
            if (!outcome.Failures.IsEmpty || graph.Siblings.Any(g => g.Of(OperationKind.Fit).Any(f => f.Site.Syntax == fit.Site.Syntax && IsKnown(f, g))))
                continue;
            var data = findings.Shapes.Of(model.Data);
            if (data.IsOpen)
            {
                report.At(Descriptor, fit, [], $"the columns of the data are not known: {Why(model.Data)}");
                continue;
            }

            var steps = findings.Steps.Steps(model.Estimator);
            for (var i = 0; i < steps.Count; i++)
            {
                if (!(i + 1 < outcome.Before.Length ? outcome.Before[i + 1] : outcome.Output).IsOpen)
                    continue;
                var reason = steps[i] is { } step ? $"a column name of '{step.Operation.Name}' is not a constant" : "a step comes from code that cannot be followed";
                report.At(Descriptor, steps[i]?.Origin as SyntaxNode ?? fit.Site.Syntax, fit.Calls, [fit.Site.Syntax], NoProperties.Value, reason);
                break;
            }
        }
    }

    // What one caller leaves open, another may know.
    private static bool IsKnown(Occurrence fit, LineageGraph graph) =>
        fit.Result is FittedModel model && SchemaFindings.Of(graph).Shapes.Fitted(model) is { Failures.IsEmpty: true, Output.IsOpen: false };

    private static string Why(AbstractValue data) => data switch
    {
        LoadedData { Row: null } loaded => $"'{loaded.Operation.Name}' is called without a row class",
        LoadedData { Row: ITypeParameterSymbol type } => $"nothing here says what '{type.Name}' is",
        LoadedData loaded => $"'{loaded.Operation.Name}' describes them in code, or its row class is wrong",
        SplitSide side => Why(side.Split.Source),
        RowView view => Why(view.Source),
        ScoredData scored => scored.Model is FittedModel ? Why(scored.Source) : "they went through a model from elsewhere",
        Choice => "it is one of several",
        _ => "it comes from code that cannot be followed",
    };
}
