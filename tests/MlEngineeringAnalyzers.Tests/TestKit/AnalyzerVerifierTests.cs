using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using MlEngineeringAnalyzers.TestKit;
using Xunit;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Tests.TestKit.NamesAnalyzer>;
using VerifyBad = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Tests.TestKit.BadAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.TestKit;

/// <summary>The verifier accepts what is as expected, and nothing else.</summary>
public class AnalyzerVerifierTests
{
    private static readonly VerifierOptions s_plain = new() { MLNet = false };

    [Fact]
    public Task Markup_with_an_id_expects_that_rule() =>
        Verify.VerifyAnalyzerAsync("class C { void {|TK0001:Bad|}() { } }");

    [Fact]
    public Task Markup_without_an_id_expects_the_only_rule() =>
        VerifyBad.VerifyAnalyzerAsync("class C { void [|Bad|]() { } }");

    [Fact]
    public Task Markup_without_an_id_expects_the_only_rule_that_is_selected() =>
        Verify.VerifyAnalyzerAsync("class C { void [|Worse|]() { } }", s_plain with { Rules = ["TK0002"] });

    [Fact]
    public Task Markup_with_a_number_is_a_location() =>
        Verify.VerifyAnalyzerAsync(
            "class C { void {|#0:Bad|}() { } }",
            Verify.Diagnostic("TK0001").WithLocation(0).WithArguments("Bad").WithSeverity(DiagnosticSeverity.Warning));

    [Fact]
    public Task Markup_nests() =>
        Verify.VerifyAnalyzerAsync(
            "{|#1:class C { void {|#0:{|TK0001:Bad|}|}() { } }|} class D { void {|#2:Worse|}() { } }",
            Verify.Diagnostic("TK0002").WithLocation(2).WithArguments("Worse"));

    [Fact]
    public Task Spans_can_be_numbers() =>
        Verify.VerifyAnalyzerAsync("class C { void Bad() { } }", Verify.Diagnostic("TK0001").WithSpan(1, 16, 1, 19).WithArguments("Bad"));

    [Fact]
    public Task The_story_is_the_additional_locations() =>
        VerifyBad.VerifyAnalyzerAsync(
            "class {|#1:C|} { void {|#0:Bad|}() { } }", VerifyBad.Diagnostic().WithLocation(0).WithArguments("Bad").WithStory(1));

    [Fact]
    public Task Another_story_fails() =>
        Fails(VerifyBad.VerifyAnalyzerAsync(
            "class {|#1:C|} { void {|#0:Bad|}() { } }", VerifyBad.Diagnostic().WithLocation(0).WithArguments("Bad").WithStory(0)));

    [Fact]
    public Task A_rule_that_is_off_by_default_runs_when_the_test_is_about_it() =>
        Verify.VerifyAnalyzerAsync("class C { void {|TK0002:Worse|}() { } }");

    [Fact]
    public Task Rules_that_the_test_is_not_about_are_off() =>
        Verify.VerifyAnalyzerAsync("class C { void {|TK0002:Worse|}() { } void Bad() { } }");

    [Fact]
    public Task A_near_miss_names_its_rule() =>
        Verify.VerifyNoDiagnosticAsync("TK0001", "class C { void Worse() { } }");

    [Fact]
    public Task A_near_miss_that_is_a_hit_fails() =>
        Fails(Verify.VerifyNoDiagnosticAsync("TK0001", "class C { void Bad() { } }"), "TK0001");

    [Fact]
    public Task A_near_miss_that_hits_a_rule_off_by_default_fails() =>
        Fails(Verify.VerifyNoDiagnosticAsync("TK0002", "class C { void Worse() { } }"), "TK0002");

    [Fact]
    public Task A_test_that_names_no_rule_fails() =>
        Fails(Verify.VerifyAnalyzerAsync("class C { }"), nameof(VerifierOptions.Rules));

    [Fact]
    public Task A_rule_of_no_analyzer_fails() =>
        Fails(Verify.VerifyNoDiagnosticAsync("TK0009", "class C { }"), "TK0009");

    [Fact]
    public Task A_missing_diagnostic_fails() =>
        Fails(Verify.VerifyAnalyzerAsync("class C { void {|TK0001:Fine|}() { } }"));

    [Fact]
    public Task An_unexpected_diagnostic_fails() =>
        Fails(Verify.VerifyAnalyzerAsync("class C { void {|TK0001:Bad|}() { } class D { void Bad() { } } }"), "TK0001");

    [Fact]
    public Task A_wrong_span_fails() =>
        Fails(Verify.VerifyAnalyzerAsync("class C { {|TK0001:void Bad|}() { } }"), "TK0001");

    [Fact]
    public Task A_wrong_argument_fails() =>
        Fails(Verify.VerifyAnalyzerAsync(
            "class C { void {|#0:Bad|}() { } }", Verify.Diagnostic("TK0001").WithLocation(0).WithArguments("Mad")), "Mad");

    [Fact]
    public Task A_missing_argument_fails() =>
        Fails(Verify.VerifyAnalyzerAsync("class C { void {|#0:Bad|}() { } }", Verify.Diagnostic("TK0001").WithLocation(0)));

