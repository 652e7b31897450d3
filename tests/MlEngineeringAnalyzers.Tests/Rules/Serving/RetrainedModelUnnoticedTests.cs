using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Serving.RetrainedModelUnnoticedFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>MLE7010.</summary>
public class RetrainedModelUnnoticedTests
{
    private const string Id = "MLE7010";

    [Theory]
    [InlineData("FromFile(\"model.zip\", watchForChanges: false)", "watchForChanges: true")]
    [InlineData("FromFile(\"houses\", \"model.zip\", false)", "watchForChanges: true")]
    [InlineData("FromUri(\"houses\", \"https://example.org/model.zip\", System.Threading.Timeout.InfiniteTimeSpan)", "a period that ends")]
    public Task A_pool_that_never_looks_for_a_new_model_is_reported(string source, string repair) =>
        Verify.VerifyAnalyzerAsync(Pool($$"""{|#0:pool.{{source}}|};"""), Verify.Diagnostic(Id).WithLocation(0).WithArguments(repair));

    [Theory]
    [InlineData("FromFile(\"model.zip\")")]
    [InlineData("FromFile(\"houses\", \"model.zip\")")]
    [InlineData("FromFile(\"model.zip\", watchForChanges: true)")]
    [InlineData("FromFile(\"model.zip\", watchForChanges: args.Length > 0)")]
    [InlineData("FromUri(\"https://example.org/model.zip\", TimeSpan.FromMinutes(5))")]
    public Task A_pool_that_watches_is_fine(string source) =>
        Verify.VerifyNoDiagnosticAsync(Id, Pool($"pool.{source};"));

    [Theory]
    [InlineData("FromUri(\"https://example.org/model.zip\")")]
    [InlineData("FromUri(\"houses\", new Uri(\"https://example.org/model.zip\"))")]
    public Task An_address_without_a_period_is_asked_every_five_minutes(string source) =>
        Verify.VerifyNoDiagnosticAsync(Id, Pool($"pool.{source};"));

    [Fact]
    public Task A_chain_of_registrations_is_reported_where_it_goes_wrong() =>
        Verify.VerifyAnalyzerAsync(Pool("""
            {|MLE7010:builder.Services.AddPredictionEnginePool<House, HousePrediction>()
                .FromFile("a", "a.zip", watchForChanges: true)
                .FromFile("b", "b.zip", watchForChanges: false)|};
            """));

    [Theory]
    [InlineData("FromFile(\"model.zip\", watchForChanges: false)", "FromFile(\"model.zip\", watchForChanges: true)")]
    [InlineData("FromFile(\"houses\", \"model.zip\", false)", "FromFile(\"houses\", \"model.zip\", true)")]
    [InlineData(
        "FromUri(\"houses\", \"https://example.org/model.zip\", System.Threading.Timeout.InfiniteTimeSpan)",
        "FromUri(\"houses\", \"https://example.org/model.zip\", TimeSpan.FromMinutes(5))")]
    public Task The_fix_has_the_pool_look(string source, string watching) =>
        Verify.VerifyCodeFixAsync(Pool($$"""{|MLE7010:pool.{{source}}|}; // served"""), Pool($"pool.{watching}; // served"));

    [Fact]
    public Task Several_in_one_statement_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Pool("""
                {|MLE7010:{|MLE7010:pool.FromFile("a", "a.zip", watchForChanges: false)|}
                    .FromFile("b", "b.zip", watchForChanges: false)|};
                """),
            Pool("""
                pool.FromFile("a", "a.zip", watchForChanges: true)
                    .FromFile("b", "b.zip", watchForChanges: true);
                """));

    private static string Pool(string statements) =>
        "using Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.ML;\n" + Bare($$"""
            var builder = WebApplication.CreateBuilder(args);
            var pool = builder.Services.AddPredictionEnginePool<House, HousePrediction>();
            {{statements}}
            """);
}
