using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Testing;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>One program, what is expected of it, and what follows from the two for the tests that are run.</summary>
internal sealed class VerifierCase
{
    private const string Folder = "/0/";

    private readonly VerifierOptions _options;
    private readonly ImmutableArray<DiagnosticResult> _expected;
    private readonly ImmutableArray<(string Name, string Source)> _sources;
    private readonly ImmutableArray<MarkedProgram> _programs;

    public VerifierCase(DiagnosticAnalyzer analyzer, string source, DiagnosticResult[] expected, VerifierOptions options)
    {
        _options = options;
        _expected = [.. expected];
        _sources = WithFiles(source, options.Files);
        _programs = [.. _sources.Select(file => new MarkedProgram(file.Source))];
        Analyzers = [analyzer, .. options.Companions];
        Rules = RuleSelection.Create(
            analyzer, _programs.SelectMany(program => program.Ids).Concat(expected.Select(result => result.Id)), options.Rules);
    }

    /// <summary>The analyzer under test and its companions: one instance for every run, as in a compiler server.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; }

    /// <summary>The rules that run.</summary>
    public RuleSelection Rules { get; }

    /// <summary>
    /// Whether the host's compiler is too old for the program. A program with errors on purpose is never taken for a new one.
    /// </summary>
    public bool IsLeftOut => _options.NeedsCSharp > HostCapabilities.CSharp
        || (!MayHaveErrors && _programs.Any(program => program.IsTooNew));

    private bool MayHaveErrors => _options.CompilerDiagnostics == CompilerDiagnostics.None
        || _expected.Select(result => result.Id).Concat(_programs.SelectMany(program => program.Ids))
            .Any(id => id.StartsWith("CS", StringComparison.Ordinal));

    /// <summary>Sets up what every test of this program has in common.</summary>
    public void SetUp(AnalyzerTest<DefaultVerifier> test)
    {
        AddSources(test.TestState, _sources);
        test.TestState.ExpectedDiagnostics.AddRange(_expected);
        test.TestState.OutputKind = _options.OutputKind
            ?? (_programs.Any(program => program.HasTopLevelStatements) ? OutputKind.ConsoleApplication : null);
        test.TestState.AdditionalReferences.AddRange(
            [.. References.Net, .. _options.MLNet ? References.MLNet : [], .. _options.References]);
        if (_options.EditorConfig is { } editorConfig)
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n\n[*.cs]\n{editorConfig}\n"));
        if (_options.GlobalConfig is { } globalConfig)
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\n{globalConfig}\n"));

        // The references above are the framework; nothing is to be downloaded.
        test.ReferenceAssemblies = new ReferenceAssemblies(string.Empty);
        test.CompilerDiagnostics = _options.CompilerDiagnostics;
        test.MarkupOptions = MarkupOptions.UseFirstDescriptor | MarkupOptions.TreatPositionIndicatorsAsCode;
        test.OptionsTransforms.Add(UseLineFeeds);
    }

    /// <summary>Sets up what the fixes lead to, and in how many steps. Whatever the fixed sources mark is not fixed.</summary>
    public void SetUpFix(CodeFixTest<DefaultVerifier> test, string fixedSource)
    {
        var fixedFiles = _options.Files.Where(file => _options.FixedFiles.All(after => after.Name != file.Name)).Concat(_options.FixedFiles);
        AddFixedSources(test.FixedState, WithFiles(fixedSource, fixedFiles));
        if (_options.BatchFixedSource is { } batchFixedSource)
            AddFixedSources(test.BatchFixedState, WithFiles(batchFixedSource, fixedFiles));

        test.CodeActionEquivalenceKey = _options.EquivalenceKey;
        test.CodeActionVerifier = (action, verifier) =>
            verifier.False(string.IsNullOrEmpty(action.EquivalenceKey), $"'{action.Title}' has no equivalence key");
        test.NumberOfIncrementalIterations = _options.IncrementalIterations;
        test.NumberOfFixAllIterations = _options.FixAllIterations;

        // FixAll in a document is applied to one document after the other.
        var changedFiles = _options.FixedFiles.Length + (fixedSource == _sources[0].Source ? 0 : 1);
        test.NumberOfFixAllInDocumentIterations = -changedFiles * (_options.FixAllIterations ?? 1);
    }

    private static void AddFixedSources(SolutionState state, IEnumerable<(string, string)> sources)
    {
        AddSources(state, sources);
        state.MarkupHandling = MarkupMode.Allow;
    }

    private static void AddSources(SolutionState state, IEnumerable<(string, string)> sources)
    {
        foreach (var source in sources)
            state.Sources.Add(source);
    }

    private static ImmutableArray<(string, string)> WithFiles(string source, IEnumerable<(string Name, string Source)> files) =>
        [(Folder + "Test0.cs", source), .. files.Select(file => (Folder + file.Name, file.Source))];

    private static OptionSet UseLineFeeds(OptionSet options) =>
        options.WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, "\n");
}
