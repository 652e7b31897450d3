using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Serving.UnknownPoolModelFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>MLE7006.</summary>
public class UnknownPoolModelTests
{
    private const string Id = "MLE7006";

    private const string NoDefault = "You need to configure a default, not named, model before you use this method";

    [Theory]
    [InlineData(".FromFile(\"houses\", \"model.zip\")", "pool.Predict(house)", "Predict", NoDefault, "\"houses\"", "pass modelName: \"houses\"")]
    [InlineData(".FromFile(\"houses\", \"model.zip\")", "pool.GetPredictionEngine()", "GetPredictionEngine", NoDefault, "\"houses\"", "pass modelName: \"houses\"")]
    [InlineData(".FromFile(filePath: \"model.zip\", modelName: \"houses\")", "pool.GetModel()", "GetModel", "Object reference not set to an instance of an object", "\"houses\"", "pass modelName: \"houses\"")]
    [InlineData(".FromUri(\"houses\", \"https://example.org/model.zip\")", "pool.GetModel(\"house\")", "GetModel", "The given key 'house' was not present in the dictionary", "\"houses\"", "pass modelName: \"houses\"")]
    [InlineData(".FromFile(\"model.zip\")", "pool.Predict(\"houses\", house)", "Predict", "Value cannot be null. (Parameter 'poolOptions')", "one without a name", "leave the name out")]
    [InlineData(".FromFile(\"a\", \"a.zip\").FromFile(\"b\", \"b.zip\")", "pool.Predict(house)", "Predict", NoDefault, "\"a\", \"b\"", "pass one of these names")]
    [InlineData(".FromFile(\"houses\", \"a.zip\").FromFile(\"flats\", \"b.zip\")", "pool.Predict(modelName: \"Houses\", house)", "Predict", "Value cannot be null. (Parameter 'poolOptions')", "\"flats\", \"houses\"", "pass modelName: \"houses\"")]
    [InlineData("", "pool.Predict(house)", "Predict", NoDefault, "no model at all", "register one with FromFile or FromUri")]
    public Task A_model_that_nothing_registers_is_reported(string sources, string request, string method, string failure, string models, string advice) =>
        Verify.VerifyAnalyzerAsync(
            App($"builder.Services.AddPredictionEnginePool<House, HousePrediction>(){sources};", "{|#0:" + request + "|}"),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(method, failure, models, advice));

    [Theory]
    [InlineData(".FromFile(\"houses\", \"model.zip\")", "pool.Predict(\"houses\", house)")]
    [InlineData(".FromFile(\"model.zip\")", "pool.Predict(house)")]
    [InlineData(".FromFile(\"model.zip\").FromFile(\"houses\", \"b.zip\")", "pool.Predict(house)")]
    [InlineData(".FromFile(\"model.zip\")", "pool.Predict(\"\", house)")]
    [InlineData(".FromFile(args[0], \"model.zip\")", "pool.Predict(house)")]
    [InlineData(".FromFile(\"houses\", \"model.zip\")", "pool.Predict(house.City, house)")]
    [InlineData(".FromFile(null!, \"model.zip\")", "pool.Predict(house)")]
    [InlineData("", "default(string)")]
    public Task A_model_that_is_registered_or_may_be_is_not_reported(string sources, string request) =>
        Verify.VerifyNoDiagnosticAsync(Id, App($"builder.Services.AddPredictionEnginePool<House, HousePrediction>(){sources};", request));

    [Theory]
    [InlineData("var pools = builder.Services.AddPredictionEnginePool<House, HousePrediction>(); pools.FromFile(\"a.zip\"); pools.FromFile(\"houses\", \"b.zip\");")]
    [InlineData("var pools = builder.Services.AddPredictionEnginePool<House, HousePrediction>(); if (args.Length > 0) pools.FromFile(\"a.zip\");")]
    [InlineData("Models.Register(builder.Services.AddPredictionEnginePool<House, HousePrediction>());")]
    [InlineData("builder.Services.AddPredictionEnginePool<House, HousePrediction>().FromFile(\"houses\", \"a.zip\"); builder.Services.Configure<PredictionEnginePoolOptions<House, HousePrediction>>(o => { });")]
    [InlineData("builder.Services.AddPredictionEnginePool<House, HousePrediction>(services => services.GetRequiredService<PredictionEnginePool<House, HousePrediction>>()).FromFile(\"houses\", \"a.zip\");")]
    [InlineData("builder.Services.AddPredictionEnginePool<House, House>().FromFile(\"houses\", \"a.zip\");")]
    [InlineData("")]
    public Task What_is_registered_in_another_way_is_not_guessed(string registration) =>
        Verify.VerifyNoDiagnosticAsync(Id, App(registration, "pool.Predict(house)") + """

            public static class Models
            {
                public static void Register(object builder) { }
            }
            """);

