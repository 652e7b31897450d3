using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>What became of the first diagnostic of a rule in a program when its fix was asked for.</summary>
/// <param name="Id">The program.</param>
/// <param name="Defect">What was injected into it.</param>
/// <param name="Message">What was reported.</param>
public sealed record CorpusFix(string Id, string Defect, string Message)
{
    /// <summary>The title of the first repair; null when none is offered.</summary>
    public string? Title { get; init; }

    /// <summary>The program after it.</summary>
    public string? Code { get; init; }

    /// <summary>What is wrong with that: errors, the diagnostic that is still there, certain failures that were not there.</summary>
    public ImmutableArray<string> Faults { get; init; } = [];

    /// <summary>Applies the first repair that is offered for the first diagnostic of the fix's rule; null when there is no diagnostic.</summary>
    public static async Task<CorpusFix?> TryAsync(SchemaProgram program, DiagnosticAnalyzer analyzer, CodeFixProvider fix)
    {
        using var workspace = new AdhocWorkspace();
        var compilation = CorpusCompilations.Create(program);
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Program", "Program", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: compilation.SyntaxTrees[0].Options, metadataReferences: compilation.References));
        var document = project.AddDocument(program.Id + ".cs", program.Code, filePath: program.Id + ".cs");
        var before = await DiagnosticsAsync(document.Project, analyzer).ConfigureAwait(false);
        if (before.FirstOrDefault(d => fix.FixableDiagnosticIds.Contains(d.Id)) is not { } diagnostic)
            return null;

        var result = new CorpusFix(program.Id, program.Defect, diagnostic.GetMessage(null));
        CodeAction? first = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => first ??= action, default)).ConfigureAwait(false);
        if (first is null)
            return result;

        var operations = await first.GetOperationsAsync(default).ConfigureAwait(false);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(document.Project.Id)!;
        var after = await DiagnosticsAsync(changed, analyzer).ConfigureAwait(false);
        var certain = CertainFailures.Among(analyzer.SupportedDiagnostics);
        var known = before.ToLookup(Text);
        var left = after.ToLookup(Text);
        return result with
        {
            Title = first.Title,
            Code = (await changed.GetDocument(document.Id)!.GetTextAsync().ConfigureAwait(false)).ToString(),
            Faults =
            [
                .. after.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()),
                .. left.Where(d => certain.Contains(d.First().Id) && d.Count() > known[d.Key].Count()).Select(d => d.Key),
                .. left.Where(d => d.Key == Text(diagnostic) && d.Count() >= known[d.Key].Count()).Select(d => d.Key),
            ],
        };
    }

    private static string Text(Diagnostic diagnostic) => $"{diagnostic.Id}: {diagnostic.GetMessage(null)}";

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project, DiagnosticAnalyzer analyzer)
    {
        var compilation = await project.GetCompilationAsync().ConfigureAwait(false);
        var diagnostics = await compilation!.WithAnalyzers([analyzer]).GetAllDiagnosticsAsync().ConfigureAwait(false);
        return [.. diagnostics.OrderBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }
}
