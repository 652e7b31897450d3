using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>The standard code fix test, with the house's way of choosing rules and compiling.</summary>
internal sealed class ProgramFixTest<TAnalyzer, TCodeFix> : CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    private readonly VerifierCase _case;

    public ProgramFixTest(VerifierCase program, string fixedSource)
    {
        _case = program;
        program.SetUp(this);
        program.SetUpFix(this, fixedSource);
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => _case.Analyzers;

    protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => _case.Rules.Default;

    protected override Project ApplyCompilationOptions(Project project) => _case.Rules.Apply(base.ApplyCompilationOptions(project));

    protected override CompilationOptions CreateCompilationOptions() =>
        ProgramTest<TAnalyzer>.Modern(base.CreateCompilationOptions());

    protected override ParseOptions CreateParseOptions() => HostCapabilities.ParseOptions;
}
