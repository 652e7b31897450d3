using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation;

/// <summary>MLE2013: has each feature shuffled five times.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WeakFeatureImportanceFix))]
public sealed class WeakFeatureImportanceFix : RuleFix
{
    private const string Count = "permutationCount";

    private protected override DiagnosticDescriptor Rule => Descriptors.WeakFeatureImportance;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        // Training rows stay training rows, however often they are shuffled.
        if (violation[FixProperties.PermutationCount] is { } count && MLCall.At(violation.Node, violation) is { Operation.Kind: OperationKind.ExplainModel } importance
            && importance.Method.Parameters.FirstOrDefault(p => p.Name == Count) is { } parameter
            && (importance.Written(parameter) is not { } written || !violation.IsCallersChoice(written)))
        {
            yield return new($"Pass {Count}: {count}", nameof(WeakFeatureImportanceFix), editor =>
            {
                if (editor.Once(importance.Syntax))
                    ArgumentLists.Set(editor, importance, parameter, SyntaxFactory.ParseExpression(count));
            });
        }
    }
}
