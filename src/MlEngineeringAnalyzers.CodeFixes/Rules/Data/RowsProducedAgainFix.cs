using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Data;

/// <summary>MLE6004: puts the rows into a list before they are loaded.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RowsProducedAgainFix))]
public sealed class RowsProducedAgainFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.RowsProducedAgain;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Kind: OperationKind.LoadData } load || load.Written(ParameterRole.Rows) is not { } rows)
            yield break;
        var linq = violation.Model.Compilation.GetTypeByMetadataName("System.Linq.Enumerable") is { } type ? TypeName.Of(type, rows, violation) : null;
        yield return new("Call ToList()", nameof(RowsProducedAgainFix), editor =>
        {
            linq?.Import(editor);
            editor.Change(rows, query => CallChains.Add(IsPrimary(query) ? query : SyntaxFactory.ParenthesizedExpression(query.WithoutTrivia()).WithTriviaFrom(query), CallChains.Dot(rows), "ToList()"));
        })
        {
            MayFailToCompile = true,
        };
    }

    private static bool IsPrimary(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or BaseObjectCreationExpressionSyntax;
}
