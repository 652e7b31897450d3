using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Configuration;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Reproducibility;

/// <summary>MLE1001: gives the context a seed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnseededContextFix))]
public sealed class UnseededContextFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.UnseededContext;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        // It is reported where the context is made or, when that is elsewhere, where it is drawn from.
        foreach (var node in violation.Story.Prepend(violation.Node))
        {
            if (MLCall.At(node, violation) is { Operation.Kind: OperationKind.CreateContext } creation && creation.Parameter(ParameterRole.Seed) is { } parameter)
            {
                var seed = violation.Option(EditorOptions.Seed);
                yield return new($"Pass seed: {seed}", nameof(UnseededContextFix), editor =>
                {
                    if (editor.Once(creation.Syntax))
                        ArgumentLists.Set(editor, creation, parameter, SyntaxFactory.ParseExpression(seed));
                });
            }
        }
    }
}
