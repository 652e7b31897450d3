using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>
/// Runs an analyzer over a program and compares what it reports with the markup in the program and the diagnostics given.
/// Only the rules that these name are on. A test class says <c>using Verify = CSharpVerifier&lt;TheAnalyzer&gt;;</c>.
/// </summary>
public static class CSharpVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>The analyzer's only rule.</summary>
    public static DiagnosticResult Diagnostic() =>
        new DiagnosticResult(new TAnalyzer().SupportedDiagnostics.Single()).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);

    /// <summary>
    /// One of the analyzer's rules, to be given a location and message arguments. Its additional locations are free until
    /// <see cref="DiagnosticResultExtensions.WithStory"/> says what they are.
    /// </summary>
    public static DiagnosticResult Diagnostic(string rule) =>
        new DiagnosticResult(new TAnalyzer().SupportedDiagnostics.First(descriptor => descriptor.Id == rule))
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);

    /// <summary>The program has these diagnostics and those in its markup, and no others.</summary>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected) =>
        VerifyAnalyzerAsync(source, VerifierOptions.Default, expected);

    /// <summary>The program has these diagnostics and those in its markup, and no others.</summary>
    public static async Task VerifyAnalyzerAsync(string source, VerifierOptions options, params DiagnosticResult[] expected) =>
        await RunSideBySideAsync(new VerifierCase(new TAnalyzer(), source, expected, options)).ConfigureAwait(false);

    /// <summary>The program may look as if it violated <paramref name="rule"/>, and does not.</summary>
    public static Task VerifyNoDiagnosticAsync(string rule, string source, VerifierOptions? options = null)
    {
        options ??= VerifierOptions.Default;
        return VerifyAnalyzerAsync(source, options with { Rules = [rule, .. options.Rules] });
    }

    /// <summary>
    /// Two identical compilations at a time: state that is shared between them shows as a difference. Then once more as
    /// generated code, in which the analyzer is to be silent.
    /// </summary>
    internal static async Task RunSideBySideAsync(VerifierCase program)
    {
        if (program.IsLeftOut)
        {
            LeftOutPrograms.Add();
            return;
        }

        var (first, second) = (new ProgramTest<TAnalyzer>(program), new ProgramTest<TAnalyzer>(program));
        var (firstTranscript, secondTranscript) = (new Transcript(), new Transcript());
        firstTranscript.Record(first);
        secondTranscript.Record(second);

        await Task.WhenAll(Task.Run(() => first.RunAsync()), Task.Run(() => second.RunAsync())).ConfigureAwait(false);
        Transcript.VerifySame(firstTranscript, secondTranscript);
        if (program.HasFindings)
            await new ProgramTest<TAnalyzer>(program.AsGenerated()).RunAsync().ConfigureAwait(false);
    }
}
