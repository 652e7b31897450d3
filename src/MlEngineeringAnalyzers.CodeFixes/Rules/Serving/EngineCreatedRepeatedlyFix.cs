using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Serving;

/// <summary>MLE7002: makes the engine once, before the loop. What runs for each request needs a pool, which is more than a fix can do.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EngineCreatedRepeatedlyFix))]
public sealed class EngineCreatedRepeatedlyFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.EngineCreatedRepeatedly;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is { Operation.Kind: OperationKind.CreateEngine, Syntax: var creation }
            && Hoisting.BeforeLoop(creation, "engine", violation) is { } hoist)
        {
            yield return new("Create the engine once, before the loop", nameof(EngineCreatedRepeatedlyFix), hoist) { MayFailToCompile = true };
        }
    }
}
