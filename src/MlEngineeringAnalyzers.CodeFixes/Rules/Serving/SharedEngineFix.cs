using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Serving;

/// <summary>
/// MLE7001: turns the registration of one engine into that of a pool, where the model comes from a file; otherwise gives each
/// thread an engine of its own, where one variable holds the shared one.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SharedEngineFix))]
public sealed class SharedEngineFix : RuleFix
{
    /// <summary>Key of the repair that makes an engine for each thread.</summary>
    internal const string ThreadKey = nameof(SharedEngineFix) + ".Thread";

    private protected override DiagnosticDescriptor Rule => Descriptors.SharedEngine;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Kind: OperationKind.Predict, Receiver: { } engine })
            yield break;
        if (EngineRegistration.In(violation) is { } registration)
            yield return new("Register a PredictionEnginePool", nameof(SharedEngineFix), registration.ToPool) { MayFailToCompile = true };
        if (EngineVariable.Of(engine, violation) is { } variable)
            yield return new("Give each thread an engine of its own", ThreadKey, variable.ToThreadLocal) { MayFailToCompile = true };
    }
}
