using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>MLE7001.</summary>
public class SharedEngineTests
{
    private const string Id = "MLE7001";

    [Fact]
    public Task An_engine_that_parallel_code_shares_is_reported_at_the_prediction() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                var engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(pipeline.Fit(data));
                System.Threading.Tasks.Parallel.ForEach(new List<House> { new(), new() }, house => Console.WriteLine({|#0:engine.Predict(house)|}.Price));
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("code given to Parallel"));

    [Fact]
    public Task A_static_engine_of_a_controller_is_reported() =>
        Verify.VerifyAnalyzerAsync(Controller(
            "private static readonly PredictionEngine<House, HousePrediction> s_engine = new MLContext(1).Model.CreatePredictionEngine<House, HousePrediction>(new MLContext(1).Model.Load(\"model.zip\", out _));",
            "{|MLE7001:s_engine.Predict(house)|}.Price"));

    [Fact]
    public Task An_engine_of_a_singleton_service_is_reported() =>
        Verify.VerifyAnalyzerAsync("using Microsoft.Extensions.DependencyInjection;\n" + Types("""
            public static class Startup
            {
                public static void Configure(IServiceCollection services) => services.AddSingleton<Predictor>();
            }

            public class Predictor
            {
                private readonly PredictionEngine<House, HousePrediction> _engine;

                public Predictor()
                {
                    var ml = new MLContext(1);
                    _engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(ml.Model.Load("model.zip", out _));
                }

                public float Predict(House house) => {|MLE7001:_engine.Predict(house)|}.Price;
            }
            """) + RowClasses);

    [Theory]
    [InlineData("lock (s_engine) return s_engine.Predict(house).Price;")]
    [InlineData("return s_perThread.Value!.Predict(house).Price;")]
    [InlineData("return t_engine!.Predict(house).Price;")]
    [InlineData("return pool.Predict(house).Price;")]
    public Task A_lock_an_engine_for_each_thread_and_a_pool_are_fine(string prediction) =>
        Verify.VerifyNoDiagnosticAsync(Id, Types($$"""
            using Microsoft.Extensions.ML;

            public class PriceController : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                private static readonly PredictionEngine<House, HousePrediction> s_engine = Make();
                private static readonly System.Threading.ThreadLocal<PredictionEngine<House, HousePrediction>> s_perThread = new(() => Make());
                [ThreadStatic] private static PredictionEngine<House, HousePrediction>? t_engine;
                private readonly PredictionEnginePool<House, HousePrediction> pool;

                public PriceController(PredictionEnginePool<House, HousePrediction> pool) => this.pool = pool;

                public float Get(House house)
                {
                    t_engine ??= Make();
                    {{prediction}}
                }

                private static PredictionEngine<House, HousePrediction> Make() =>
                    new MLContext(1).Model.CreatePredictionEngine<House, HousePrediction>(new MLContext(1).Model.Load("model.zip", out _));
            }
            """) + RowClasses);

    [Fact]
    public Task A_console_program_that_predicts_one_after_the_other_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(pipeline.Fit(data));
            foreach (var house in new List<House> { new(), new() })
                Console.WriteLine(engine.Predict(house).Price);
            """));

    [Fact]
    public Task An_engine_for_each_request_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Controller(
            "private static readonly ITransformer s_model = new MLContext(1).Model.Load(\"model.zip\", out _);",
            "new MLContext(1).Model.CreatePredictionEngine<House, HousePrediction>(s_model).Predict(house).Price"));

    private static string Controller(string member, string prediction) => Types($$"""
        public class PriceController : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            {{member}}

            public float Get(House house) => {{prediction}};
        }
        """) + RowClasses;
}
