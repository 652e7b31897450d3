using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Serving.SharedEngineFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>When MLE7001 says nothing although there are threads: each engine is one thread's at a time.</summary>
public class EngineOfOneThreadTests
{
    private const string Id = "MLE7001";

    private const string Make = "ml.Model.CreatePredictionEngine<House, HousePrediction>(model)";

    [Theory]
    [InlineData("Parallel.For(0, n, i => Print(engines[i].Predict(new House())));")]
    [InlineData("Parallel.For(0, n, i => { var engine = engines[i]; Print(engine.Predict(new House())); });")]
    [InlineData("Parallel.For(0, n, i => { for (var j = i; j < 99; j += n) Print(engines[i].Predict(new House())); });")]
    [InlineData("for (var i = 0; i < n; i++) { var own = i; tasks.Add(Task.Run(() => Print(engines[own].Predict(new House())))); }")]
    [InlineData("for (var i = 0; i < n; i++) { var engine = engines[i]; tasks.Add(Task.Run(() => Print(engine.Predict(new House())))); }")]
    [InlineData("foreach (var engine in engines) tasks.Add(Task.Run(() => Print(engine.Predict(new House()))));")]
    [InlineData("Parallel.ForEach(engines, engine => Print(engine.Predict(new House())));")]
    [InlineData("foreach (var (engine, part) in engines.Zip(parts)) tasks.Add(Task.Run(() => Print(engine.Predict(part))));")]
    [InlineData("Parallel.ForEach(parts, (part, state, i) => Print(engines[i].Predict(part)));")]
    [InlineData("for (var i = 0; i < n; i++) Start(engines[i]); void Start(PredictionEngine<House, HousePrediction> engine) => tasks.Add(Task.Run(() => Print(engine.Predict(new House()))));")]
    public Task An_engine_of_an_array_for_each_index_is_fine(string code) =>
        Verify.VerifyNoDiagnosticAsync(Id, Serving($$"""
            var n = Environment.ProcessorCount;
            var engines = new PredictionEngine<House, HousePrediction>[n];
            for (var k = 0; k < n; k++)
                engines[k] = {{Make}};
            {{code}}
            """));

    [Theory]
    [InlineData("foreach (var part in parts) await Task.Run(() => Print(engine.Predict(part)));")]
    [InlineData("foreach (var part in parts) await Task.Run(() => Print(engine.Predict(part))).ConfigureAwait(false);")]
    [InlineData("foreach (var part in parts) Print(Task.Run(() => engine.Predict(part)).Result);")]
    [InlineData("await Task.WhenAll(parts.Select(async part => await Task.Run(() => Print({|MLE7001:engine.Predict(part)|}))));", true)]
    [InlineData("foreach (var part in parts) tasks.Add(Task.Run(() => Print({|MLE7001:engine.Predict(part)|})));", true)]
    public Task Tasks_that_a_loop_waits_for_run_one_after_the_other(string code, bool isReported = false)
    {
        var program = Serving($$"""
            var engine = {{Make}};
            {{code}}
            """);
        return isReported ? Verify.VerifyAnalyzerAsync(program) : Verify.VerifyNoDiagnosticAsync(Id, program);
    }

    [Theory]
    [InlineData("Parallel.For(0, n, i => Print({|MLE7001:engines[0].Predict(new House())|}));")]
    [InlineData("Parallel.For(0, n, i => Print({|MLE7001:engines[i % 2].Predict(new House())|}));")]
    [InlineData("Parallel.For(0, n, i => Print({|MLE7001:first.Predict(new House())|}));")]
    [InlineData("for (var i = 0; i < n; i++) tasks.Add(Task.Run(() => Print({|MLE7001:engines[i].Predict(new House())|})));")]
    [InlineData("foreach (var part in parts) tasks.Add(Task.Run(() => Print({|MLE7001:first.Predict(part)|})));")]
    public Task An_engine_of_an_array_that_several_indices_lead_to_is_reported(string code) =>
        Verify.VerifyAnalyzerAsync(Serving($$"""
            var n = Environment.ProcessorCount;
            var engines = new PredictionEngine<House, HousePrediction>[n];
            for (var k = 0; k < n; k++)
                engines[k] = {{Make}};
            var first = engines[0];
            {{code}}
            """));

