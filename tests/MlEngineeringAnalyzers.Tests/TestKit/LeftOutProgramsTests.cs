using Microsoft.CodeAnalysis.Testing;
using MlEngineeringAnalyzers.TestKit;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Tests.TestKit.BadAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.TestKit;

/// <summary>Programs that an older compiler cannot read are left out and counted.</summary>
[Collection(nameof(AfterAllOthers))]
public sealed class LeftOutProgramsTests
{
    [Fact]
    public Task A_program_that_needs_no_later_CSharp_is_never_left_out() =>
        CountsLeftOut(0, "class C { void {|TK0001:Bad|}() { } }");

    [Fact]
    public Task A_program_with_later_syntax_is_left_out_by_an_older_compiler() =>
        CountsLeftOut(HostCapabilities.CSharp < 12 ? 1 : 0, "class C { int[] {|TK0001:Bad|}() => [1]; }");

    [Fact]
    public Task A_program_that_asks_for_a_later_CSharp_is_left_out() =>
        CountsLeftOut(1, "class C { void Bad() { } }", new VerifierOptions { NeedsCSharp = HostCapabilities.CSharp + 1 });

    [Fact]
    public Task A_program_that_is_broken_on_purpose_is_never_left_out() =>
        CountsLeftOut(0, "class C { void {|TK0001:Bad|}() {", new VerifierOptions { CompilerDiagnostics = CompilerDiagnostics.None });

    private static async Task CountsLeftOut(int expected, string source, VerifierOptions? options = null)
    {
        var before = LeftOutPrograms.Count;
        await Verify.VerifyAnalyzerAsync(source, options ?? VerifierOptions.Default);
        Assert.Equal(expected, LeftOutPrograms.Count - before);
    }
}

/// <summary>Prints the count once every test has run.</summary>
public sealed class LeftOutProgramsSummary(IMessageSink output) : IDisposable
{
    public void Dispose() => output.OnMessage(new DiagnosticMessage(LeftOutPrograms.Summary));
}

/// <summary>Collections that do not run in parallel come last.</summary>
[CollectionDefinition(nameof(AfterAllOthers), DisableParallelization = true)]
public sealed class AfterAllOthers : ICollectionFixture<LeftOutProgramsSummary>;
