using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation;

/// <summary>MLE2007: saves the model only when the main metric of its task is good enough. How good that is, the user will say.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SaveIgnoresMetricsFix))]
public sealed class SaveIgnoresMetricsFix : RuleFix
{
    private const string Threshold = "0.8";

    // Metrics of which 1 is the best there is.
    private static readonly HashSet<string> s_rated =
        [nameof(MLTask.BinaryClassification), nameof(MLTask.MulticlassClassification), nameof(MLTask.Regression), nameof(MLTask.Recommendation), nameof(MLTask.Ranking)];

    private protected override DiagnosticDescriptor Rule => Descriptors.SaveIgnoresMetrics;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (violation[FixProperties.Metrics] is { } metrics && violation[FixProperties.Task] is { } task && s_rated.Contains(task)
            && EvaluationCode.Of(task) is var (_, metric)
            && violation.Node.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement)
        {
            var condition = $"{metrics}.{metric} >= {Threshold}";
            yield return new($"Save only if {condition}", nameof(SaveIgnoresMetricsFix), editor => editor.Change(statement, s => Guarded(s, condition, violation.Root)))
            {
                MayFailToCompile = true,
            };
        }
    }

    private static IfStatementSyntax Guarded(ExpressionStatementSyntax statement, string condition, SyntaxNode root)
    {
        var outside = Indentation.Of(statement);
        var lineEnd = root.DescendantTrivia().Where(t => t.IsKind(SyntaxKind.EndOfLineTrivia)).Take(1);
        var save = statement.WithoutLeadingTrivia().WithLeadingTrivia(SyntaxFactory.Whitespace(outside + Indentation.Level));
        return SyntaxFactory.IfStatement(SyntaxFactory.ParseExpression(condition), save)
            .WithIfKeyword(SyntaxFactory.Token(SyntaxKind.IfKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithCloseParenToken(SyntaxFactory.Token(SyntaxKind.CloseParenToken).WithTrailingTrivia(lineEnd))
            .WithLeadingTrivia(statement.GetLeadingTrivia());
    }
}
