using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>
/// <see cref="CSharpVerifier{TAnalyzer}"/>, and a fix: applied to one diagnostic at a time, and to all in document, project
/// and solution. The fixed program compiles and has lost its diagnostics, but for those that it marks.
/// </summary>
public static class CSharpVerifier<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <inheritdoc cref="CSharpVerifier{TAnalyzer}.Diagnostic()"/>
    public static DiagnosticResult Diagnostic() => CSharpVerifier<TAnalyzer>.Diagnostic();

    /// <inheritdoc cref="CSharpVerifier{TAnalyzer}.Diagnostic(string)"/>
    public static DiagnosticResult Diagnostic(string rule) => CSharpVerifier<TAnalyzer>.Diagnostic(rule);

    /// <inheritdoc cref="CSharpVerifier{TAnalyzer}.VerifyAnalyzerAsync(string, DiagnosticResult[])"/>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected) =>
        CSharpVerifier<TAnalyzer>.VerifyAnalyzerAsync(source, expected);

    /// <inheritdoc cref="CSharpVerifier{TAnalyzer}.VerifyAnalyzerAsync(string, VerifierOptions, DiagnosticResult[])"/>
    public static Task VerifyAnalyzerAsync(string source, VerifierOptions options, params DiagnosticResult[] expected) =>
        CSharpVerifier<TAnalyzer>.VerifyAnalyzerAsync(source, options, expected);

    /// <inheritdoc cref="CSharpVerifier{TAnalyzer}.VerifyNoDiagnosticAsync"/>
    public static Task VerifyNoDiagnosticAsync(string rule, string source, VerifierOptions? options = null) =>
        CSharpVerifier<TAnalyzer>.VerifyNoDiagnosticAsync(rule, source, options);

    /// <summary>The program has these diagnostics and those in its markup; the fix turns it into the other one.</summary>
    public static Task VerifyCodeFixAsync(string source, string fixedSource, params DiagnosticResult[] expected) =>
        VerifyCodeFixAsync(source, fixedSource, VerifierOptions.Default, expected);

    /// <summary>The program has these diagnostics and those in its markup; the fix turns it into the other one.</summary>
    public static async Task VerifyCodeFixAsync(
        string source, string fixedSource, VerifierOptions options, params DiagnosticResult[] expected)
    {
        VerifyFixAll();
        var program = new VerifierCase(new TAnalyzer(), source, expected, options);
        await CSharpVerifier<TAnalyzer>.RunSideBySideAsync(program).ConfigureAwait(false);
        if (!program.IsLeftOut)
            await new ProgramFixTest<TAnalyzer, TCodeFix>(program, fixedSource).RunAsync().ConfigureAwait(false);
    }

    /// <summary>The program has these diagnostics and those in its markup, and no fix is offered: it could not cure them.</summary>
    public static async Task VerifyNoCodeFixAsync(string source, VerifierOptions? options = null, params DiagnosticResult[] expected)
    {
        var program = new VerifierCase(new TAnalyzer(), source, expected, options ?? VerifierOptions.Default);
        await CSharpVerifier<TAnalyzer>.RunSideBySideAsync(program).ConfigureAwait(false);
        if (program.IsLeftOut)
            return;

        var test = new ProgramFixTest<TAnalyzer, TCodeFix>(program, fixedSource: source);
        test.FixedState.InheritanceMode = StateInheritanceMode.AutoInheritAll;
        await test.RunAsync().ConfigureAwait(false);
    }

    private static void VerifyFixAll()
    {
        var verifier = new DefaultVerifier().PushContext(typeof(TCodeFix).Name);
        var scopes = new TCodeFix().GetFixAllProvider()?.GetSupportedFixAllScopes() ?? [];
        foreach (var scope in (FixAllScope[])[FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution])
            verifier.True(scopes.Contains(scope), $"There is no FixAll in {scope}");
    }
}
