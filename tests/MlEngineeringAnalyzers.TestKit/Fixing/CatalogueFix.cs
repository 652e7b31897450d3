using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>
/// What a user gets who fixes everything: FixAll of each rule in turn, again and again, until no fix is offered any more.
/// </summary>
/// <param name="analyzers">The analyzers, all of whose rules are on.</param>
/// <param name="fixes">The fixes, in the order in which they are applied.</param>
public sealed class CatalogueFix(ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<CodeFixProvider> fixes)
{
    // What one fix brings to light another one fixes in the next round.
    private const int Rounds = 8;

    /// <summary>One of every fix in an assembly, in the order of the rules' ids.</summary>
    /// <param name="assembly">The assembly that holds them.</param>
    public static ImmutableArray<CodeFixProvider> FixesIn(Assembly assembly) =>
    [
        .. assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!).OrderBy(fix => fix.FixableDiagnosticIds[0], StringComparer.Ordinal),
    ];

    /// <summary>Fixes a program that compiles.</summary>
    /// <param name="program">The program.</param>
    /// <param name="options">What analyzers find beside the compilation.</param>
    public async Task<CatalogueFixResult> RunAsync(Compilation program, AnalyzerOptions options)
    {
        var project = FixableProject.Create(program, analyzers);
        var state = await ProjectFindings.OfAsync(project, analyzers, options).ConfigureAwait(false);
        var result = new CatalogueFixResult(state.Project) { Warnings = state.Warnings, Left = [.. state.Diagnostics.Select(Finding.From)] };
        for (var round = 1; ; round++)
        {
            var isQuiet = true;
            foreach (var fix in fixes)
            {
                if (await FixAllAsync(fix, state).ConfigureAwait(false) is not { } change)
                    continue;
                isQuiet = false;
                if (round > Rounds)
                    return result.With($"{change.Rule}: '{change.Title}' is still offered after {Rounds} rounds");
                var before = state;
                state = await ProjectFindings.OfAsync(change.After, analyzers, options).ConfigureAwait(false);
                result = result.After(change, before, state);
                if (!result.Problems.IsEmpty)
                    return result;
            }

            if (isQuiet)
                return result;
        }
    }

    /// <summary>Applies FixAll to the solution, for the first diagnostic that a fix is offered for; null if there is none.</summary>
    private static async Task<CatalogueChange?> FixAllAsync(CodeFixProvider fix, ProjectFindings state)
    {
        foreach (var diagnostic in state.Diagnostics.Where(d => fix.FixableDiagnosticIds.Contains(d.Id)))
        {
            if (state.Project.Solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
                continue;
            var offered = new List<CodeAction>();
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None)).ConfigureAwait(false);
            if (offered.FirstOrDefault() is not { } first)
                continue;

            var context = new FixAllContext(
                document, fix, FixAllScope.Solution, first.EquivalenceKey!, fix.FixableDiagnosticIds, new Known(state.Diagnostics), CancellationToken.None);
            var action = await fix.GetFixAllProvider()!.GetFixAsync(context).ConfigureAwait(false);
            var operations = action is null ? [] : await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
            var after = operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution.GetProject(state.Project.Id) ?? state.Project;
            return new(diagnostic.Id, first.Title, await FixableProject.ReparseAsync(after).ConfigureAwait(false));
        }

        return null;
    }

    /// <summary>Hands FixAll the diagnostics that are known already.</summary>
    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
            return diagnostics.Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(d => !d.Location.IsInSource));
    }
}
