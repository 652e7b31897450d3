using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Serving;

/// <summary>MLE7003: loads the model once, before the loop. What runs for each request needs a pool, which is more than a fix can do.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ModelLoadedRepeatedlyFix))]
public sealed class ModelLoadedRepeatedlyFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.ModelLoadedRepeatedly;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is { Operation.Kind: OperationKind.LoadModel, Syntax: var load }
            && Hoisting.BeforeLoop(load, "model", violation) is { } hoist)
        {
            yield return new("Load the model once, before the loop", nameof(ModelLoadedRepeatedlyFix), hoist) { MayFailToCompile = true };
        }
    }
}
