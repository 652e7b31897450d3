using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Serving.EngineCreatedRepeatedlyFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>MLE7002.</summary>
public class EngineCreatedRepeatedlyTests
{
    private const string Id = "MLE7002";

    [Fact]
    public Task An_engine_for_every_round_of_a_loop_is_reported_where_it_is_made() =>
        Verify.VerifyAnalyzerAsync(
            Serving("""
                foreach (var house in houses)
                {
                    var engine = {|#0:ml.Model.CreatePredictionEngine<House, HousePrediction>(model)|};
                    Console.WriteLine(engine.Predict(house).Price);
                }
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("in every round of a loop"));

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) Use({|MLE7002:Make()|});")]
    [InlineData("while (Console.ReadLine() is { } line) Use({|MLE7002:Make()|});")]
    [InlineData("houses.ForEach(h => Use({|MLE7002:Make()|}));")]
    [InlineData("var all = houses.Select(h => {|MLE7002:Make()|}.Predict(h)).ToList();")]
    public Task Every_kind_of_loop_counts(string loop) =>
        Verify.VerifyAnalyzerAsync(Serving(loop.Replace("Make()", "ml.Model.CreatePredictionEngine<House, HousePrediction>(model)") + """


            static void Use(PredictionEngine<House, HousePrediction> engine) => Console.WriteLine(engine.Predict(new House()).Price);
            """));

    [Theory]
    [InlineData("var engine = Make(); foreach (var house in houses) Console.WriteLine(engine.Predict(house).Price);")]
    [InlineData("foreach (var file in Directory.GetFiles(\".\")) { var fresh = ml.Model.Load(file, out _); Console.WriteLine(ml.Model.CreatePredictionEngine<House, HousePrediction>(fresh).Predict(houses[0]).Price); }")]
    [InlineData("foreach (var rows in new[] { data, data }) { var fitted = ml.Regression.Trainers.Ols().Fit(rows); Console.WriteLine(ml.Model.CreatePredictionEngine<House, HousePrediction>(fitted).Predict(houses[0]).Price); }")]
    [InlineData("PredictionEngine<House, HousePrediction>? engine = null; foreach (var house in houses) { engine ??= Make(); Console.WriteLine(engine.Predict(house).Price); }")]
    public Task An_engine_that_is_made_once_or_for_a_new_model_is_fine(string code) =>
        Verify.VerifyNoDiagnosticAsync(Id, Serving("var data = ml.Data.LoadFromEnumerable(houses);\n" + code.Replace("Make()", "ml.Model.CreatePredictionEngine<House, HousePrediction>(model)")));

    [Fact]
    public Task A_controller_that_makes_an_engine_for_every_request_is_reported() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class PriceController : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                private static readonly MLContext s_ml = new();
                private static readonly ITransformer s_model = s_ml.Model.Load("model-1.0.zip", out _);

                public float Get(House house) => {|MLE7002:s_ml.Model.CreatePredictionEngine<House, HousePrediction>(s_model)|}.Predict(house).Price;
            }
            """) + RowClasses);

