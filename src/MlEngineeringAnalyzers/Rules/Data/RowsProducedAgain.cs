using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Data;

/// <summary>MLE6004: rows are loaded from a query or iterator, which runs again on every pass over the data.</summary>
internal sealed class RowsProducedAgain : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.RowsProducedAgain;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var load in graph.Of(OperationKind.LoadData).Where(l => l.Operation.Name == "LoadFromEnumerable"))
        {
            if ((IsQuery(load, graph) || IsLazy(load[ParameterRole.Rows], graph)) && !IsForOthers(load.Result, graph))
                report.At(Descriptor, load, []);
        }
    }

    private static bool IsQuery(Occurrence load, LineageGraph graph)
    {
        var model = graph.Program.Bodies.Model(load.Site.Syntax.SyntaxTree);
        var rows = (load.Site as IInvocationOperation)?.Arguments.FirstOrDefault(a => a.Parameter?.Name == "data")?.Value.Syntax;
        return rows is not null && (rows is QueryExpressionSyntax || IsQueryable(rows, model) || IsIterator(rows, model));
    }

    // A model, or its evaluation, goes over the rows once: it is training that comes back to them. What code that is not seen does with them is not known.
    private static bool IsForOthers(AbstractValue rows, LineageGraph graph) =>
        (graph.Occurrences.Any(o => o.Kind is OperationKind.Score or OperationKind.Evaluate && Takes(o, rows))
            || graph.Exits.Any(e => e.Holds(new Fact(rows, FactKind.Escaped), must: false)))
        && !graph.Occurrences.Any(o => o.Kind is OperationKind.Fit or OperationKind.CrossValidate or OperationKind.RunExperiment && Takes(o, rows));

    private static bool Takes(Occurrence call, AbstractValue rows) => call[ParameterRole.Data]?.Mentions(v => v.Equals(rows)) == true;

    private static bool IsQueryable(SyntaxNode rows, SemanticModel model) =>
        model.GetTypeInfo(rows).Type is { } type && (type.Name == "IQueryable" || type.AllInterfaces.Any(i => i.Name == "IQueryable"));

    private static bool IsIterator(SyntaxNode rows, SemanticModel model) => model.GetSymbolInfo(rows).Symbol is IMethodSymbol { DeclaringSyntaxReferences: [var reference] }
        && reference.GetSyntax() is var declaration
        && declaration.DescendantNodes(n => n == declaration || n is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)).Any(n => n is YieldStatementSyntax);

    // The value tells where the sequence was made, wherever it was kept in between.
    private static bool IsLazy(AbstractValue? rows, LineageGraph graph) => rows is Collection { Site: InvocationExpressionSyntax call }
        && graph.Program.Bodies.Model(call.SyntaxTree).GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: { Name: "Enumerable" } linq, ReturnType: INamedTypeSymbol { Name: "IEnumerable" or "IOrderedEnumerable" }, Name: not ("Empty" or "Range" or "Repeat" or "AsEnumerable" or "Cast" or "OfType") }
        && linq.ContainingNamespace.ToDisplayString() == "System.Linq";
}
