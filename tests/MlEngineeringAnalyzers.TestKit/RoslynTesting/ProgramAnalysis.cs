using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Runs the compiler and the analyzers over a project.</summary>
internal static class ProgramAnalysis
{
    /// <summary>Every diagnostic, suppressed ones too, by file and position. An analyzer that throws fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(
        Project project,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        CompilerDiagnostics compilerDiagnostics,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var crashes = new CrashLog();
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The project has no compilation");
        var withAnalyzers = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            crashes.Add,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true));
        var all = await withAnalyzers.GetAllDiagnosticsAsync(cancellationToken).ConfigureAwait(false);

        crashes.Verify(verifier);
        return [.. all.Where(diagnostic => IsIncluded(diagnostic, compilerDiagnostics))
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Whether the compiler itself reported this.</summary>
    public static bool IsFromCompiler(Diagnostic diagnostic) =>
        diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler);

    private static bool IsIncluded(Diagnostic diagnostic, CompilerDiagnostics level)
    {
        if (!IsFromCompiler(diagnostic))
            return true;

        return level switch
        {
            CompilerDiagnostics.None => false,
            CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
            CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
            CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
            _ => true,
        };
    }

    /// <summary>Collects analyzer exceptions: the compiler turns them into AD0001 without their stack.</summary>
    private sealed class CrashLog
    {
        private readonly List<string> _crashes = [];

        public void Add(Exception exception, DiagnosticAnalyzer analyzer, Diagnostic diagnostic)
        {
            lock (_crashes)
                _crashes.Add($"{diagnostic.Id}: {analyzer.GetType().Name} threw {exception}");
        }

        public void Verify(IVerifier verifier)
        {
            lock (_crashes)
                verifier.True(_crashes.Count == 0, string.Join(Environment.NewLine, _crashes));
        }
    }
}
