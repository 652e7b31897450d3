using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Serving;

/// <summary>
/// MLE7003: loads the model once, before the loop or, for a lambda that handles requests, before it is registered: several threads
/// may use one model.
/// A class that is made for each request needs a pool, which is more than a fix can do.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ModelLoadedRepeatedlyFix))]
public sealed class ModelLoadedRepeatedlyFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.ModelLoadedRepeatedly;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Kind: OperationKind.LoadModel, Syntax: var load })
            yield break;
        if (Hoisting.BeforeLoop(load, "model", violation) is { } beforeLoop)
            yield return new("Load the model once, before the loop", nameof(ModelLoadedRepeatedlyFix), beforeLoop) { MayFailToCompile = true };
        else if (Hoisting.BeforeLambda(load, "model", violation) is { } beforeLambda)
            yield return new("Load the model once, outside of the lambda", nameof(ModelLoadedRepeatedlyFix), beforeLambda) { MayFailToCompile = true };
    }
}
