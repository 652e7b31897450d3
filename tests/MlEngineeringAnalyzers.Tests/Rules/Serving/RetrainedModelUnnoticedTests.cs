using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>MLE7010.</summary>
public class RetrainedModelUnnoticedTests
{
    private const string Id = "MLE7010";

    [Theory]
    [InlineData("FromFile(\"model.zip\", watchForChanges: false)", "watchForChanges: true")]
    [InlineData("FromFile(\"name\", \"model.zip\", false)", "watchForChanges: true")]
    [InlineData("FromUri(\"https://example.org/model.zip\")", "a period")]
    public Task A_pool_that_never_looks_for_a_new_model_is_reported(string source, string missing) =>
        Verify.VerifyAnalyzerAsync(
            Pool($$"""{|#0:services.AddPredictionEnginePool<House, HousePrediction>().{{source}}|};"""),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(missing));

    [Theory]
    [InlineData("FromFile(\"model.zip\")")]
    [InlineData("FromFile(\"model.zip\", watchForChanges: true)")]
    [InlineData("FromFile(\"model.zip\", watchForChanges: watch)")]
    [InlineData("FromUri(\"https://example.org/model.zip\", TimeSpan.FromMinutes(5))")]
    public Task A_pool_that_looks_is_fine(string source) =>
        Verify.VerifyNoDiagnosticAsync(Id, Pool($"services.AddPredictionEnginePool<House, HousePrediction>().{source};"));

    private static string Pool(string statement) => "using Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.ML;\n" + Types($$"""
        public static class Startup
        {
            public static void Configure(IServiceCollection services, bool watch)
            {
                {{statement}}
            }
        }
        """) + RowClasses;
}
