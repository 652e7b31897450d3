using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>The standard analyzer test, with the house's way of choosing rules and compiling.</summary>
internal sealed class ProgramTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private readonly VerifierCase _case;

    public ProgramTest(VerifierCase program)
    {
        _case = program;
        program.SetUp(this);
    }

    /// <summary>Options that a new console program has.</summary>
    public static CompilationOptions Modern(CompilationOptions options) =>
        ((CSharpCompilationOptions)options).WithNullableContextOptions(NullableContextOptions.Enable);

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => _case.Analyzers;

    protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => _case.Rules.Default;

    protected override Project ApplyCompilationOptions(Project project) => _case.Rules.Apply(base.ApplyCompilationOptions(project));

    protected override CompilationOptions CreateCompilationOptions() => Modern(base.CreateCompilationOptions());

    protected override ParseOptions CreateParseOptions() => HostCapabilities.ParseOptions;
}