    [Fact]
    public Task A_helper_in_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Serving("foreach (var house in houses) Console.WriteLine({|MLE7002:Engines.Make(ml, model)|}.Predict(house).Price);"),
            new VerifierOptions { Files = [("Engines.cs", Types("""
                public static class Engines
                {
                    public static PredictionEngine<House, HousePrediction> Make(MLContext ml, ITransformer model) => ml.Model.CreatePredictionEngine<House, HousePrediction>(model);
                }
                """))] });

    [Fact]
    public Task The_fix_moves_the_declaration_before_the_loop() =>
        Verify.VerifyCodeFixAsync(
            Serving("""

                // All of them.
                foreach (var house in houses)
                {
                    // Costs a lot.
                    using var engine = {|MLE7002:ml.Model.CreatePredictionEngine<House, HousePrediction>(model)|};

                    Console.WriteLine(engine.Predict(house).Price);
                }
                """),
            Serving("""

                // Costs a lot.
                using var engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(model);
                // All of them.
                foreach (var house in houses)
                {

                    Console.WriteLine(engine.Predict(house).Price);
                }
                """));

    [Fact]
    public Task An_engine_without_a_name_gets_one() =>
        Verify.VerifyCodeFixAsync(
            Serving("""
                foreach (var house in houses)
                    Console.WriteLine({|MLE7002:ml.Model.CreatePredictionEngine<House, HousePrediction>(model)|}.Predict(house).Price);
                var all = houses.Select(h => {|MLE7002:ml.Model.CreatePredictionEngine<House, HousePrediction>(model)|}.Predict(h)).ToList();
                """),
            Serving("""
                var engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(model);
                foreach (var house in houses)
                    Console.WriteLine(engine.Predict(house).Price);
                var engine2 = ml.Model.CreatePredictionEngine<House, HousePrediction>(model);
                var all = houses.Select(h => engine2.Predict(h)).ToList();
                """));

    [Fact]
    public Task Of_nested_loops_the_outermost_counts() =>
        Verify.VerifyCodeFixAsync(
            InMethod("""
                for (var i = 0; i < 3; i++)
                {
                    foreach (var house in houses)
                    {
                        var engine = {|MLE7002:ml.Model.CreatePredictionEngine<House, HousePrediction>(model)|};
                        Console.WriteLine(engine.Predict(house).Price);
                    }
                }
                """),
            InMethod("""
                var engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(model);
                for (var i = 0; i < 3; i++)
                {
                    foreach (var house in houses)
                    {
                        Console.WriteLine(engine.Predict(house).Price);
                    }
                }
                """));

    [Fact]
    public Task Names_that_are_taken_change_and_several_on_a_line_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            InMethod("""
                foreach (var house in houses)
                {
                    var engine = {|MLE7002:ml.Model.CreatePredictionEngine<House, HousePrediction>(model)|}; var other = {|MLE7002:ml.Model.CreatePredictionEngine<House, HousePrediction>(model)|};
                    Console.WriteLine(engine.Predict(house).Price + other.Predict(house).Price);
                }

                foreach (var house in houses)
                {
                    var engine = {|MLE7002:ml.Model.CreatePredictionEngine<House, HousePrediction>(model)|};
                    Console.WriteLine(engine.Predict(house).Price);
                }
                """),
            InMethod("""
                var engine2 = ml.Model.CreatePredictionEngine<House, HousePrediction>(model);
                var other = ml.Model.CreatePredictionEngine<House, HousePrediction>(model);
                foreach (var house in houses)
                {
                    Console.WriteLine(engine2.Predict(house).Price + other.Predict(house).Price);
                }

                var engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(model);
                foreach (var house in houses)
                {
                    Console.WriteLine(engine.Predict(house).Price);
                }
                """));

    [Theory]
    [InlineData("foreach (var house in houses) { using (var engine = Make()) Console.WriteLine(engine.Predict(house).Price); }")]
    [InlineData("foreach (var house in houses) { if (house.Price == 0) Console.WriteLine(Make().Predict(house).Price); }")]
    [InlineData("foreach (var house in houses) { try { Console.WriteLine(Make().Predict(house).Price); } catch (ArgumentException) { } }")]
    [InlineData("foreach (var (house, c) in houses.Select(h => (h, ml))) Console.WriteLine({|MLE7002:c.Model.CreatePredictionEngine<House, HousePrediction>(model)|}.Predict(house).Price);")]
    public Task What_cannot_be_made_once_is_left_to_the_user(string loop) =>
        Verify.VerifyNoCodeFixAsync(Serving(loop.Replace("Make()", "{|MLE7002:ml.Model.CreatePredictionEngine<House, HousePrediction>(model)|}")));

    [Theory]
    [InlineData("var engine = Make(); Console.WriteLine(engine.Predict(house).Price); engine.Dispose();")]
    [InlineData("var engine = Make(); try { Console.WriteLine(engine.Predict(house).Price); } finally { engine.Dispose(); }")]
    [InlineData("var engine = Make(); Console.WriteLine(engine.Predict(house).Price); engine?.Dispose();")]
    [InlineData("var engine = Make(); Console.WriteLine(engine.Predict(house).Price); ((IDisposable)engine).Dispose();")]
    [InlineData("var engine = Make(); Console.WriteLine(engine.Predict(house).Price); (engine as IDisposable)?.Dispose();")]
    [InlineData("var engine = Make(); using (engine) Console.WriteLine(engine.Predict(house).Price);")]
    [InlineData("var engine = Make(); using (var same = engine) Console.WriteLine(same.Predict(house).Price);")]
    [InlineData("var engine = Make(); using var same = engine; Console.WriteLine(same.Predict(house).Price);")]
    public Task An_engine_that_each_round_disposes_of_stays_in_the_loop(string round) =>
        Verify.VerifyNoCodeFixAsync(Serving("foreach (var house in houses) { " + round.Replace("Make()", "{|MLE7002:ml.Model.CreatePredictionEngine<House, HousePrediction>(model)|}") + " }"));

    [Fact]
    public Task A_handler_gets_an_engine_for_each_thread() =>
        Verify.VerifyCodeFixAsync(
            Mapped("""
                app.MapPost("/predict", (House house) => {|MLE7002:ml.Model.CreatePredictionEngine<House, HousePrediction>(model)|}.Predict(house).Price);
                """),
            Mapped("""
                var engine = new System.Threading.ThreadLocal<PredictionEngine<House, HousePrediction>>(() => ml.Model.CreatePredictionEngine<House, HousePrediction>(model));
                app.MapPost("/predict", (House house) => engine.Value!.Predict(house).Price);
                """));

    [Fact]
    public Task Parallel_code_gets_an_engine_for_each_thread() =>
        Verify.VerifyCodeFixAsync(
            Serving("System.Threading.Tasks.Parallel.ForEach(houses, h => Console.WriteLine({|MLE7002:ml.Model.CreatePredictionEngine<House, HousePrediction>(model)|}.Predict(h).Price));"),
            Serving("""
                var engine = new System.Threading.ThreadLocal<PredictionEngine<House, HousePrediction>>(() => ml.Model.CreatePredictionEngine<House, HousePrediction>(model));
                System.Threading.Tasks.Parallel.ForEach(houses, h => Console.WriteLine(engine.Value!.Predict(h).Price));
                """));

    [Theory]
    [InlineData("var pool = new Stack<Engine>(); for (var i = 0; i < 4; i++) pool.Push(Make());")]
    [InlineData("var pool = new List<Engine>(); while (pool.Count < 4) { var engine = Make(); Console.WriteLine(engine.Predict(houses[0]).Price); pool.Add(engine); }")]
    [InlineData("var pool = new System.Collections.Concurrent.ConcurrentBag<Engine>(); Parallel.For(0, 4, _ => pool.Add(Make()));")]
    [InlineData("var pool = new ConcurrentQueue<Slot>(); foreach (var house in houses) pool.Enqueue(new Slot(Make()) { House = house });")]
    [InlineData("var pool = new Dictionary<string, Slot>(); foreach (var house in houses) pool[\"a\"] = new Slot(null) { Engine = Make() };")]
    [InlineData("var pool = new List<(int, Engine)>(); for (var i = 0; i < 4; i++) pool.Add((i, Make()));")]
    [InlineData("var pool = new List<Func<House, HousePrediction>>(); for (var i = 0; i < 4; i++) { var engine = Make(); pool.Add(h => engine.Predict(h)); pool.Add(engine.Predict); }")]
    [InlineData("var pool = Channel.CreateUnbounded<Engine>(); for (var i = 0; i < 4; i++) pool.Writer.TryWrite(Make());")]
    [InlineData("var pool = Channel.CreateUnbounded<Engine>(); for (var i = 0; i < 4; i++) await pool.Writer.WriteAsync(Make());")]
    [InlineData("var pool = new Engine[4]; for (var i = 0; i < pool.Length; i++) pool[i] = Make();")]
    [InlineData("var pool = new Engine?[4]; for (var i = 0; i < pool.Length; i++) { Engine engine; engine = Make(); pool[i] = i > 2 ? null : engine; }")]
    [InlineData("var slots = houses.ConvertAll(h => new Slot(null)); foreach (var slot in slots) slot.Engine = Make();")]
    [InlineData("foreach (var engine in All()) Console.WriteLine(engine.Predict(houses[0]).Price); IEnumerable<Engine> All() { for (var i = 0; i < 4; i++) yield return Make(); }")]
    [InlineData("var pool = Enumerable.Range(0, 4).Select(_ => Make()).ToArray();")]
    [InlineData("var pool = Enumerable.Range(0, 4).Select(_ => { var engine = Make(); return new Slot(engine); }).ToArray();")]
    [InlineData("var pool = from i in Enumerable.Range(0, 4) select Make();")]
    [InlineData("var pool = new Queue<Engine>(); for (var i = 0; i < 4; i++) Put(Make()); void Put(Engine engine) => pool.Enqueue(engine);")]
    [InlineData("var pool = new Queue<Engine>(); for (var i = 0; i < 4; i++) pool.Enqueue(New()); Engine New() { var engine = Make(); return engine; }")]
    [InlineData("IPool pool = new Pool(); for (var i = 0; i < 4; i++) pool.Put(Make());")]
    public Task An_engine_for_each_place_of_a_pool_is_fine(string code) => Verify.VerifyNoDiagnosticAsync(Id, Pooling(code));

    [Theory]
    [InlineData("for (var i = 0; i < 4; i++) { var engine = Make(); tasks.Add(Task.Run(() => { while (queue.TryDequeue(out var house)) engine.Predict(house); })); }")]
    [InlineData("for (var i = 0; i < 4; i++) { var engine = Make(); tasks.Add(Task.Run(() => Work(engine))); }")]
    [InlineData("for (var i = 0; i < 4; i++) { var engine = Make(); tasks.Add(WorkAsync(engine)); }")]
    [InlineData("for (var i = 0; i < 4; i++) { var engine = Make(); new Thread(() => Work(engine)).Start(); }")]
    [InlineData("for (var i = 0; i < 4; i++) { var engine = Make(); var thread = new Thread(() => { Work(engine); }) { IsBackground = true }; thread.Start(); }")]
    [InlineData("for (var i = 0; i < 4; i++) { var thread = new Thread(e => Work((Engine)e!)); thread.Start(Make()); }")]
    [InlineData("for (var i = 0; i < 4; i++) new Thread(() => { var engine = Make(); while (queue.TryDequeue(out var house)) engine.Predict(house); }).Start();")]
    [InlineData("for (var i = 0; i < 4; i++) tasks.Add(Task.Factory.StartNew(e => Work((Engine)e!), Make()));")]
    public Task An_engine_for_each_task_or_thread_is_fine(string code) => Verify.VerifyNoDiagnosticAsync(Id, Pooling($$"""
        var tasks = new List<Task>();
        var queue = new ConcurrentQueue<House>(houses);
        {{code}}

        void Work(Engine engine) => engine.Predict(houses[0]);

        async Task WorkAsync(Engine engine)
        {
            await Task.Yield();
            Work(engine);
        }
        """));

    [Theory]
    [InlineData("var prices = new List<float>(); foreach (var house in houses) { var engine = Made(); prices.Add(engine.Predict(house).Price); }")]
    [InlineData("var prices = new float[9]; for (var i = 0; i < 9; i++) prices[i] = Made().Predict(houses[i]).Price;")]
    [InlineData("var slots = new List<Slot>(); foreach (var house in houses) { var slot = new Slot(Made()); slots.Add(new Slot(null) { Price = slot.Engine!.Predict(house).Price }); }")]
    [InlineData("var prices = new List<float>(); foreach (var house in houses) { var engine = Made(); prices.AddRange(houses.Select(h => engine.Predict(h).Price)); }")]
    [InlineData("foreach (var house in houses) { var engine = Made(); await Show(engine, house); } async Task Show(Engine e, House h) { await Task.Yield(); Console.WriteLine(e.Predict(h).Price); }")]
    [InlineData("foreach (var house in houses) { var engine = Made(); Console.WriteLine((await Task.Run(() => engine.Predict(house))).Price); }")]
    [InlineData("Engine engine; foreach (var house in houses) { engine = Made(); ArgumentNullException.ThrowIfNull(engine); Console.WriteLine(engine.Predict(house).Price); }")]
    public Task An_engine_that_is_dropped_is_reported_whatever_is_kept_of_its_predictions(string code) => Verify.VerifyAnalyzerAsync(Pooling(code));

    [Theory]
    [InlineData("private readonly Engine Engine = Make();")]
    [InlineData("private Engine Engine { get; } = Make();")]
    public async Task An_object_whose_initializer_makes_an_engine_is_kept_or_dropped_with_it(string member)
    {
        const string Make = "s_ml.Model.CreatePredictionEngine<House, HousePrediction>(s_model)";
        await Verify.VerifyNoDiagnosticAsync(Id, Using("pool.Add(new Predictor());", Make));
        await Verify.VerifyAnalyzerAsync(Using("Console.WriteLine(new Predictor().Predict(house));", $"{{|MLE7002:{Make}|}}"));

        string Using(string code, string make) => "using Engine = Microsoft.ML.PredictionEngine<House, HousePrediction>;\n" + Types($$"""
            public static class Caller
            {
                public static void Use(List<House> houses, List<Predictor> pool)
                {
                    foreach (var house in houses)
                        {{code}}
                }
            }

            public class Predictor
            {
                private static readonly MLContext s_ml = new();
                private static readonly ITransformer s_model = s_ml.Model.Load("model-1.0.zip", out _);

                {{member.Replace("Make()", make)}}

                public float Predict(House house) => Engine.Predict(house).Price;
            }
            """) + RowClasses;
    }

    [Theory]
    [InlineData("public Predictor(MLContext ml, ITransformer model) => Engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(model); private Engine Engine { get; }")]
    [InlineData("private readonly Engine Engine; public Predictor(MLContext ml, ITransformer model) { Engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(model); }")]
    public Task An_object_that_makes_its_own_engine_is_kept_or_dropped_with_it(string members) =>
        Verify.VerifyAnalyzerAsync(
            Serving("""
                var pool = new List<Predictor>();
                for (var i = 0; i < 4; i++)
                    pool.Add(new Predictor(ml, model));
                foreach (var house in houses)
                    Console.WriteLine({|MLE7002:new Predictor(ml, model)|}.Predict(house));
                """),
            new VerifierOptions { Files = [("Predictor.cs", "using Engine = Microsoft.ML.PredictionEngine<House, HousePrediction>;\n" + Types($$"""
                public class Predictor
                {
                    {{members}}

                    public float Predict(House house) => Engine.Predict(house).Price;
                }
                """))] });

    [Fact]
    public Task What_a_method_gives_to_callers_that_are_not_seen_is_theirs() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            public class EnginePolicy
            {
                private readonly MLContext _ml = new();
                private readonly ITransformer _model;

                public EnginePolicy() => _model = _ml.Model.Load("model-1.0.zip", out _);

                public PredictionEngine<House, HousePrediction> Create() => _ml.Model.CreatePredictionEngine<House, HousePrediction>(_model);
            }
            """) + RowClasses);

    private static string Pooling(string code) => """
        using System.Collections.Concurrent;
        using System.Threading;
        using System.Threading.Channels;
        using System.Threading.Tasks;
        using Engine = Microsoft.ML.PredictionEngine<House, HousePrediction>;

        """ + Serving(code.Replace("Made()", "{|MLE7002:Make()|}").Replace("Make()", "ml.Model.CreatePredictionEngine<House, HousePrediction>(model)") + """


            class Slot
            {
                public Slot(Engine? engine) => Engine = engine;

                public Engine? Engine { get; set; }

                public House? House { get; set; }

                public float Price { get; set; }
            }

            interface IPool
            {
                void Put(Engine engine);
            }

            class Pool : IPool
            {
                public void Put(Engine engine) => Console.WriteLine(engine.OutputSchema.Count);
            }
            """);

    [Theory]
    [InlineData("async (House house) => { var engine = {|MLE7002:ml.Model.CreatePredictionEngine<House, HousePrediction>(model)|}; await System.Threading.Tasks.Task.Delay(1); return engine.Predict(house).Price; }")]
    [InlineData("(House house) => { using var engine = {|MLE7002:ml.Model.CreatePredictionEngine<House, HousePrediction>(model)|}; return engine.Predict(house).Price; }")]
    [InlineData("(House house) => { var own = ml; return {|MLE7002:own.Model.CreatePredictionEngine<House, HousePrediction>(model)|}.Predict(house).Price; }")]
    public Task An_engine_that_a_handler_keeps_or_makes_of_its_own_is_left_to_the_user(string handler) =>
        Verify.VerifyNoCodeFixAsync(Mapped($"app.MapPost(\"/predict\", {handler});"));

    private static string Mapped(string statements) => "using Microsoft.AspNetCore.Builder;\n" + Serving($"""
        var app = WebApplication.Create(args);
        {statements}
        """);

    private static string Serving(string statements) => Bare($"""
        var ml = new MLContext();
        var model = ml.Model.Load(args[0], out _);
        var houses = Enumerable.Range(1, 9).Select(i => new House()).ToList();
        {statements}
        """);

    private static string InMethod(string statements) => Types($$"""
        public class Server
        {
            public void Predict(MLContext ml, ITransformer model, List<House> houses)
            {
                {{statements.Replace("\n", "\n        ").Replace("\n        \n", "\n\n")}}
            }
        }
        """) + RowClasses;
}
