using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Configuration;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Reproducibility;

/// <summary>MLE1004: gives the generator that is drawn from a seed. One that is made anew for each row would then always draw the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnrepeatablePreparationFix))]
public sealed class UnrepeatablePreparationFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.UnrepeatablePreparation;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        var creations = violation.Node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(n => Definitions.Of(n, violation)).OfType<BaseObjectCreationExpressionSyntax>();
        if (creations.FirstOrDefault(c => IsUnseeded(c, violation) && !Placement.Function(violation.Node).Contains(c)) is not { } generator)
            yield break;
        var seed = violation.Option(EditorOptions.Seed);
        yield return new($"Seed the generator with {seed}", nameof(UnrepeatablePreparationFix), editor =>
        {
            if (editor.Once(generator))
            {
                var arguments = SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(SyntaxFactory.ParseExpression(seed))));
                editor.Change(generator, g => g.WithArgumentList(g.ArgumentList is { } old ? arguments.WithTriviaFrom(old) : arguments));
            }
        })
        {
            MayFailToCompile = true,
        };
    }

    private static bool IsUnseeded(BaseObjectCreationExpressionSyntax creation, Violation violation) =>
        creation.ArgumentList is not { Arguments.Count: > 0 }
        && violation.Model.GetTypeInfo(creation, violation.Cancellation).Type?.ToDisplayString() == "System.Random";
}