    [Theory]
    [InlineData("var pools = builder.Services.AddPredictionEnginePool<House, HousePrediction>(); pools.FromFile(Names.Houses, \"a.zip\");")]
    [InlineData("builder.Host.ConfigureServices((_, services) => services.AddPredictionEnginePool<House, HousePrediction>().FromFile(Names.Houses, \"a.zip\"));")]
    [InlineData("builder.Services.AddPredictionEnginePool<House, HousePrediction>().FromFile(Names.Houses, \"a.zip\").Services.AddControllers();")]
    public Task A_registration_is_followed_to_its_end(string registration) =>
        Verify.VerifyAnalyzerAsync(App(registration, "{|MLE7006:pool.Predict(house)|}") + """

            public static class Names
            {
                public const string Houses = "houses";
            }
            """);

    [Fact]
    public Task A_library_may_be_used_by_programs_that_register_more() =>
        Verify.VerifyNoDiagnosticAsync(Id, Service("pool.Predict(house)") + RowClasses + """

            public static class Startup
            {
                public static void Configure(IServiceCollection services) =>
                    services.AddPredictionEnginePool<House, HousePrediction>().FromFile("houses", "a.zip");
            }
            """);

    [Fact]
    public Task A_service_in_another_file_is_reported_there() =>
        Verify.VerifyAnalyzerAsync(
            Header + Bare(Start("builder.Services.AddPredictionEnginePool<House, HousePrediction>().FromFile(\"houses\", \"a.zip\");")),
            new VerifierOptions { Files = [("Prices.cs", Service("{|MLE7006:pool.Predict(house)|}"))] });

    [Theory]
    [InlineData(".FromFile(\"houses\", \"model.zip\")", "pool.Predict(house)", "pool.Predict(modelName: \"houses\", house)")]
    [InlineData(".FromFile(\"houses\", \"model.zip\")", "pool.Predict(example: house)", "pool.Predict(modelName: \"houses\", example: house)")]
    [InlineData(".FromFile(\"houses\", \"model.zip\")", "pool.Predict(example: house, modelName: \"flats\")", "pool.Predict(example: house, modelName: \"houses\")")]
    [InlineData(".FromFile(\"houses\", \"model.zip\")", "pool.GetModel()", "pool.GetModel(modelName: \"houses\")")]
    [InlineData(".FromFile(\"model.zip\")", "pool.Predict(\"houses\", house)", "pool.Predict(house)")]
    [InlineData(".FromFile(\"houses\", \"a.zip\").FromFile(\"flats\", \"b.zip\")", "pool.Predict(\"Houses\", house)", "pool.Predict(\"houses\", house)")]
    public Task The_fix_names_the_model_that_is_there(string sources, string request, string named)
    {
        var registration = $"builder.Services.AddPredictionEnginePool<House, HousePrediction>(){sources};";
        return Verify.VerifyCodeFixAsync(App(registration, "{|MLE7006:" + request + "|}"), App(registration, named));
    }

    [Fact]
    public Task An_engine_is_returned_under_the_name_under_which_it_was_got()
    {
        const string Registration = "builder.Services.AddPredictionEnginePool<House, HousePrediction>().FromFile(\"houses\", \"a.zip\");";
        return Verify.VerifyCodeFixAsync(
            Method(Registration, """
                var engine = {|MLE7006:pool.GetPredictionEngine()|};
                        var price = engine.Predict(house).Price;
                        pool.ReturnPredictionEngine(engine);
                        return price;
                """),
            Method(Registration, """
                var engine = pool.GetPredictionEngine(modelName: "houses");
                        var price = engine.Predict(house).Price;
                        pool.ReturnPredictionEngine(modelName: "houses", engine);
                        return price;
                """));
    }

    [Fact]
    public Task Several_requests_are_fixed_together()
    {
        const string Registration = "builder.Services.AddPredictionEnginePool<House, HousePrediction>().FromFile(\"houses\", \"a.zip\");";
        var options = new VerifierOptions { IncrementalIterations = 1, FixAllIterations = 1 };
        return Verify.VerifyCodeFixAsync(
            Method(Registration, "return {|MLE7006:pool.Predict(house)|}.Price + {|MLE7006:pool.Predict(house)|}.Price;"),
            Method(Registration, "return pool.Predict(modelName: \"houses\", house).Price + pool.Predict(modelName: \"houses\", house).Price;"),
            options);
    }

    [Fact]
    public Task Which_of_several_models_is_meant_is_not_guessed() =>
        Verify.VerifyNoCodeFixAsync(App(
            "builder.Services.AddPredictionEnginePool<House, HousePrediction>().FromFile(\"a\", \"a.zip\").FromFile(\"b\", \"b.zip\");",
            "{|MLE7006:pool.Predict(house)|}"));

    private const string Header = "using Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.ML;\n";

    private static string App(string registration, string request) => Method(registration, $"return {request};");

    private static string Method(string registration, string body) => Header + Bare(Start(registration) + PricesClass(body));

    private static string Start(string registration) => $"""
        var builder = WebApplication.CreateBuilder(args);
        {registration}
        builder.Services.AddScoped<Prices>();
        builder.Build().Run();

        """;

    private static string Service(string request) => Header + Types(PricesClass($"return {request};"));

    private static string PricesClass(string body) => $$"""

        public class Prices(PredictionEnginePool<House, HousePrediction> pool)
        {
            public object Of(House house)
            {
                {{body}}
            }
        }

        """;
}
