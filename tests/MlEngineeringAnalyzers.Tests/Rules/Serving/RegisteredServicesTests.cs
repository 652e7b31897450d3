using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Serving.EngineCreatedRepeatedlyFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>What MLE7001 and MLE7002 know of services: what they are registered as, and how often they are made.</summary>
public class RegisteredServicesTests
{
    private const string Made = "private readonly PredictionEngine<House, HousePrediction> _engine = s_ml.Model.CreatePredictionEngine<House, HousePrediction>(s_model);";

    private const string MadeForRequests = "private readonly PredictionEngine<House, HousePrediction> _engine = {|MLE7002:s_ml.Model.CreatePredictionEngine<House, HousePrediction>(s_model)|};";

    [Theory]
    [InlineData("services.AddSingleton<Predictor>();")]
    [InlineData("services.AddSingleton<IPredictor, Predictor>();")]
    [InlineData("services.AddKeyedSingleton<IPredictor, Predictor>(\"house\");")]
    [InlineData("services.AddKeyedSingleton<Predictor>(\"house\");")]
    [InlineData("services.AddKeyedSingleton(typeof(IPredictor), \"house\", typeof(Predictor));")]
    [InlineData("services.AddKeyedSingleton<IPredictor>(\"house\", (provider, key) => new Predictor());")]
    [InlineData("services.AddKeyedSingleton<IPredictor>(\"house\", new Predictor());")]
    [InlineData("services.TryAddKeyedSingleton<IPredictor, Predictor>(\"house\");")]
    public Task A_singleton_shares_its_engine_and_makes_it_once(string registration) =>
        Verify.VerifyAnalyzerAsync(Service(registration, Made, "{|MLE7001:_engine.Predict(house)|}"), s_rules);

    [Theory]
    [InlineData("services.AddScoped<IPredictor, Predictor>();")]
    [InlineData("services.AddKeyedScoped<IPredictor, Predictor>(\"house\");")]
    [InlineData("services.AddKeyedTransient<IPredictor, Predictor>(\"house\");")]
    [InlineData("services.AddKeyedScoped<IPredictor>(\"house\", (provider, key) => new Predictor());")]
    [InlineData("services.TryAddKeyedTransient<Predictor>(\"house\");")]
    public Task A_service_for_each_request_makes_its_engine_again(string registration) =>
        Verify.VerifyAnalyzerAsync(Service(registration, MadeForRequests, "_engine.Predict(house)"), s_rules);

    [Theory]
    [InlineData("AddSingleton<IPredictor, Predictor>()", "IEnumerable<IPredictor> all", "all.First()")]
    [InlineData("AddSingleton<IPredictor, Predictor>()", "IEnumerable<IPredictor> all", "all.Single(p => p.Name == house.City)")]
    [InlineData("AddSingleton<IPredictor, Predictor>()", "IReadOnlyList<IPredictor> all", "all[0]")]
    [InlineData("AddSingleton<IPredictor, Predictor>()", "IPredictor one", "one")]
    [InlineData("AddKeyedSingleton<IPredictor, Predictor>(\"house\")", "[FromKeyedServices(\"house\")] IPredictor one", "one")]
    public Task What_a_controller_is_given_was_made_once(string registration, string parameter, string chosen) =>
        Verify.VerifyAnalyzerAsync(
            Service($"services.{registration};", Made, "{|MLE7001:_engine.Predict(house)|}") + $$"""

            public class PriceController({{parameter}}) : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                public float Get(House house) => {{chosen}}.Predict(house);
            }
            """,
            s_rules);

    [Theory]
    [InlineData("foreach (var predictor in _all) sum += predictor.Predict(house);")]
    [InlineData("sum = _all.Select(p => p.Predict(house)).Sum();")]
    public Task All_implementations_in_turn_were_made_once(string use) =>
        Verify.VerifyAnalyzerAsync(
            Service("services.AddSingleton<IPredictor, Predictor>(); services.AddSingleton<Ensemble>();", Made, "{|MLE7001:_engine.Predict(house)|}") + $$"""

            public class Ensemble
            {
                private readonly IEnumerable<IPredictor> _all;

                public Ensemble(IEnumerable<IPredictor> all) => _all = all;

                public float Predict(House house)
                {
                    var sum = 0f;
                    {{use}}
                    return sum;
                }
            }
            """,
            s_rules);

    [Theory]
    [InlineData("sum = all.Select(p => p.Predict(house)).Sum();")]
    [InlineData("foreach (var predictor in all) sum += predictor.Predict(house);")]
    [InlineData("System.Threading.Tasks.Parallel.ForEach(all, p => p.Predict(house));")]
    [InlineData("all.ForEach(p => sum += p.Predict(house));")]
    public Task Objects_that_somebody_hands_in_were_made_before(string use) =>
        Verify.VerifyNoDiagnosticAsync("MLE7002", Service("", Made, "_engine.Predict(house)") + $$"""

            public static class Ensemble
            {
                public static float Predict(List<IPredictor> all, House house)
                {
                    var sum = 0f;
                    {{use}}
                    return sum;
                }
            }
            """);

    [Theory]
    [InlineData("small", "{|MLE7001:engine.Predict(house)|}")]
    [InlineData("large", "engine.Predict(house)")]
    public Task The_key_says_which_service_it_is(string key, string prediction) =>
        Verify.VerifyAnalyzerAsync(
            "using Microsoft.Extensions.DependencyInjection;\n" + Types($$"""
            public static class Startup
            {
                public static void Configure(IServiceCollection services, MLContext ml)
                {
                    var model = ml.Model.Load("model.zip", out _);
                    services.AddKeyedSingleton("small", (provider, name) => ml.Model.CreatePredictionEngine<House, HousePrediction>(model));
                }
            }

            public class PriceController([FromKeyedServices("{{key}}")] PredictionEngine<House, HousePrediction> engine) : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                public float Get(House house) => {{prediction}}.Price;
            }
            """) + RowClasses,
            s_rules);

    private static readonly VerifierOptions s_rules = new() { Rules = ["MLE7001", "MLE7002"] };

    private static string Service(string registration, string member, string prediction) =>
        "using Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.DependencyInjection.Extensions;\n" + Types($$"""
        public static class Startup
        {
            public static void Configure(IServiceCollection services)
            {
                {{registration}}
            }
        }

        public interface IPredictor
        {
            string Name { get; }

            float Predict(House house);
        }

        public class Predictor : IPredictor
        {
            private static readonly MLContext s_ml = new(1);
            private static readonly ITransformer s_model = s_ml.Model.Load("model.zip", out _);
            {{member}}

            public string Name => "house";

            public float Predict(House house) => {{prediction}}.Price;
        }
        """) + RowClasses;
}
