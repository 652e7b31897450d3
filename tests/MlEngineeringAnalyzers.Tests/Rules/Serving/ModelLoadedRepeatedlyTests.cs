using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Serving.ModelLoadedRepeatedlyFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>MLE7003.</summary>
public class ModelLoadedRepeatedlyTests
{
    private const string Id = "MLE7003";

    [Theory]
    [InlineData("for (var i = 0; i < 10; i++)")]
    [InlineData("foreach (var house in houses)")]
    [InlineData("while (houses.Count > 0)")]
    public Task A_model_loaded_in_every_round_of_a_loop_is_reported(string loop) =>
        Verify.VerifyAnalyzerAsync(
            Predicting($$"""
                {{loop}}
                {
                    var model = {|#0:ml.Model.Load("model.zip", out _)|};
                    Console.WriteLine(model.Transform(data).Schema.Count);
                }
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("in every round of a loop"));

    [Fact]
    public Task A_model_loaded_in_a_method_that_a_loop_calls_is_reported() =>
        Verify.VerifyAnalyzerAsync(Predicting("""
            foreach (var house in houses)
                Console.WriteLine(Predict(house));

            float Predict(House house)
            {
                var model = {|MLE7003:ml.Model.Load("model.zip", out _)|};
                return ml.Model.CreatePredictionEngine<House, HousePrediction>(model).Predict(house).Price;
            }
            """));

    [Fact]
    public Task A_controller_that_loads_in_its_action_is_reported() =>
        Verify.VerifyAnalyzerAsync(
            Controller("""
                public float Predict(House house)
                {
                    var model = {|#0:_ml.Model.Load("model.zip", out _)|};
                    return _ml.Model.CreatePredictionEngine<House, HousePrediction>(model).Predict(house).Price;
                }
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("for every request"));

    [Fact]
    public Task A_minimal_api_that_loads_in_its_handler_is_reported() =>
        Verify.VerifyAnalyzerAsync("using Microsoft.AspNetCore.Builder;\n" + Bare("""
            var ml = new MLContext(seed: 1);
            var app = WebApplication.Create(args);
            app.MapPost("/predict", (House house) =>
            {
                var model = {|MLE7003:ml.Model.Load("model.zip", out _)|};
                return ml.Model.CreatePredictionEngine<House, HousePrediction>(model).Predict(house).Price;
            });
            """));

    [Fact]
    public Task A_model_loaded_once_before_the_loop_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Predicting("""
            var model = ml.Model.Load("model.zip", out _);
            foreach (var house in houses)
                Console.WriteLine(model.Transform(data).Schema.Count);
            """));

    [Fact]
    public Task Different_models_in_a_loop_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Predicting("""
            foreach (var file in Directory.GetFiles("models"))
                Console.WriteLine(ml.Model.Load(file, out _).Transform(data).Schema.Count);
            """));

