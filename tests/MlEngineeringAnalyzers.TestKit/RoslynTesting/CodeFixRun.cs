using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>One pass over the fixes: applies them until none is offered, then compares the program with the target.</summary>
internal sealed class CodeFixRun(
    ImmutableArray<CodeFixProvider> fixes,
    CodeActionChoice choice,
    CodeFixTarget target,
    Func<Project, IVerifier, CancellationToken, Task<ImmutableArray<Diagnostic>>> analyze,
    IVerifier verifier)
{
    /// <summary>Runs the pass from a project and the diagnostics that were found in it.</summary>
    public async Task RunAsync(Project project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var bound = Math.Abs(target.Iterations);
        var iterations = 0;
        while (await FindFixAsync(project, diagnostics, cancellationToken).ConfigureAwait(false) is { } action)
        {
            iterations++;
            if (iterations > bound)
                verifier.Fail($"Expected {Count(bound)}, yet '{action.Title}' is offered as number {iterations}");

            var solution = await choice.ApplyAsync(action, project.Solution, verifier, cancellationToken).ConfigureAwait(false);
            project = solution.GetProject(project.Id)!;

            // A program that was found clean before needs no further look.
            if (target.IsClean && await FindDifferenceAsync(project, cancellationToken).ConfigureAwait(false) is null)
                break;
            diagnostics = await analyze(project, verifier, cancellationToken).ConfigureAwait(false);
        }

        if (await FindDifferenceAsync(project, cancellationToken).ConfigureAwait(false) is var (path, expected, actual))
            verifier.EqualOrDiff(expected, actual, $"'{path}' after {Count(iterations)} is not as expected");
        verifier.True(
            target.Iterations < 0 || iterations == target.Iterations,
            $"Expected {Count(target.Iterations)}, it took {Count(iterations)}");
    }

    private static string Count(int iterations) => iterations == 1 ? "1 iteration" : $"{iterations} iterations";

    /// <summary>The next action: a single fix or FixAll for the first diagnostic that has one.</summary>
    private async Task<CodeAction?> FindFixAsync(
        Project project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.IsSuppressed || project.Solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
                continue;

            foreach (var fix in fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var offered = ImmutableArray.CreateBuilder<CodeAction>();
                await fix.RegisterCodeFixesAsync(new CodeFixContext(
                    document, diagnostic, (action, _) => offered.Add(action), cancellationToken)).ConfigureAwait(false);
                if (choice.Choose(offered.ToImmutable(), verifier) is not { } chosen)
                    continue;
                if (target.Scope is not { } scope)
                    return chosen;
                if (await FixAllAsync(fix, scope, chosen, document, diagnostics, cancellationToken).ConfigureAwait(false) is { } all)
                    return all;
            }
        }

        return null;
    }

    private async Task<CodeAction?> FixAllAsync(
        CodeFixProvider fix,
        FixAllScope scope,
        CodeAction chosen,
        Document document,
        ImmutableArray<Diagnostic> diagnostics,
        CancellationToken cancellationToken)
    {
        var provider = fix.GetFixAllProvider();
        if (provider is null)
            verifier.Fail($"{fix.GetType().Name} has no FixAll");

        return await provider.GetFixAsync(new FixAllContext(
            document,
            fix,
            scope,
            chosen.EquivalenceKey!,
            fix.FixableDiagnosticIds,
            new KnownDiagnostics(diagnostics),
            cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>The first file that is not as the target has it.</summary>
    private async Task<(string Path, string Expected, string Actual)?> FindDifferenceAsync(
        Project project, CancellationToken cancellationToken)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in project.Documents)
            texts.Add(PathOf(document), (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString());

        foreach (var (path, content) in target.Sources)
        {
            texts.Remove(path, out var actual);
            if (actual != content.ToString())
                return (path, content.ToString(), actual ?? "<no such file>");
        }

        return texts.Count == 0 ? null : (texts.First().Key, "<no such file>", texts.First().Value);
    }

    /// <summary>A document that a fix added has no path yet: it lies beside the others.</summary>
    private static string PathOf(Document document) =>
        document.FilePath ?? $"/0/{string.Concat(document.Folders.Select(folder => folder + "/"))}{document.Name}";

    /// <summary>Hands FixAll the diagnostics that are known already.</summary>
    private sealed class KnownDiagnostics(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => !diagnostic.IsSuppressed));

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
            return diagnostics.Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => !diagnostic.IsSuppressed && !diagnostic.Location.IsInSource));
    }
}
