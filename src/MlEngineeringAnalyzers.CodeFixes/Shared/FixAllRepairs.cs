using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>
/// FixAll of every <see cref="RuleFix"/>. Roslyn's own provider for documents takes from each file only the changes to that
/// file; repairs may change row classes in others.
/// </summary>
internal sealed class FixAllRepairs : FixAllProvider
{
    public static readonly FixAllRepairs Instance = new();

    public override Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var fix = (RuleFix)context.CodeFixProvider;
        return Task.FromResult<CodeAction?>(CodeAction.Create(
            $"Fix all {fix.FixableDiagnosticIds[0]}", cancellation => RepairAllAsync(context, fix, cancellation), context.CodeActionEquivalenceKey));
    }

    private static async Task<Solution> RepairAllAsync(FixAllContext context, RuleFix fix, CancellationToken cancellation)
    {
        var repairs = new List<(SyntaxTree, Repair)>();
        foreach (var file in (await FindDiagnosticsAsync(context).ConfigureAwait(false)).GroupBy(d => d.Location.SourceTree))
        {
            if (context.Solution.GetDocument(file.Key) is not { } document || await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false) is not { } tree)
                continue;
            foreach (var diagnostic in file.OrderBy(d => d.Location.SourceSpan.Start))
            {
                var found = await fix.FindRepairsAsync(document, diagnostic, cancellation).ConfigureAwait(false);
                // `dotnet format` asks for the key at the analyzer's first report, which may be another rule's, and then has none.
                var chosen = context.CodeActionEquivalenceKey is { } key ? found.Where(r => r.Key == key) : found.Take(1);
                repairs.AddRange(chosen.Select(r => (tree, r)));
            }
        }

        return RepairSet.Apply(context.Solution, repairs);
    }

    private static async Task<IEnumerable<Diagnostic>> FindDiagnosticsAsync(FixAllContext context)
    {
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            case FixAllScope.Project:
                return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
            case FixAllScope.Solution:
                var found = ImmutableArray<Diagnostic>.Empty;
                foreach (var project in context.Solution.Projects.Where(p => p.Language == context.Project.Language))
                    found = found.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                return found;
            default:
                return [];
        }
    }
}