    [Fact]
    public Task A_wrong_message_fails() =>
        Fails(Verify.VerifyAnalyzerAsync(
            "class C { void {|#0:Bad|}() { } }", Verify.Diagnostic("TK0001").WithLocation(0).WithMessage("Hello")), "Hello");

    [Fact]
    public Task A_wrong_severity_fails() =>
        Fails(Verify.VerifyAnalyzerAsync(
            "class C { void {|#0:Bad|}() { } }", Verify.Diagnostic("TK0001").WithLocation(0).WithArguments("Bad").WithSeverity(DiagnosticSeverity.Error)));

    [Fact]
    public Task A_location_that_no_markup_has_fails() =>
        Fails(Verify.VerifyAnalyzerAsync("class C { void Bad() { } }", Verify.Diagnostic("TK0001").WithLocation(0).WithArguments("Bad")));

    [Fact]
    public Task A_source_that_does_not_compile_fails() =>
        Fails(Verify.VerifyAnalyzerAsync("class C { void {|TK0001:Bad|}() => missing; }"), "CS0103");

    [Fact]
    public Task A_source_that_does_not_compile_is_fine_where_the_test_says_so() =>
        Verify.VerifyAnalyzerAsync("class C { void {|TK0001:Bad|}() => {|CS0103:missing|}(); }");

    [Fact]
    public Task Compiler_diagnostics_can_be_left_out() =>
        Verify.VerifyAnalyzerAsync(
            "class C { void {|TK0001:Bad|}() => missing; ", s_plain with { CompilerDiagnostics = CompilerDiagnostics.None });

    [Fact]
    public Task Compiler_warnings_can_be_expected() =>
        Verify.VerifyAnalyzerAsync(
            "class C { void {|TK0001:Bad|}() { int {|#0:unused|}; } }",
            s_plain with { CompilerDiagnostics = CompilerDiagnostics.Warnings },
            DiagnosticResult.CompilerWarning("CS0168").WithLocation(0).WithArguments("unused"));

    [Fact]
    public Task Options_come_from_the_editorconfig() =>
        CSharpVerifier<ConfiguredAnalyzer>.VerifyAnalyzerAsync(
            "class C { void {|TK0001:Ugly|}() { } }", s_plain with { EditorConfig = "tk_name = Ugly" });

    [Fact]
    public Task Severities_come_from_the_editorconfig() =>
        Verify.VerifyAnalyzerAsync(
            "class C { void {|#0:Bad|}() { } }",
            s_plain with { EditorConfig = "dotnet_diagnostic.TK0001.severity = error" },
            Verify.Diagnostic("TK0001").WithLocation(0).WithArguments("Bad").WithSeverity(DiagnosticSeverity.Error));

    [Fact]
    public Task Severities_come_from_the_globalconfig() =>
        Verify.VerifyAnalyzerAsync(
            "class C { void {|#0:Bad|}() { } }",
            s_plain with { GlobalConfig = "dotnet_diagnostic.TK0001.severity = suggestion" },
            Verify.Diagnostic("TK0001").WithLocation(0).WithArguments("Bad").WithSeverity(DiagnosticSeverity.Info));

    [Fact]
    public Task A_program_can_have_several_files() =>
        Verify.VerifyAnalyzerAsync(
            "partial class C { void M() => Bad(); }",
            s_plain with { Files = [("Other.cs", "partial class C { void {|TK0001:Bad|}() { } }")] });

    [Fact]
    public Task Top_level_statements_make_a_console_program() =>
        Verify.VerifyAnalyzerAsync("System.Console.WriteLine(args.Length); class C { void {|TK0001:Bad|}() { } }");

    [Fact]
    public Task Dollar_signs_are_code() =>
        Verify.VerifyAnalyzerAsync(""""class C { string {|TK0001:Bad|}(int x) => $$"""{{x}}"""; }"""");

    [Fact]
    public Task An_analyzer_that_throws_fails() =>
        Fails(CSharpVerifier<CrashingAnalyzer>.VerifyNoDiagnosticAsync("TK0001", "class C { void Bad() { } }"), "did not expect that");

    [Fact]
    public Task A_message_that_differs_between_runs_fails() =>
        Fails(CSharpVerifier<CountingAnalyzer>.VerifyAnalyzerAsync("class C { void {|TK0001:Bad|}() { } }"));

    [Fact]
    public Task State_that_outlives_a_compilation_fails() =>
        Fails(CSharpVerifier<RememberingAnalyzer>.VerifyAnalyzerAsync("class C { void {|TK0001:Bad|}() { } }"));

    [Fact]
    public Task A_diagnostic_in_generated_code_fails() =>
        Fails(CSharpVerifier<TirelessAnalyzer>.VerifyAnalyzerAsync("class C { void {|TK0001:Bad|}() { } }"));

    private static async Task Fails(Task verification, string because = "")
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => verification);
        Assert.Contains(because, failure.Message, StringComparison.Ordinal);
    }
}