    [Theory]
    [InlineData("foreach (var part in parts) { var engine = Make(); tasks.Add(Task.Run(() => Print(engine.Predict(part)))); }")]
    [InlineData("foreach (var part in parts) { var engine = Make(); new Thread(() => Print(engine.Predict(part))).Start(); }")]
    [InlineData("for (var i = 0; i < 4; i++) { var engine = Make(); tasks.Add(Task.Run(() => { foreach (var part in parts) Print(engine.Predict(part)); })); }")]
    [InlineData("tasks.AddRange(parts.Select(part => { var engine = Make(); return Task.Run(() => Print(engine.Predict(part))); }));")]
    [InlineData("foreach (var part in parts) Start(Make(), part); void Start(PredictionEngine<House, HousePrediction> engine, House part) => tasks.Add(Task.Run(() => Print(engine.Predict(part))));")]
    [InlineData("foreach (var part in parts) { var engine = Make(); ThreadPool.QueueUserWorkItem(_ => Print(engine.Predict(part))); }")]
    [InlineData("var engine = Make(); var thread = new Thread(() => { foreach (var part in parts) Print(engine.Predict(part)); }); thread.Start();")]
    [InlineData("for (var i = 0; i < 4; i++) { var engine = Make(); tasks.Add(Task.Factory.StartNew(() => Print(engine.Predict(parts[0])))); }")]
    public Task An_engine_that_a_round_makes_for_its_own_thread_is_fine(string code) =>
        Verify.VerifyNoDiagnosticAsync(Id, Serving(code.Replace("Make()", Make)));

    [Theory]
    [InlineData("foreach (var part in parts) { var engine = Make(); tasks.Add(Task.Run(() => Parallel.ForEach(parts, other => Print({|MLE7001:engine.Predict(other)|})))); }")]
    [InlineData("var pool = new ConcurrentBag<PredictionEngine<House, HousePrediction>> { Make() }; pool.TryTake(out var engine); Parallel.ForEach(parts, part => Print({|MLE7001:engine!.Predict(part)|}));")]
    [InlineData("var engine = Make(); var thread = new Thread(() => Print({|MLE7001:engine.Predict(parts[0])|})); thread.Start(); Print(engine.Predict(parts[1]));")]
    [InlineData("var engine = Make(); tasks.AddRange(parts.Select(part => Task.Run(() => Print({|MLE7001:engine.Predict(part)|}))));")]
    [InlineData("var engine = Make(); foreach (var part in parts) tasks.Add(Task.Run(() => Print({|MLE7001:engine.Predict(part)|})));")]
    [InlineData("PredictionEngine<House, HousePrediction>? engine = null; foreach (var part in parts) { engine ??= Make(); tasks.Add(Task.Run(() => Print({|MLE7001:engine.Predict(part)|}))); }")]
    [InlineData("foreach (var part in parts) { var engine = Make(); foreach (var other in parts) tasks.Add(Task.Run(() => Print({|MLE7001:engine.Predict(other)|}))); }")]
    [InlineData("foreach (var part in parts) { var engine = Make(); Parallel.ForEach(parts, other => Print({|MLE7001:engine.Predict(other)|})); }")]
    [InlineData("foreach (var part in parts) { var engine = Make(); tasks.Add(Task.Run(() => Print({|MLE7001:engine.Predict(part)|}))); tasks.Add(Task.Run(() => Print({|MLE7001:engine.Predict(part)|}))); }")]
    [InlineData("PredictionEngine<House, HousePrediction> engine; foreach (var part in parts) { engine = Make(); tasks.Add(Task.Run(() => Print({|MLE7001:engine.Predict(part)|}))); }")]
    public Task An_engine_that_threads_share_all_the_same_is_reported(string code) =>
        Verify.VerifyAnalyzerAsync(Serving(code.Replace("Make()", Make)));

    [Theory]
    [InlineData("BlockingCollection", "var engine = pool.Take(); try { Print(engine.Predict(part)); } finally { pool.Add(engine); }")]
    [InlineData("ConcurrentBag", "if (!pool.TryTake(out var engine)) engine = Make(); Print(engine.Predict(part)); pool.Add(engine);")]
    [InlineData("ConcurrentQueue", "if (!pool.TryDequeue(out var engine)) engine = Make(); Print(engine.Predict(part)); pool.Enqueue(engine);")]
    [InlineData("ConcurrentStack", "pool.TryPop(out var engine); engine ??= Make(); Print(engine.Predict(part)); pool.Push(engine);")]
    [InlineData("BlockingCollection", "foreach (var engine in pool.GetConsumingEnumerable()) { Print(engine.Predict(part)); pool.Add(engine); break; }")]
    public Task An_engine_that_is_taken_out_and_put_back_is_fine(string type, string use) =>
        Verify.VerifyNoDiagnosticAsync(Id, Serving($$"""
            var pool = new {{type}}<PredictionEngine<House, HousePrediction>>();
            for (var i = 0; i < 4; i++)
                pool.{{(type.EndsWith("Queue") ? "Enqueue" : type.EndsWith("Stack") ? "Push" : "Add")}}({{Make}});
            Parallel.ForEach(parts, part => { {{use.Replace("Make()", Make)}} });
            """));