    [Fact]
    public Task A_retry_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Predicting("""
            ITransformer? model = null;
            for (var attempt = 0; attempt < 3; attempt++)
            {
                try
                {
                    model = ml.Model.Load("model.zip", out _);
                    break;
                }
                catch (IOException)
                {
                }
            }
            """));

    [Theory]
    [InlineData("for (var attempt = 0; attempt < 3; attempt++) { try { model = Load(); Console.WriteLine(model is null); if (model is not null) break; } catch (IOException) { } }")]
    [InlineData("var isLoaded = false; while (!isLoaded) { try { model = Load(); isLoaded = true; } catch (IOException) { System.Threading.Thread.Sleep(100); } }")]
    [InlineData("var attempts = 3; do { try { model = Load(); attempts = 0; } catch (IOException) { attempts--; } } while (attempts > 0);")]
    [InlineData("while (true) { try { model = Load(); } catch (IOException) { continue; } break; }")]
    [InlineData("while (true) { try { model = Load(); } catch (IOException) { } if (model is not null) { break; } }")]
    [InlineData("foreach (var house in houses) { for (var attempt = 0; attempt < 3; attempt++) { try { model = Load(); break; } catch (IOException) { } } }")]
    [InlineData("for (var attempt = 0; attempt < 3; attempt++) { try { Reload(); break; } catch (IOException) { } } void Reload() => model = Load();")]
    [InlineData("Retry(() => model = Load()); void Retry(Action action) { for (var attempt = 0; attempt < 3; attempt++) { try { action(); return; } catch (IOException) { } } }")]
    public Task A_load_that_is_tried_until_it_succeeds_is_fine(string code) =>
        Verify.VerifyNoDiagnosticAsync(Id, Predicting("ITransformer? model = null;\n" + code.Replace("Load()", "ml.Model.Load(\"model.zip\", out _)")));

    [Theory]
    [InlineData("if (File.GetLastWriteTime(path) > last) { model = Load(); last = DateTime.Now; }")]
    [InlineData("if (File.GetLastWriteTimeUtc(path) > DateTime.UtcNow.AddSeconds(-1)) model = Load();")]
    [InlineData("if (new FileInfo(path).LastWriteTime > last) { model = Load(); }")]
    [InlineData("var time = File.GetLastWriteTime(path); if (time != last) { last = time; model = Load(); }")]
    [InlineData("var time = File.GetLastWriteTime(path); if (time <= last) continue; model = Load(); last = time;")]
    [InlineData("model = File.GetLastWriteTime(path) > last ? Load() : model;")]
    [InlineData("if (HasChanged()) model = Load();")]
    [InlineData("if (HasChanged()) Reload();")]
    [InlineData("Reload2();")]
    [InlineData("if (isStale) { model = Load(); isStale = false; }")]
    [InlineData("if (rounds > 100) { rounds = 0; model = Load(); } rounds++;")]
    public Task A_model_that_is_loaded_anew_when_its_file_has_changed_is_fine(string round) =>
        Verify.VerifyNoDiagnosticAsync(Id, Predicting($$"""
            ITransformer? model = null;
            var last = DateTime.MinValue;
            var isStale = true;
            var rounds = 0;
            while (houses.Count > 0)
            {
                {{round}}
                await System.Threading.Tasks.Task.Delay(1000);
            }

            bool HasChanged()
            {
                var time = File.GetLastWriteTime(path);
                return time > last;
            }

            void Reload() => model = Load();

            void Reload2()
            {
                if (!HasChanged())
                    return;
                model = Load();
            }
            """.Replace("Load()", "ml.Model.Load(\"model.zip\", out _)")));

    [Theory]
    [InlineData("foreach (var house in houses) { try { var model = Load(); Console.WriteLine(model.Transform(data).Schema.Count); } catch (IOException) { Console.WriteLine(house.Size); } }")]
    [InlineData("foreach (var house in houses) { try { var model = Load(); Console.WriteLine(model.Transform(data).Schema.Count); } finally { Console.WriteLine(house.Size); } }")]
    [InlineData("foreach (var house in houses) { if (house.Price == 0) { var model = Load(); house.Price = model.Transform(data).Schema.Count; } }")]
    [InlineData("foreach (var house in houses) { var price = house.Price; if (price == 0) { var model = Load(); price = model.Transform(data).Schema.Count; } }")]
    [InlineData("foreach (var house in houses) Console.WriteLine(house.Price > 0 ? 0 : Load().Transform(data).Schema.Count);")]
    [InlineData("foreach (var house in houses) { switch (house.Price) { case 0: var model = Load(); Console.WriteLine(model.Transform(data).Schema.Count); break; } }")]
    [InlineData("foreach (var house in houses) { if (!File.Exists(\"model.zip\")) continue; var model = Load(); Console.WriteLine(model.Transform(data).Schema.Count); }")]
    public Task A_load_that_not_every_round_makes_or_whose_failure_is_caught_stays(string code) =>
        Verify.VerifyNoCodeFixAsync(Predicting(code.Replace("Load()", "{|MLE7003:ml.Model.Load(\"model.zip\", out _)|}")));

    [Fact]
    public Task A_model_that_is_saved_in_the_loop_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Predicting("""
            for (var i = 0; i < 3; i++)
            {
                ml.Model.Save(pipeline.Fit(data), data.Schema, "model.zip");
                var model = ml.Model.Load("model.zip", out _);
            }
            """));

    [Theory]
    [InlineData("private readonly ITransformer _model; public PredictController() => _model = {|MLE7003:new MLContext(1).Model.Load(\"model.zip\", out _)|};")]
    [InlineData("private readonly ITransformer _model = {|MLE7003:new MLContext(1).Model.Load(\"model.zip\", out _)|};")]
    public Task A_controller_that_loads_with_each_of_its_objects_is_reported(string member) =>
        Verify.VerifyAnalyzerAsync(Controller(member + "\npublic int Count(IDataView data) => _model.Transform(data).Schema.Count;"));

    [Theory]
    [InlineData("private static readonly ITransformer s_model = new MLContext(1).Model.Load(\"model.zip\", out _); public object Get() => s_model;")]
    [InlineData("private static ITransformer? s_model; public object Get() => s_model ??= _ml.Model.Load(\"model.zip\", out _);")]
    [InlineData("private static readonly Lazy<ITransformer> s_model = new(() => new MLContext(1).Model.Load(\"model.zip\", out _)); public object Get() => s_model.Value;")]
    public Task A_controller_that_keeps_the_model_is_fine(string member) =>
        Verify.VerifyNoDiagnosticAsync(Id, Controller(member));

    [Fact]
    public Task The_fix_loads_before_the_loop() =>
        Verify.VerifyCodeFixAsync(
            Predicting("""
                foreach (var house in houses)
                {
                    // The one of the day.
                    var model = {|MLE7003:ml.Model.Load("model.zip", out var schema)|};
                    Console.WriteLine(model.Transform(data).Schema.Count + schema.Count);
                }
                """),
            Predicting("""
                // The one of the day.
                var model = ml.Model.Load("model.zip", out var schema);
                foreach (var house in houses)
                {
                    Console.WriteLine(model.Transform(data).Schema.Count + schema.Count);
                }
                """));

    [Fact]
    public Task A_model_without_a_name_gets_one_and_two_in_a_statement_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Predicting("""
                foreach (var house in houses)
                    Console.WriteLine({|MLE7003:ml.Model.Load("model.zip", out _)|}.Transform(data).Schema.Count + {|MLE7003:ml.Model.Load("b.zip", out _)|}.Transform(data).Schema.Count);
                """),
            Predicting("""
                var model = ml.Model.Load("model.zip", out _);
                var model2 = ml.Model.Load("b.zip", out _);
                foreach (var house in houses)
                    Console.WriteLine(model.Transform(data).Schema.Count + model2.Transform(data).Schema.Count);
                """));

    [Fact]
    public Task The_fix_loads_before_a_handler_is_registered() =>
        Verify.VerifyCodeFixAsync(
            Mapped("""
                app.MapPost("/predict", (House house) =>
                {
                    // The one of the day.
                    var model = {|MLE7003:ml.Model.Load("model.zip", out _)|};
                    return ml.Model.CreatePredictionEngine<House, HousePrediction>(model).Predict(house).Price;
                });
                app.MapGet("/size", () => {|MLE7003:ml.Model.Load("model.zip", out var schema)|}.Transform(data).Schema.Count - schema.Count);
                """),
            Mapped("""
                // The one of the day.
                var model = ml.Model.Load("model.zip", out _);
                app.MapPost("/predict", (House house) =>
                {
                    return ml.Model.CreatePredictionEngine<House, HousePrediction>(model).Predict(house).Price;
                });
                var model2 = ml.Model.Load("model.zip", out var schema);
                app.MapGet("/size", () => model2.Transform(data).Schema.Count - schema.Count);
                """));

    [Theory]
    [InlineData("app.MapGet(\"/size/{name}\", (string name) => { var c = new MLContext(1); return {|MLE7003:c.Model.Load(\"model.zip\", out _)|}.Transform(data).Schema.Count; });")]
    [InlineData("app.MapGet(\"/size\", static () => {|MLE7003:new MLContext(1).Model.Load(\"model.zip\", out _)|}.IsRowToRowMapper);")]
    [InlineData("app.MapGet(\"/size\", () => { try { return {|MLE7003:ml.Model.Load(\"model.zip\", out _)|}.Transform(data).Schema.Count; } catch (IOException) { return 0; } });")]
    [InlineData("app.MapGet(\"/size\", () => { if (!File.Exists(\"model.zip\")) return 0; return {|MLE7003:ml.Model.Load(\"model.zip\", out _)|}.Transform(data).Schema.Count; });")]
    [InlineData("var path = \"model.zip\"; app.MapGet(\"/size\", () => {|MLE7003:ml.Model.Load(path, out _)|}.Transform(data).Schema.Count); path = \"other.zip\";")]
    public Task What_a_handler_declares_or_may_not_capture_or_finds_changed_stays(string registration) =>
        Verify.VerifyNoCodeFixAsync(Mapped(registration));

    [Theory]
    [InlineData("(loaded as IDisposable)?.Dispose();")]
    [InlineData("if (loaded is IDisposable disposable) disposable.Dispose();")]
    public Task A_model_that_the_handler_disposes_of_stays_in_it(string disposal) =>
        Verify.VerifyNoCodeFixAsync(Mapped(
            "app.MapGet(\"/size\", () => { var loaded = {|MLE7003:ml.Model.Load(\"model.zip\", out _)|}; var size = loaded.Transform(data).Schema.Count; " + disposal + " return size; });"));

    private static string Mapped(string statements) => "using Microsoft.AspNetCore.Builder;\n" + Bare($"""
        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
        var app = WebApplication.Create(args);
        {statements}
        """);

    [Fact]
    public Task A_request_needs_more_than_a_fix() =>
        Verify.VerifyNoCodeFixAsync(Controller("""
            public object Predict() => {|MLE7003:_ml.Model.Load("model.zip", out _)|};
            """));

    private static string Predicting(string statements) => Program($$"""
        var houses = new List<House> { new House() };
        {{statements}}
        """);

    private static string Controller(string member) => Types($$"""
        using Microsoft.AspNetCore.Mvc;

        [ApiController]
        public class PredictController : ControllerBase
        {
            private readonly MLContext _ml = new(seed: 1);

            {{member}}
        }
        """) + RowClasses;

    [Fact]
    public Task A_model_that_code_which_cannot_be_followed_may_have_saved_anew_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Predicting("""
            foreach (var trainer in Trainers())
            {
                trainer.Train();
                Console.WriteLine(ml.Model.Load("model.zip", out _).Transform(data).Schema.Count);
            }

            static IEnumerable<ITrainer> Trainers() => throw new NotImplementedException();

            interface ITrainer { void Train(); }
            class First : ITrainer { public void Train() { } }
            class Second : ITrainer { public void Train() { } }
            class Third : ITrainer { public void Train() { } }
            class Fourth : ITrainer { public void Train() { } }
            class Fifth : ITrainer { public void Train() { } }
            """));
}
