using Microsoft.CodeAnalysis.Testing;
using MlEngineeringAnalyzers.TestKit;
using Xunit;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Tests.TestKit.ExcusedSuppressor>;

namespace MlEngineeringAnalyzers.Tests.TestKit;

/// <summary>A suppressor is tested beside the analyzer or the compiler whose diagnostics it takes away.</summary>
public class SuppressorTests
{
    private static readonly VerifierOptions s_warnings = new()
    {
        Companions = [new NamesAnalyzer()],
        CompilerDiagnostics = CompilerDiagnostics.Warnings,
    };

    [Fact]
    public Task A_diagnostic_of_another_analyzer_is_suppressed() =>
        Verify.VerifyAnalyzerAsync(
            "class Excused { void {|#0:Bad|}() { } } class Other { void {|#1:Bad|}() { } }",
            s_warnings,
            CSharpVerifier<NamesAnalyzer>.Diagnostic("TK0001").WithLocation(0).WithArguments("Bad").WithIsSuppressed(true),
            CSharpVerifier<NamesAnalyzer>.Diagnostic("TK0001").WithLocation(1).WithArguments("Bad").WithIsSuppressed(false));

    [Fact]
    public Task A_warning_of_the_compiler_is_suppressed() =>
        Verify.VerifyAnalyzerAsync(
            "class Excused { public string {|#0:Name|} { get; set; } }",
            s_warnings,
            DiagnosticResult.CompilerWarning("CS8618").WithLocation(0).WithLocation(0).WithMessage(null).WithIsSuppressed(true));

    [Fact]
    public async Task A_diagnostic_that_is_not_suppressed_fails() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Verify.VerifyAnalyzerAsync(
            "class Other { void {|#0:Bad|}() { } }",
            s_warnings,
            CSharpVerifier<NamesAnalyzer>.Diagnostic("TK0001").WithLocation(0).WithArguments("Bad").WithIsSuppressed(true)));

    [Fact]
    public async Task A_diagnostic_that_is_suppressed_against_expectation_fails() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Verify.VerifyAnalyzerAsync(
            "class Excused { void {|#0:Bad|}() { } }",
            s_warnings,
            CSharpVerifier<NamesAnalyzer>.Diagnostic("TK0001").WithLocation(0).WithArguments("Bad").WithIsSuppressed(false)));
}
