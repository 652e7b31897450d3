using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Serving.SharedEngineFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>MLE7001.</summary>
public class SharedEngineTests
{
    private const string Id = "MLE7001";

    [Theory]
    [InlineData("(PredictionEngine<House, HousePrediction> engine) : ControllerBase", "", "House house", "engine")]
    [InlineData(" : ControllerBase", "private readonly PredictionEngine<House, HousePrediction> _engine; public Prices(PredictionEngine<House, HousePrediction> engine) => _engine = engine;", "House house", "_engine")]
    [InlineData(" : ControllerBase", "", "[FromServices] PredictionEngine<House, HousePrediction> engine, House house", "engine")]
    public Task A_singleton_engine_that_a_controller_is_given_is_reported(string head, string members, string parameters, string engine) =>
        Verify.VerifyAnalyzerAsync("using Microsoft.AspNetCore.Builder;\nusing Microsoft.AspNetCore.Mvc;\nusing Microsoft.Extensions.DependencyInjection;\n" + Bare($$"""
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddSingleton(new MLContext(seed: 1));
            builder.Services.AddSingleton(services =>
            {
                var ml = services.GetRequiredService<MLContext>();
                return ml.Model.CreatePredictionEngine<House, HousePrediction>(ml.Model.Load("model-1.0.zip", out _));
            });
            builder.Build().Run();

            public class Prices{{head}}
            {
                {{members}}
                [HttpPost("price")] public float Price({{parameters}}) => {|MLE7001:{{engine}}.Predict(house)|}.Price;
            }
            """), new VerifierOptions { Rules = ["MLE7002", "MLE7003"] });

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

    [Fact]
    public Task The_fix_of_a_field_is_an_engine_for_each_thread() =>
        Verify.VerifyCodeFixAsync(
            Controller(
                "private static readonly PredictionEngine<House, HousePrediction> s_engine = new MLContext(1).Model.CreatePredictionEngine<House, HousePrediction>(new MLContext(1).Model.Load(\"model.zip\", out _)); // costly",
                "{|MLE7001:s_engine.Predict(house)|}.Price + {|MLE7001:PriceController.s_engine.Predict(house)|}.Price"),
            Controller(
                "private static readonly System.Threading.ThreadLocal<PredictionEngine<House, HousePrediction>> s_engine = new(() => new MLContext(1).Model.CreatePredictionEngine<House, HousePrediction>(new MLContext(1).Model.Load(\"model.zip\", out _))); // costly",
                "s_engine.Value!.Predict(house).Price + PriceController.s_engine.Value!.Predict(house).Price"),
            new VerifierOptions { EquivalenceKey = "SharedEngineFix.Thread" });

    [Fact]
    public Task A_local_and_a_field_that_the_constructor_sets_are_wrapped_too() =>
        Verify.VerifyCodeFixAsync(
            Wrapped("var engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(model);", "{|MLE7001:engine.Predict(h)|}", "PredictionEngine<House, HousePrediction>", "ml.Model.CreatePredictionEngine<House, HousePrediction>(model)", "{|MLE7001:_engine.Predict(h)|}"),
            Wrapped(
                "var engine = new ThreadLocal<PredictionEngine<House, HousePrediction>>(() => ml.Model.CreatePredictionEngine<House, HousePrediction>(model));", "engine.Value!.Predict(h)",
                "ThreadLocal<PredictionEngine<House, HousePrediction>>", "new ThreadLocal<PredictionEngine<House, HousePrediction>>(() => ml.Model.CreatePredictionEngine<House, HousePrediction>(model))", "_engine.Value!.Predict(h)"));

    [Fact]
    public Task The_fix_of_a_registration_is_a_pool() =>
        Verify.VerifyCodeFixAsync(
            Server(
                "", """
                services.AddSingleton(provider => ml.Model.CreatePredictionEngine<House, HousePrediction>(model)); // one for all
                """,
                "PredictionEngine", "{|MLE7001:engine.Predict(house)|}"),
            Server(
                "using Microsoft.Extensions.ML;\n", """
                services.AddPredictionEnginePool<House, HousePrediction>().FromFile("model.zip"); // one for all
                """,
                "PredictionEnginePool", "engine.Predict(house)"));

    [Fact]
    public Task Engines_that_threads_have_of_their_own_are_not_injected() =>
        Verify.VerifyCodeFixAsync(
            Server("", $"{OfThreads}services.AddSingleton(ml.Model.CreatePredictionEngine<House, HousePrediction>(model));", "PredictionEngine", "{|MLE7001:engine.Predict(house)|}"),
            Server("using Microsoft.Extensions.ML;\n", $"{OfThreads}services.AddPredictionEnginePool<House, HousePrediction>().FromFile(\"model.zip\");", "PredictionEnginePool", "engine.Predict(house)"));

    private const string OfThreads =
        "var own = new System.Threading.ThreadLocal<PredictionEngine<House, HousePrediction>>(() => ml.Model.CreatePredictionEngine<House, HousePrediction>(model)); ";

    [Fact]
    public Task An_engine_that_goes_elsewhere_too_is_left_to_the_user() =>
        Verify.VerifyNoCodeFixAsync(Program("""
            var engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(pipeline.Fit(data));
            Console.WriteLine(engine);
            System.Threading.Tasks.Parallel.ForEach(new List<House> { new(), new() }, house => Console.WriteLine({|MLE7001:engine.Predict(house)|}.Price));
            """));

    private static string Wrapped(string local, string localUse, string type, string value, string fieldUse) => "using System.Threading;\nusing System.Threading.Tasks;\n" + Types($$"""
        public class Batch
        {
            private readonly {{type}} _engine;

            public Batch(MLContext ml, ITransformer model)
            {
                _engine = {{value}};
            }

            public void All(List<House> houses) => Parallel.ForEach(houses, h => Console.WriteLine({{fieldUse}}.Price));

            public static void All(MLContext ml, ITransformer model, List<House> houses)
            {
                {{local}}
                Parallel.ForEach(houses, h => Console.WriteLine({{localUse}}.Price));
            }
        }
        """) + RowClasses;

    private static string Server(string usings, string registration, string engine, string prediction) => "using Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.DependencyInjection;\n"
        + Usings.TrimEnd() + "\n" + usings + $$"""


        public static class Startup
        {
            public static void Configure(WebApplicationBuilder builder)
            {
                var services = builder.Services;
                var ml = new MLContext(1);
                var model = ml.Model.Load("model.zip", out _);
                {{registration}}
                var app = builder.Build();
                app.MapPost("/price", ({{engine}}<House, HousePrediction> engine, House house) => {{prediction}}.Price);
            }
        }
        """ + RowClasses;

    private static string Controller(string member, string prediction) => Types($$"""
        public class PriceController : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            {{member}}

            public float Get(House house) => {{prediction}};
        }
        """) + RowClasses;
}
