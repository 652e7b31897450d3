using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Versioning.UntrustedModelFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Versioning;

/// <summary>MLE3008.</summary>
public class UntrustedModelTests
{
    private const string Id = "MLE3008";

    private const string OverHttp = "over http, where anyone on the way can replace it; use https";
    private const string FromRequest = "from a path that the request names, so that the sender chooses the file; choose among known names";

    [Theory]
    [InlineData("\"http://models.example.org/houses.zip\"")]
    [InlineData("\"houses\", \"http://models.example.org/houses.zip\"")]
    [InlineData("\"houses\", new Uri(\"http://models.example.org/houses.zip\")")]
    [InlineData("$\"http://{args[0]}/houses.zip\"")]
    [InlineData("\"HTTP://models.example.org/houses.zip\", TimeSpan.FromMinutes(1)")]
    public Task A_pool_that_loads_over_http_is_reported(string arguments) =>
        Verify.VerifyAnalyzerAsync(Pool(arguments, mark: true), Verify.Diagnostic(Id).WithLocation(0).WithArguments(OverHttp));

    [Theory]
    [InlineData("\"https://models.example.org/houses.zip\"")]
    [InlineData("\"http://localhost:5000/houses.zip\"")]
    [InlineData("\"http://127.0.0.1/houses.zip\"")]
    [InlineData("args[0]")]
    [InlineData("new string('h', 3), new Uri(args[0])")]
    public Task A_safe_address_and_one_from_elsewhere_are_fine(string arguments) =>
        Verify.VerifyNoDiagnosticAsync(Id, Pool(arguments));

    [Fact]
    public Task A_file_that_a_request_names_is_reported() =>
        Verify.VerifyAnalyzerAsync(
            Types("""
                using Microsoft.AspNetCore.Mvc;

                public class ModelController : ControllerBase
                {
                    private readonly MLContext _ml = new(seed: 1);

                    [HttpPost]
                    public IActionResult Use(string name)
                    {
                        var model = {|#0:_ml.Model.Load(Path.Combine("models", name), out _)|};
                        return Ok();
                    }
                }
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(FromRequest));

    [Fact]
    public Task A_file_that_a_minimal_api_is_given_is_reported() =>
        Verify.VerifyAnalyzerAsync("using Microsoft.AspNetCore.Builder;\n" + Bare("""
            var ml = new MLContext(seed: 1);
            var app = WebApplication.Create(args);
            app.MapGet("/use/{name}", (string name) => {|MLE3008:ml.Model.Load($"models/{name}.zip", out _)|}.ToString());
            """));

    [Theory]
    [InlineData("int version", "$\"models/{version}.zip\"")]
    [InlineData("string name", "name == \"a\" ? \"models/a.zip\" : \"models/b.zip\"")]
    public Task A_number_and_a_choice_among_known_names_are_fine(string parameter, string file) =>
        Verify.VerifyNoDiagnosticAsync(Id, Types($$"""
            using Microsoft.AspNetCore.Mvc;

            public class ModelController : ControllerBase
            {
                private readonly MLContext _ml = new(seed: 1);

                public IActionResult Use({{parameter}}) => Ok(_ml.Model.Load({{file}}, out _));
            }
            """));

    [Fact]
    public Task A_parameter_of_ordinary_code_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            public class Models
            {
                public ITransformer Load(MLContext ml, string name) => ml.Model.Load(Path.Combine("models", name), out _);
            }
            """));

    [Theory]
    [InlineData("\"http://example.org/houses.zip\"", "\"https://example.org/houses.zip\"")]
    [InlineData("@\"HTTP://example.org/houses.zip\"", "@\"https://example.org/houses.zip\"")]
    [InlineData("$\"http://{args[0]}/houses.zip\"", "$\"https://{args[0]}/houses.zip\"")]
    [InlineData("\"http://\" + args[0]", "\"https://\" + args[0]")]
    [InlineData("\"houses\", new Uri(\"http://example.org/houses.zip\")", "\"houses\", new Uri(\"https://example.org/houses.zip\")")]
    public Task The_fix_asks_over_https(string arguments, string safe) =>
        Verify.VerifyCodeFixAsync(Pool(arguments, mark: true).Replace("#0:", "MLE3008:"), Pool(safe));

    [Fact]
    public Task An_address_in_a_constant_that_two_calls_use_is_changed_once() =>
        Verify.VerifyCodeFixAsync(
            Constant("http", "{|MLE3008:", "|}"),
            Constant("https", "", ""),
            new VerifierOptions { IncrementalIterations = 1 });

    [Fact]
    public Task A_port_that_speaks_http_is_left_alone() =>
        Verify.VerifyNoCodeFixAsync(Pool("\"http://example.org:8080/houses.zip\"", mark: true).Replace("#0:", "MLE3008:"));

    private static string Constant(string scheme, string open, string close) =>
        "using Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.ML;\n" + Bare($$"""
            const string Address = "{{scheme}}://example.org/houses.zip";
            var pool = WebApplication.CreateBuilder(args).Services.AddPredictionEnginePool<House, HousePrediction>();
            {{open}}pool.FromUri("a", Address){{close}}; {{open}}pool.FromUri("b", Address){{close}};
            """);

    private static string Pool(string arguments, bool mark = false) =>
        "using Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.ML;\n" + Bare($$"""
            var builder = WebApplication.CreateBuilder(args);
            var pool = builder.Services.AddPredictionEnginePool<House, HousePrediction>();
            {{(mark ? "{|#0:" : "")}}pool.FromUri({{arguments}}){{(mark ? "|}" : "")}};
            """);
}
