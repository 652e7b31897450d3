using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Options;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compiles a program, runs analyzers over it and compares what they report with what is expected.</summary>
public abstract class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>A test without a program.</summary>
    protected AnalyzerTest() => TestState = CreateState();

    /// <summary>The only source, with or without markup.</summary>
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    /// <summary>The program and what is reported in it.</summary>
    public SolutionState TestState { get; }

    /// <summary>Diagnostics that are expected besides those that markup expects.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    /// <summary>Which of the compiler's diagnostics must be expected.</summary>
    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    /// <summary>How markup is read.</summary>
    public MarkupOptions MarkupOptions { get; set; }

    /// <summary>Checks that are left out.</summary>
    public TestBehaviors TestBehaviors { get; set; }

    /// <summary>Ids that are switched off.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    /// <summary>The framework that the program targets.</summary>
    public ReferenceAssemblies ReferenceAssemblies { get; set; } = new("");

    /// <summary>Changes to the workspace's options.</summary>
    public List<Func<OptionSet, OptionSet>> OptionsTransforms { get; } = [];

    /// <summary>Changes to the solution before it is compiled.</summary>
    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = [];

    /// <summary>A further look at each diagnostic that is as expected.</summary>
    public Action<Diagnostic, DiagnosticResult, IVerifier>? DiagnosticVerifier { get; set; }

    /// <summary>A new verifier.</summary>
    protected static TVerifier Verify => new();

    /// <summary>Language of the program.</summary>
    public abstract string Language { get; }

    /// <summary>Extension of source files, without a dot.</summary>
    protected abstract string DefaultFileExt { get; }

    /// <summary>What the names of unnamed sources begin with.</summary>
    protected virtual string DefaultFilePathPrefix => "/0/Test";

    /// <summary>Name of the first unnamed source.</summary>
    protected virtual string DefaultFilePath => $"{DefaultFilePathPrefix}0.{DefaultFileExt}";

    /// <summary>Name of the project.</summary>
    protected virtual string DefaultTestProjectName => "TestProject";

    /// <summary>Runs the test.</summary>
    public Task RunAsync(CancellationToken cancellationToken = default) => RunImplAsync(cancellationToken);

    /// <summary>Runs the test.</summary>
    protected virtual async Task RunImplAsync(CancellationToken cancellationToken)
    {
        var state = CreateEvaluator(fixableIds: []).Evaluate(TestState, MarkupMode.Allow);
        await VerifyStateAsync(state, Verify.PushContext("Diagnostics of test state"), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The analyzers under test.</summary>
    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    /// <summary>Options of the compiler.</summary>
    protected abstract CompilationOptions CreateCompilationOptions();

    /// <summary>Options of the parser.</summary>
    protected abstract ParseOptions CreateParseOptions();

    /// <summary>The rule that <c>[|code|]</c> stands for.</summary>
    protected virtual DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers)
    {
        var rules = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).ToArray();
        return rules.Length == 1 ? rules[0] : null;
    }

    /// <summary>Switches on every rule of the analyzers, and off those of <see cref="DisabledDiagnostics"/>.</summary>
    protected virtual Project ApplyCompilationOptions(Project project)
    {
        var options = project.CompilationOptions!;
        var severities = GetDiagnosticAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Where(rule => !rule.IsEnabledByDefault && !options.SpecificDiagnosticOptions.ContainsKey(rule.Id))
            .GroupBy(rule => rule.Id, rule => rule.DefaultSeverity)
            .Select(rule => KeyValuePair.Create(rule.Key, ToReport(rule.First())))
            .Concat(DisabledDiagnostics.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));
        return project.WithCompilationOptions(options.WithSpecificDiagnosticOptions(
            options.SpecificDiagnosticOptions.ToImmutableDictionary().SetItems(severities)));
    }

    /// <summary>A state of this test's project.</summary>
    private protected SolutionState CreateState() => new(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);

    private protected StateEvaluator CreateEvaluator(ImmutableArray<string> fixableIds)
    {
        var analyzers = GetDiagnosticAnalyzers().ToArray();
        return new StateEvaluator(
            MarkupOptions,
            GetDefaultDiagnostic(analyzers),
            [.. analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)],
            fixableIds,
            DefaultFilePath);
    }

    /// <summary>Compiles and analyses a state, and compares; returns the project and everything reported in it.</summary>
    private protected async Task<(Project Project, ImmutableArray<Diagnostic> Diagnostics)> VerifyStateAsync(
        EvaluatedState state, IVerifier verifier, CancellationToken cancellationToken)
    {
        verifier.NotEmpty("Sources", state.Sources);
        verifier.LanguageIsSupported(Language);

        var project = CreateProject(state);
        var diagnostics = await AnalyzeAsync(project, verifier, cancellationToken).ConfigureAwait(false);
        foreach (var (actual, expected) in DiagnosticMatcher.Match(state.ExpectedDiagnostics, diagnostics, verifier))
            DiagnosticVerifier?.Invoke(actual, expected, verifier);
        return (project, diagnostics);
    }

    private protected Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        Project project, IVerifier verifier, CancellationToken cancellationToken) =>
        ProgramAnalysis.RunAsync(project, [.. GetDiagnosticAnalyzers()], CompilerDiagnostics, verifier, cancellationToken);

    private Project CreateProject(EvaluatedState state)
    {
        var workspace = new AdhocWorkspace(MefHostServices.DefaultHost);
        var projectId = ProjectId.CreateNewId(DefaultTestProjectName);
        var compilationOptions = CreateCompilationOptions();
        var solution = workspace.CurrentSolution
            .AddProject(projectId, DefaultTestProjectName, DefaultTestProjectName, Language)
            .WithProjectCompilationOptions(
                projectId, compilationOptions.WithOutputKind(state.OutputKind ?? compilationOptions.OutputKind))
            .WithProjectParseOptions(projectId, CreateParseOptions())
            .AddMetadataReferences(projectId, state.AdditionalReferences);
        solution = solution.WithOptions(OptionsTransforms.Aggregate(solution.Options, (options, change) => change(options)));

        foreach (var (path, content) in state.Sources)
            solution = solution.AddDocument(DocumentId.CreateNewId(projectId), Path.GetFileName(path), content, filePath: path);
        foreach (var (path, content) in state.AdditionalFiles)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(projectId), Path.GetFileName(path), content, filePath: path);
        foreach (var (path, content) in state.AnalyzerConfigFiles)
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(projectId), Path.GetFileName(path), content, filePath: path);

        solution = SolutionTransforms.Aggregate(solution, (changed, transform) => transform(changed, projectId));
        return ApplyCompilationOptions(solution.GetProject(projectId)!);
    }

    private static ReportDiagnostic ToReport(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => ReportDiagnostic.Error,
        DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
        DiagnosticSeverity.Info => ReportDiagnostic.Info,
        _ => ReportDiagnostic.Hidden,
    };
}
