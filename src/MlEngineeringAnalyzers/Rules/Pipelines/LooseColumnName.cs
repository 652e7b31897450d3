using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Shapes;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.Rules.Pipelines;

/// <summary>MLE4003: a literal that is the name of a column, and of the member of the row class behind it.</summary>
internal sealed class LooseColumnName : ILineageRule
{
    private static readonly ParameterRole[] s_names =
    [
        ParameterRole.InputColumn, ParameterRole.OutputColumn, ParameterRole.Label, ParameterRole.Features, ParameterRole.Weight, ParameterRole.RowGroup, ParameterRole.ColumnPairs,
    ];

    // What trainers and evaluators read when nobody says otherwise. A step that makes such a column makes it for them.
    private static readonly HashSet<string> s_conventional = ["Features", "Label", "Weight", "GroupId", "Score", "Probability", "PredictedLabel"];

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
            foreach (var (literal, role) in Literals(call, step.Input.Operation))
            {
                // nameof must give the same text: a member with [ColumnName] has another. And how a text is written matters where it is written.
                if (literal.SyntaxTree != graph.Tree || members.FirstOrDefault(m => m.ColumnName == literal.Token.ValueText && m.Symbol.Name == m.ColumnName) is not { } member
                    || !IsAboutMember(member.ColumnName, role, step) || !reported.Add(literal))
                {
                    continue;
                }

                var properties = NoProperties.Value
                    .SetItem(FixProperties.Declaration, member.Symbol.GetDocumentationCommentId())
                    .SetItem(FixProperties.Row, row.GetDocumentationCommentId());
                report.At(Descriptor, literal, creation.Calls, [], properties, literal.Token.ValueText, row.Name);
            }
        }
    }

    /// <summary>Whether the name stands for the member's column, and not for one that a step makes under the same name of something else.</summary>
    private static bool IsAboutMember(string name, ParameterRole role, FittedStep step)
    {
        // A single name is that of the input, too.
        var isMade = role == ParameterRole.OutputColumn && step.Input.Arguments.Any(a => ParameterRoles.Of(step.Input.Operation, a.Key) == ParameterRole.InputColumn);
        return (isMade ? step.After : step.Before).Find(name) is not { } column || (ComesFrom(name, column) && !(isMade && s_conventional.Contains(name)));
    }

    private static bool ComesFrom(string member, Column column) => column.Roots.Any(r => r.Name == member && r.Origin is ISymbol);

    private static ITypeSymbol? Row(AbstractValue data) => data switch
    {
        LoadedData loaded => loaded.Row,
        SplitSide side => Row(side.Split.Source),
        RowView view => Row(view.Source),
        ScoredData scored => Row(scored.Source),
        _ => null,
    };

    private static IEnumerable<(LiteralExpressionSyntax Literal, ParameterRole Role)> Literals(IInvocationOperation call, Operation operation)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || argument.ArgumentKind == ArgumentKind.DefaultValue || ParameterRoles.Of(operation, parameter.Name) is var role && !s_names.Contains(role))
                continue;
            var parts = argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } items } }
                ? items.ElementValues.Select(e => e.Syntax) : [argument.Value.Syntax];
            foreach (var literal in parts.SelectMany(p => p.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()))
            {
                if (literal.IsKind(SyntaxKind.StringLiteralExpression))
                    yield return (literal, role);
            }
        }
    }
}
