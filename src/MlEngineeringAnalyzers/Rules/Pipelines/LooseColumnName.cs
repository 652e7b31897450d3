using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Shapes;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Pipelines;

/// <summary>MLE4003: a literal that is the name of a column, and of the member of the row class behind it.</summary>
internal sealed class LooseColumnName : ILineageRule
{
    private static readonly ParameterRole[] s_names =
    [
        ParameterRole.InputColumn, ParameterRole.OutputColumn, ParameterRole.Label, ParameterRole.Features, ParameterRole.Weight, ParameterRole.RowGroup, ParameterRole.ColumnPairs,
    ];

    public DiagnosticDescriptor Descriptor => Descriptors.LooseColumnName;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        var steps = SchemaFindings.Of(graph).Steps;
        var reported = new HashSet<SyntaxNode>();
        foreach (var step in FittedStep.Of(graph))
        {
            if (Row(step.Data) is not { } row || steps.Creations(step.Site).FirstOrDefault() is not { Site: IInvocationOperation call } creation)
                continue;
            var members = steps.Row(row).Members;
            foreach (var literal in Literals(call, step.Input.Operation))
            {
                // nameof must give the same text: a member with [ColumnName] has another. And how a text is written matters where it is written.
                if (literal.SyntaxTree != graph.Tree || members.FirstOrDefault(m => m.ColumnName == literal.Token.ValueText && m.Symbol.Name == m.ColumnName) is not { } member || !reported.Add(literal))
                    continue;
                var properties = NoProperties.Value
                    .SetItem(FixProperties.Declaration, member.Symbol.GetDocumentationCommentId())
                    .SetItem(FixProperties.Row, row.GetDocumentationCommentId());
                report.At(Descriptor, literal, creation.Calls, [], properties, literal.Token.ValueText, row.Name);
            }
        }
    }

    private static ITypeSymbol? Row(AbstractValue data) => data switch
    {
        LoadedData loaded => loaded.Row,
        SplitSide side => Row(side.Split.Source),
        RowView view => Row(view.Source),
        ScoredData scored => Row(scored.Source),
        _ => null,
    };

    private static IEnumerable<LiteralExpressionSyntax> Literals(IInvocationOperation call, Operation operation)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || argument.ArgumentKind == ArgumentKind.DefaultValue || !s_names.Contains(ParameterRoles.Of(operation, parameter.Name)))
                continue;
            var parts = argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } items } }
                ? items.ElementValues.Select(e => e.Syntax) : [argument.Value.Syntax];
            foreach (var literal in parts.SelectMany(p => p.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()))
            {
                if (literal.IsKind(SyntaxKind.StringLiteralExpression))
                    yield return literal;
            }
        }
    }
}
