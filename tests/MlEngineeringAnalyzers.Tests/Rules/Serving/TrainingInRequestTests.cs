using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>MLE7009.</summary>
public class TrainingInRequestTests
{
    private const string Id = "MLE7009";

    [Fact]
    public Task Training_in_a_controllers_action_is_reported() =>
        Verify.VerifyAnalyzerAsync(Controller("""
            [HttpPost]
            public IActionResult Retrain()
            {
                var model = {|MLE7009:_ml.Regression.Trainers.Ols().Fit(_data)|};
                return Ok();
            }
            """));

    [Fact]
    public Task Training_in_a_handler_of_a_minimal_api_is_reported() =>
        Verify.VerifyAnalyzerAsync("using Microsoft.AspNetCore.Builder;\n" + Program("""
            var app = WebApplication.Create(args);
            app.MapPost("/train", () => {|MLE7009:pipeline.Fit(data)|}.ToString());
            """));

    [Fact]
    public Task Training_in_a_service_that_an_action_calls_is_reported() =>
        Verify.VerifyAnalyzerAsync(
            Controller("""
                public IActionResult Retrain()
                {
                    var model = {|MLE7009:Training.Train(_ml, _data)|};
                    return Ok();
                }
                """),
            new VerifierOptions { Files = [("Training.cs", Types("""
                public static class Training
                {
                    public static ITransformer Train(MLContext ml, IDataView data) => ml.Regression.Trainers.Ols().Fit(data);
                }
                """))] });

    [Theory]
    [InlineData("public IActionResult Predict() => Ok(_ml.Model.Load(\"model.zip\", out _));")]
    [InlineData("public IActionResult Prepare() => Ok(_ml.Transforms.NormalizeMinMax(\"Size\").Fit(_data));")]
    [InlineData("private object Train() => _ml.Regression.Trainers.Ols().Fit(_data);")]
    public Task Actions_that_do_not_train_are_fine(string member) =>
        Verify.VerifyNoDiagnosticAsync(Id, Controller(member));

    [Fact]
    public Task Training_before_the_server_starts_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, "using Microsoft.AspNetCore.Builder;\n" + Program("""
            var model = pipeline.Fit(data);
            var app = WebApplication.Create(args);
            app.MapGet("/", () => model.ToString());
            """));

    [Fact]
    public Task Training_in_a_background_service_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            using System.Threading;
            using System.Threading.Tasks;

            public class Retraining : Microsoft.Extensions.Hosting.BackgroundService
            {
                private readonly MLContext _ml = new(seed: 1);

                protected override Task ExecuteAsync(CancellationToken stoppingToken)
                {
                    var model = _ml.Regression.Trainers.Ols().Fit(_ml.Data.LoadFromBinary("houses.idv"));
                    return Task.CompletedTask;
                }
            }
            """));

    private static string Controller(string member) => Types($$"""
        using Microsoft.AspNetCore.Mvc;

        [ApiController]
        public class TrainController : ControllerBase
        {
            private readonly MLContext _ml;
            private readonly IDataView _data;

            public TrainController(MLContext ml, IDataView data) => (_ml, _data) = (ml, data);

            {{member}}
        }
        """);
}