    [Theory]
    [InlineData("private readonly BlockingCollection<PredictionEngine<House, HousePrediction>> _pool = new();", "_pool.Add(Make());", "var engine = _pool.Take(); try { return engine.Predict(house).Price; } finally { _pool.Add(engine); }")]
    [InlineData("private static readonly ConcurrentBag<PredictionEngine<House, HousePrediction>> s_pool = new() { Make() };", "", "var engine = s_pool.TryTake(out var pooled) ? pooled : Make(); try { return engine.Predict(house).Price; } finally { s_pool.Add(engine); }")]
    [InlineData("private readonly Channel<PredictionEngine<House, HousePrediction>> _pool = Channel.CreateBounded<PredictionEngine<House, HousePrediction>>(4);", "_pool.Writer.TryWrite(Make());", "var engine = await _pool.Reader.ReadAsync(); try { return engine.Predict(house).Price; } finally { await _pool.Writer.WriteAsync(engine); }")]
    [InlineData("private PredictionEngine<House, HousePrediction>? _slot;", "_slot = Make();", "var engine = Interlocked.Exchange(ref _slot, null) ?? Make(); try { return engine.Predict(house).Price; } finally { Interlocked.Exchange(ref _slot, engine); }")]
    [InlineData("private static PredictionEngine<House, HousePrediction>? s_slot = Make();", "", "var engine = Interlocked.Exchange(ref s_slot, null) ?? Make(); var price = engine.Predict(house).Price; s_slot = engine; return price;")]
    [InlineData("private static PredictionEngine<House, HousePrediction>? s_slot;", "s_slot ??= Make();", "var engine = Interlocked.Exchange(ref s_slot, null); if (engine == null) engine = Make(); var price = engine.Predict(house).Price; Volatile.Write(ref s_slot, engine); return price;")]
    public Task A_pool_of_a_singleton_service_is_fine(string member, string constructor, string use) =>
        Verify.VerifyNoDiagnosticAsync(Id, Service(member, constructor, use));

    [Theory]
    [InlineData("private readonly List<PredictionEngine<House, HousePrediction>> _pool = new();", "_pool.Add(Make());", "return {|MLE7001:_pool[0].Predict(house)|}.Price;")]
    [InlineData("private readonly ConcurrentQueue<PredictionEngine<House, HousePrediction>> _pool = new();", "_pool.Enqueue(Make());", "_pool.TryPeek(out var engine); return {|MLE7001:engine!.Predict(house)|}.Price;")]
    [InlineData("private PredictionEngine<House, HousePrediction> _slot;", "_slot = Make();", "Interlocked.MemoryBarrier(); return {|MLE7001:_slot.Predict(house)|}.Price;")]
    public Task What_is_only_looked_at_stays_shared(string member, string constructor, string use) =>
        Verify.VerifyAnalyzerAsync(Service(member, constructor, use));

    [Theory]
    [InlineData("_consumer = Task.Run(ConsumeAsync);")]
    [InlineData("_consumer = Task.Run(async () => await ConsumeAsync());")]
    [InlineData("_consumer = Task.Run(async () => { await foreach (var house in _queue.Reader.ReadAllAsync()) Console.WriteLine(_engine.Predict(house).Price); });")]
    [InlineData("_consumer = Task.Run(async () => { while (await _queue.Reader.WaitToReadAsync()) while (_queue.Reader.TryRead(out var house)) Console.WriteLine(_engine.Predict(house).Price); });")]
    [InlineData("_consumer = Start(); async Task Start() { await Task.Yield(); await ConsumeAsync(); }")]
    [InlineData("_consumer = Task.Factory.StartNew(() => ConsumeAsync(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();")]
    [InlineData("_consumer = Task.CompletedTask; var thread = new Thread(Consume) { IsBackground = true }; thread.Start();")]
    [InlineData("_consumer = Task.Run(() => ConsumeAsync());")]
    [InlineData("_consumer = ConsumeAsync();")]
    [InlineData("_consumer = Task.Factory.StartNew(ConsumeAsync, TaskCreationOptions.LongRunning);")]
    [InlineData("_consumer = Task.CompletedTask; new Thread(() => _ = ConsumeAsync()).Start();")]
    public Task The_only_consumer_of_a_queue_is_fine(string start) =>
        Verify.VerifyNoDiagnosticAsync(Id, Consumer(start, "_engine.Predict(house)", "private"));

