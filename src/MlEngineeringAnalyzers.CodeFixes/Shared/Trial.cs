using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>Tries a repair out before it is offered.</summary>
internal static class Trial
{
    /// <summary>Whether the file has no more errors with the repair than without it.</summary>
    public static async Task<bool> CompilesAsync(Violation violation, Repair repair, CancellationToken cancellation)
    {
        var document = violation.Document;
        var repaired = RepairEditor.Apply(violation.Root, document.Project.Solution.Workspace, [repair]);
        var model = await document.WithSyntaxRoot(repaired).GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return model is not null && Errors(model, cancellation) <= Errors(violation.Model, cancellation);
    }

    private static int Errors(SemanticModel model, CancellationToken cancellation) =>
        model.GetDiagnostics(cancellationToken: cancellation).Count(d => d.Severity == DiagnosticSeverity.Error);
}
