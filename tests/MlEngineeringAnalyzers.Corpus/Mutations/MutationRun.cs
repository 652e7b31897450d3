using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.Lineage;
using MlEngineeringAnalyzers.Lineage.Interpretation;
using MlEngineeringAnalyzers.Lineage.Program;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Runs every analyzer and fix over a program that may be anything, and says what went wrong.</summary>
internal static class MutationRun
{
    // A program has few kinds of findings, many times; a fix is tried on the first few of them.
    private const int MaxFixes = 6;

    // What takes longer is looked at: whether it took more operations than it may.
    private static readonly TimeSpan s_long = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_hang = TimeSpan.FromMinutes(3);

    private static readonly ImmutableArray<CodeFixProvider> s_fixes =
    [
        .. Assembly.Load("MlEngineeringAnalyzers.CodeFixes").GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>What went wrong, and how many findings and fixes there were.</summary>
    public static async Task<(ImmutableArray<string> Failures, int Findings, int Fixes)> OverAsync(MutatedProgram program)
    {
        var failures = ImmutableArray.CreateBuilder<string>();
        var compilation = AllRules(program.Compile());
        var clock = Stopwatch.StartNew();
        using var giveUp = new CancellationTokenSource();
        try
        {
            var work = Task.Run(() => RunAsync(compilation, failures, giveUp.Token));
            var (findings, fixes) = await work.WaitAsync(s_hang, CancellationToken.None).ConfigureAwait(false);
            if (clock.Elapsed > s_long)
                failures.AddRange(TooManySteps(compilation));
            return (failures.ToImmutable(), findings, fixes);
        }
        catch (TimeoutException)
        {
            await giveUp.CancelAsync().ConfigureAwait(false);
            return ([$"no end after {s_hang.TotalMinutes} minutes"], 0, 0);
        }
    }

    private static async Task<(int Findings, int Fixes)> RunAsync(CSharpCompilation compilation, ImmutableArray<string>.Builder failures, CancellationToken cancellation)
    {
        var driver = compilation.WithAnalyzers(Runner.Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, analyzer, _) => Add(failures, $"{analyzer.GetType().Name}: {exception}"), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var findings = await driver.GetAnalyzerDiagnosticsAsync(cancellation).ConfigureAwait(false);
        foreach (var crash in findings.Where(f => f.Id == "AD0001"))
            Add(failures, crash.ToString());
        return (findings.Length, findings.IsEmpty ? 0 : await FixAsync(compilation, findings, failures, cancellation).ConfigureAwait(false));
    }

    private static async Task<int> FixAsync(CSharpCompilation compilation, ImmutableArray<Diagnostic> findings, ImmutableArray<string>.Builder failures, CancellationToken cancellation)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Mutated", "Mutated", LanguageNames.CSharp, compilationOptions: compilation.Options,
            parseOptions: compilation.SyntaxTrees[0].Options, metadataReferences: compilation.References));
        foreach (var tree in compilation.SyntaxTrees)
            project = project.AddDocument(tree.FilePath, await tree.GetTextAsync(cancellation).ConfigureAwait(false), filePath: tree.FilePath).Project;
        var documents = project.Documents.ToDictionary(d => d.FilePath!, StringComparer.Ordinal);

        var applied = 0;
        foreach (var finding in findings.Where(f => f.Location.IsInSource).DistinctBy(f => (f.Id, f.Location.SourceSpan.Start % 3)))
        {
            foreach (var fix in s_fixes.Where(f => applied < MaxFixes && f.FixableDiagnosticIds.Contains(finding.Id)))
            {
                try
                {
                    applied += await ApplyAsync(fix, documents[finding.Location.SourceTree!.FilePath], finding, cancellation).ConfigureAwait(false);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    // A finished repair goes to Roslyn's own formatter, which some broken code breaks.
                    if (exception.ToString().Contains("MlEngineeringAnalyzers.CodeFixes", StringComparison.Ordinal))
                        Add(failures, $"{fix.GetType().Name} at {finding}: {exception}");
                }
            }
        }

        return applied;
    }

    private static async Task<int> ApplyAsync(CodeFixProvider fix, Document document, Diagnostic finding, CancellationToken cancellation)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false);
        var places = finding.AdditionalLocations.Select(l => Move(l, document, tree!));
        var moved = Diagnostic.Create(finding.Descriptor, Move(finding.Location, document, tree!), finding.Severity, places, finding.Properties);
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new(document, moved, (action, _) => actions.Add(action), cancellation)).ConfigureAwait(false);
        foreach (var action in actions)
            await action.GetOperationsAsync(cancellation).ConfigureAwait(false);
        return actions.Count;
    }

    // The workspace has trees of its own.
    private static Location Move(Location location, Document document, SyntaxTree tree) =>
        location.SourceTree?.FilePath == document.FilePath ? Location.Create(tree, location.SourceSpan) : location;

    private static IEnumerable<string> TooManySteps(CSharpCompilation compilation)
    {
        if (MLNetSymbols.TryCreate(compilation) is not { } mlNet)
            yield break;
        var program = new ProgramModel(compilation, mlNet);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var steps = FileLineage.Create(tree, program, CancellationToken.None).Sum(graph => graph.Steps);
            if (steps > FileLineage.MaxSteps + (2 * Interpreter.MaxSteps))
                yield return $"{steps} operations for {tree.FilePath}";
        }
    }

    private static CSharpCompilation AllRules(CSharpCompilation compilation) =>
        compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            Runner.Analyzers.SelectMany(a => a.SupportedDiagnostics).DistinctBy(d => d.Id).Select(d => KeyValuePair.Create(d.Id, ReportDiagnostic.Warn))));

    private static void Add(ImmutableArray<string>.Builder failures, string failure)
    {
        lock (failures)
            failures.Add(failure);
    }
}
