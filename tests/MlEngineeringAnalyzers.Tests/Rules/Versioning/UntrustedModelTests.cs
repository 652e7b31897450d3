using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Versioning;

/// <summary>MLE3008.</summary>
public class UntrustedModelTests
{
    private const string Id = "MLE3008";

    [Fact]
    public Task A_model_over_http_is_reported() =>
        Verify.VerifyAnalyzerAsync(Types("""
            using Microsoft.Extensions.ML;
            using Microsoft.Extensions.DependencyInjection;
            """ + Pool("""{|MLE3008:services.AddPredictionEnginePool<House, HousePrediction>().FromUri("http://example.org/model.zip")|};""")) + RowClasses);

    [Theory]
    [InlineData("FromUri(\"https://example.org/model.zip\")")]
    [InlineData("FromFile(\"model.zip\")")]
    [InlineData("FromUri(uri)")]
    public Task A_model_over_https_or_from_a_file_is_fine(string source) =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            using Microsoft.Extensions.ML;
            using Microsoft.Extensions.DependencyInjection;
            """ + Pool($"services.AddPredictionEnginePool<House, HousePrediction>().{source};")) + RowClasses);

    [Fact]
    public Task A_path_that_a_request_names_is_reported() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class PriceController : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                private readonly MLContext _ml = new(1);

                public int Get(string name) => {|MLE3008:_ml.Model.Load(Path.Combine("models", name), out _)|}.GetHashCode();

                public int GetKnown(int version) => _ml.Model.Load($"models/{version}.zip", out _).GetHashCode();

                private ITransformer Load(string name) => _ml.Model.Load(name, out _);
            }
            """));

    [Fact]
    public Task A_path_of_a_service_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            public class Loader
            {
                public ITransformer Load(MLContext ml, string name) => ml.Model.Load(name, out _);
            }
            """));

    private static string Pool(string statement) => $$"""


        public static class Startup
        {
            public static void Configure(IServiceCollection services, string uri)
            {
                {{statement}}
            }
        }
        """;
}
