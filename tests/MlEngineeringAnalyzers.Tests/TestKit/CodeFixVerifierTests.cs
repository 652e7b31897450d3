using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.TestKit;
using Xunit;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Tests.TestKit.NamesAnalyzer, MlEngineeringAnalyzers.Tests.TestKit.GoodNameFix>;

namespace MlEngineeringAnalyzers.Tests.TestKit;

/// <summary>The verifier accepts a fix that cures, one at a time and all at once, and no other.</summary>
public class CodeFixVerifierTests
{
    private const string OneBad = "class C { void {|TK0001:Bad|}() { } }";
    private const string OneGood = "class C { void Good() { } }";
    private const string TwoBad = "class C { void {|TK0001:Bad|}() { } } class D { void {|TK0001:Bad|}() { } }";
    private const string TwoGood = "class C { void Good() { } } class D { void Good() { } }";

    [Fact]
    public Task One_diagnostic_is_fixed() => Verify.VerifyCodeFixAsync(OneBad, OneGood);

    [Fact]
    public Task Several_diagnostics_are_fixed_one_by_one_and_at_once() => Verify.VerifyCodeFixAsync(TwoBad, TwoGood);

    [Fact]
    public Task Expected_diagnostics_are_fixed() =>
        Verify.VerifyCodeFixAsync(
            "class C { void {|#0:Bad|}() { } }", OneGood, Verify.Diagnostic("TK0001").WithLocation(0).WithArguments("Bad"));

    [Fact]
    public Task Several_files_are_fixed() =>
        Verify.VerifyCodeFixAsync(OneBad, OneGood, new VerifierOptions
        {
            Files = [("Other.cs", "class D { void {|TK0001:Bad|}() { } }"), ("Untouched.cs", "class E { }")],
            FixedFiles = [("Other.cs", "class D { void Good() { } }")],
        });

    [Fact]
    public Task The_equivalence_key_chooses_the_fix() =>
        CSharpVerifier<NamesAnalyzer, ChoiceFix>.VerifyCodeFixAsync(
            TwoBad, TwoGood.Replace("Good", "Better"), new VerifierOptions { EquivalenceKey = "Better" });

    [Fact]
    public Task Without_a_key_the_first_fix_is_taken() =>
        CSharpVerifier<NamesAnalyzer, ChoiceFix>.VerifyCodeFixAsync(TwoBad, TwoGood);

    [Fact]
    public Task What_the_fixed_source_marks_may_remain() =>
        Verify.VerifyCodeFixAsync(
            "class C { void {|TK0001:Bad|}() { } void {|TK0002:Worse|}() { } }",
            "class C { void Good() { } void {|TK0002:Worse|}() { } }");

    [Fact]
    public Task A_fix_that_is_not_offered_can_be_expected() =>
        CSharpVerifier<NamesAnalyzer, CautiousFix>.VerifyNoCodeFixAsync(TwoBad);

    [Fact]
    public Task A_fix_that_is_not_offered_can_be_expected_of_a_located_diagnostic() =>
        CSharpVerifier<NamesAnalyzer, CautiousFix>.VerifyNoCodeFixAsync(
            "class C { void {|#0:Bad|}() { } }", options: null, Verify.Diagnostic("TK0001").WithLocation(0).WithArguments("Bad"));

    [Fact]
    public Task A_fix_that_is_offered_against_expectation_fails() => Fails(Verify.VerifyNoCodeFixAsync(OneBad));

    [Fact]
    public Task A_fix_that_is_not_offered_fails() => FixFails<CautiousFix>(OneBad, OneGood);

    [Fact]
    public Task A_fix_with_another_result_fails() => FixFails<GoodNameFix>(OneBad, OneGood.Replace("Good", "Better"));

    [Fact]
    public Task A_fix_that_does_not_compile_fails() => FixFails<BreakingFix>(OneBad, OneGood.Replace("Good", "void"), "CS");

    [Fact]
    public Task A_fix_that_leaves_the_diagnostic_fails() =>
        FixFails<UselessFix>(OneBad, OneGood.Replace("Good", "/* fixed */ Bad"));

    [Fact]
    public Task A_fix_that_never_ends_fails() =>
        FixFails<UselessFix>(OneBad, OneGood.Replace("Good", "/* fixed */ {|TK0001:Bad|}"));

    [Fact]
    public Task A_fix_that_changes_nothing_fails() => FixFails<IdleFix>(OneBad, OneGood);

    [Fact]
    public Task A_fix_that_changes_nothing_where_none_is_expected_fails() =>
        Fails(CSharpVerifier<NamesAnalyzer, IdleFix>.VerifyNoCodeFixAsync(OneBad));

    [Fact]
    public Task A_FixAll_with_another_result_fails() => FixFails<TwoFacedFix>(TwoBad, TwoGood);

    [Fact]
    public Task A_FixAll_with_another_result_can_be_expected() =>
        CSharpVerifier<NamesAnalyzer, TwoFacedFix>.VerifyCodeFixAsync(
            TwoBad, TwoGood, new VerifierOptions { BatchFixedSource = TwoGood.Replace("Good", "Fine") });

    [Fact]
    public Task A_fix_without_FixAll_fails() => FixFails<SingleFix>(OneBad, OneGood);

    [Fact]
    public Task A_fix_without_an_equivalence_key_fails() => FixFails<KeylessFix>(OneBad, OneGood);

    [Fact]
    public Task A_fix_that_builds_malformed_syntax_fails() =>
        FixFails<MalformedFix>(OneBad, OneGood.Replace("Good", "Good() {} void Other"));

    private static Task FixFails<TCodeFix>(string source, string fixedSource, string because = "")
        where TCodeFix : CodeFixProvider, new() =>
        Fails(CSharpVerifier<NamesAnalyzer, TCodeFix>.VerifyCodeFixAsync(source, fixedSource), because);

    private static async Task Fails(Task verification, string because = "")
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => verification);
        Assert.Contains(because, failure.Message, StringComparison.Ordinal);
    }
}