    [Theory]
    [InlineData("_consumer = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(ConsumeAsync)));", "private", "")]
    [InlineData("_consumer = Task.CompletedTask; for (var i = 0; i < 4; i++) new Thread(() => _ = ConsumeAsync()).Start();", "private", "")]
    [InlineData("_consumer = Task.Run(ConsumeAsync);", "public", "")]
    [InlineData("_consumer = Task.Run(ConsumeAsync);", "private", "public void Restart() { for (var i = 0; i < 4; i++) Task.Run(ConsumeAsync); }")]
    [InlineData("_consumer = Task.CompletedTask; new Thread(() => _ = ConsumeAsync()).Start();", "private", "public float Now(House house) => {|MLE7001:_engine.Predict(house)|}.Price;")]
    public Task Several_consumers_of_a_queue_are_reported(string start, string access, string other) =>
        Verify.VerifyAnalyzerAsync(Consumer(start, "{|MLE7001:_engine.Predict(house)|}", access, other));

    private static string Consumer(string start, string prediction, string access, string other = "") => Threads + Types($$"""
        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddSingleton<Scorer>();
        }

        public class Scorer
        {
            private readonly Channel<House> _queue = Channel.CreateUnbounded<House>();
            private readonly PredictionEngine<House, HousePrediction> _engine;
            private readonly Task _consumer;

            public Scorer()
            {
                var ml = new MLContext(1);
                _engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(ml.Model.Load("model.zip", out _));
                {{start}}
            }

            public ValueTask Score(House house) => _queue.Writer.WriteAsync(house);

            {{access}} {{(start.Contains("ConsumeAsync") ? "async Task ConsumeAsync" : "async void Consume")}}()
            {
                await foreach (var house in _queue.Reader.ReadAllAsync())
                    Console.WriteLine({{prediction}}.Price);
            }

            {{other}}
        }
        """) + RowClasses;

    [Theory]
    [InlineData("using (await _lock.LockAsync()) return _engine.Predict(house).Price;")]
    [InlineData("using var held = await _lock.LockAsync(); return _engine.Predict(house).Price;")]
    [InlineData("using (var held = await _lock.LockAsync().ConfigureAwait(false)) { return _engine.Predict(house).Price; }")]
    [InlineData("using (_lock.Lock()) return _engine.Predict(house).Price;")]
    [InlineData("using (_lock.Acquire()) return _engine.Predict(house).Price;")]
    [InlineData("await using (await _lock.AcquireLockAsync()) return _engine.Predict(house).Price;")]
    [InlineData("using (_lock.EnterScope()) return _engine.Predict(house).Price;")]
    [InlineData("using (await _lock.LockAsync()) { return Inner(house); }")]
    public Task A_lock_that_a_using_lets_go_is_fine(string use) =>
        Verify.VerifyNoDiagnosticAsync(Id, Locked(use));

    [Theory]
    [InlineData("using (await _lock.LockAsync()) Console.WriteLine(house); return {|MLE7001:_engine.Predict(house)|}.Price;")]
    [InlineData("using var other = new MemoryStream(); return {|MLE7001:_engine.Predict(house)|}.Price;")]
    [InlineData("var price = {|MLE7001:_engine.Predict(house)|}.Price; using var held = await _lock.LockAsync(); return price;")]
    public Task A_lock_around_something_else_is_reported(string use) =>
        Verify.VerifyAnalyzerAsync(Locked(use));

    private static string Locked(string use) => Service(
        "private readonly PredictionEngine<House, HousePrediction> _engine; private readonly AsyncLock _lock = new();", "_engine = Make();", use,
        (use.Contains("Inner") ? "private float Inner(House house) => _engine.Predict(house).Price; " : "") + """
        public sealed class AsyncLock
        {
            public Task<MemoryStream> LockAsync() => Task.FromResult(new MemoryStream());
            public Task<MemoryStream> AcquireLockAsync() => LockAsync();
            public IDisposable Lock() => new MemoryStream();
            public IDisposable Acquire() => new MemoryStream();
            public IDisposable EnterScope() => new MemoryStream();
        }
        """);

    private static string Service(string member, string constructor, string use, string members = "") => Threads + Types($$"""
        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddSingleton<Predictor>();
        }

        public class Predictor
        {
            {{member}}

            public Predictor()
            {
                {{constructor}}
            }

            public async Task<float> Predict(House house)
            {
                await Task.Yield();
                {{use}}
            }

            private static PredictionEngine<House, HousePrediction> Make()
            {
                var ml = new MLContext(1);
                return ml.Model.CreatePredictionEngine<House, HousePrediction>(ml.Model.Load("model.zip", out _));
            }

            {{members}}
        }
        """) + RowClasses;

    private const string Threads = """
        using System.Collections.Concurrent;
        using System.Threading;
        using System.Threading.Channels;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;

        """;

    private static string Serving(string statements) => Threads + Bare($"""
        var ml = new MLContext();
        var model = ml.Model.Load(args[0], out _);
        var parts = Enumerable.Range(1, 9).Select(i => new House()).ToList();
        var tasks = new List<Task>();
        {statements}
        Task.WaitAll(tasks.ToArray());

        static void Print(HousePrediction prediction) => Console.WriteLine(prediction.Price);
        """);
}
