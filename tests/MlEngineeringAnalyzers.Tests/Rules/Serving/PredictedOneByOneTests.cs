using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Serving.PredictedOneByOneFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>MLE7004.</summary>
public class PredictedOneByOneTests
{
    private const string Id = "MLE7004";

    [Theory]
    [InlineData("foreach (var house in houses) Console.WriteLine({|MLE7004:engine.Predict(house)|}.Price);")]
    [InlineData("for (var i = 0; i < houses.Count; i++) Console.WriteLine({|MLE7004:engine.Predict(houses[i])|}.Price);")]
    [InlineData("var prices = houses.Select(h => {|MLE7004:engine.Predict(h)|}.Price).ToList();")]
    [InlineData("houses.ForEach(h => Console.WriteLine({|MLE7004:engine.Predict(h)|}.Price));")]
    [InlineData("foreach (var house in houses.ToArray()) Console.WriteLine({|MLE7004:engine.Predict(house)|}.Price);")]
    public Task Rows_of_a_collection_predicted_one_by_one_are_reported(string statement) =>
        Verify.VerifyAnalyzerAsync(Predicting(statement));

    [Theory]
    [InlineData("Console.WriteLine(engine.Predict(new House()).Price);")]
    [InlineData("Console.WriteLine(engine.Predict(houses[0]).Price);")]
    [InlineData("while (Console.ReadLine() is { } line) Console.WriteLine(engine.Predict(new House { City = line }).Price);")]
    [InlineData("foreach (var line in File.ReadLines(path)) Console.WriteLine(engine.Predict(new House { City = line }).Price);")]
    [InlineData("foreach (var house in ml.Data.CreateEnumerable<HousePrediction>(model.Transform(ml.Data.LoadFromEnumerable(houses)), false)) Console.WriteLine(house.Price);")]
    public Task Single_rows_streams_and_batches_are_fine(string statement) =>
        Verify.VerifyNoDiagnosticAsync(Id, Predicting(statement));

    [Theory]
    [InlineData("var last = 0f; foreach (var house in houses) { house.Size = last; last = engine.Predict(house).Price; }")]
    [InlineData("for (var i = 1; i < houses.Count; i++) { houses[i].Size = houses[i - 1].Price; houses[i].Price = engine.Predict(houses[i]).Price; }")]
    [InlineData("for (var i = 0; i < houses.Count - 1; i++) houses[i + 1].Size = engine.Predict(houses[i]).Price;")]
    [InlineData("HousePrediction? last = null; foreach (var house in houses) { if (last != null) house.Size = last.Price; last = engine.Predict(house); }")]
    [InlineData("var history = new Queue<float>(); foreach (var house in houses) { house.Size = history.Average(); var price = engine.Predict(house).Price; history.Enqueue(price); }")]
    [InlineData("var lags = new float[3]; foreach (var house in houses) { (house.Size, house.Rooms) = (lags[0], lags[1]); var next = engine.Predict(house); lags[1] = lags[0]; lags[0] = next.Price; }")]
    [InlineData("var last = 0f; foreach (var house in houses) { house.Size = last; last = Guess(house); } float Guess(House house) => engine.Predict(house).Price;")]
    [InlineData("var last = 0f; houses.ForEach(house => { house.Size = last; last = engine.Predict(house).Price; });")]
    [InlineData("var last = 0f; foreach (var house in houses) { Fill(house, last); last = engine.Predict(house).Price; } static void Fill(House house, float last) => house.Size = last;")]
    public Task Rows_that_are_made_of_the_prediction_before_them_are_fine(string statement) =>
        Verify.VerifyNoDiagnosticAsync(Id, Predicting(statement));

    [Theory]
    [InlineData("var last = 0f; foreach (var house in houses) { Console.WriteLine(last); last = {|MLE7004:engine.Predict(house)|}.Price; }")]
    [InlineData("var sum = 0f; foreach (var house in houses) { house.Size += 1; sum += {|MLE7004:engine.Predict(house)|}.Price; }")]
    [InlineData("foreach (var house in houses) house.Price = {|MLE7004:engine.Predict(house)|}.Price;")]
    [InlineData("var best = 0f; foreach (var house in houses) { var price = {|MLE7004:engine.Predict(house)|}.Price; if (price > best) best = price; }")]
    [InlineData("for (var i = 0; i < houses.Count; i++) houses[i].Price = {|MLE7004:engine.Predict(houses[i])|}.Price;")]
    [InlineData("var sum = 0f; foreach (var house in houses) { sum += {|MLE7004:engine.Predict(house)|}.Price; Console.WriteLine(\"{0} {1}\", house, sum); }")]
    [InlineData("var prices = new float[9]; for (var i = 0; i < houses.Count; i++) { var price = {|MLE7004:engine.Predict(houses[i])|}; houses[i].Price = price.Price; prices[i] = price.Price; }")]
    public Task Predictions_that_no_later_row_is_made_of_are_reported(string statement) =>
        Verify.VerifyAnalyzerAsync(Predicting(statement));

    [Fact]
    public Task An_asynchronous_stream_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            using System.Threading.Tasks;

            public class Serving
            {
                public async Task RunAsync(PredictionEngine<House, HousePrediction> engine, IAsyncEnumerable<House> houses)
                {
                    await foreach (var house in houses)
                        Console.WriteLine(engine.Predict(house).Price);
                }
            }
            """) + RowClasses);

    [Fact]
    public Task A_helper_that_is_given_the_collection_is_reported() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class Serving
            {
                public List<float> Prices(PredictionEngine<House, HousePrediction> engine, IReadOnlyList<House> houses)
                {
                    var prices = new List<float>();
                    foreach (var house in houses)
                        prices.Add({|MLE7004:engine.Predict(house)|}.Price);
                    return prices;
                }
            }
            """) + RowClasses);

    [Fact]
    public Task Parallel_predictions_are_another_rules() =>
        Verify.VerifyNoDiagnosticAsync(Id, Predicting("System.Threading.Tasks.Parallel.ForEach(houses, house => Console.WriteLine(engine.Predict(house).Price));"));

    [Fact]
    public Task A_time_series_has_an_order() =>
        Verify.VerifyNoDiagnosticAsync(Id, "using Microsoft.ML.Transforms.TimeSeries;\n" + Program("""
            var engine = ml.Forecasting.ForecastBySsa("Score", "Size", 4, 8, 100, 3).Fit(data).CreateTimeSeriesEngine<House, HousePrediction>(ml);
            foreach (var house in new List<House>())
                Console.WriteLine(engine.Predict(house).Price);
            """));

    private const string Rows = "ml.Data.CreateEnumerable<HousePrediction>(model.Transform(ml.Data.LoadFromEnumerable(houses)), reuseRowObject: false, ignoreMissingColumns: true)";

    [Theory]
    [InlineData(
        "foreach (var house in houses) Console.WriteLine({|MLE7004:engine.Predict(house)|}.Price); // all",
        "foreach (var prediction in " + Rows + ") Console.WriteLine(prediction.Price); // all")]
    [InlineData(
        "foreach (House house in houses) Console.WriteLine({|MLE7004:engine.Predict(house)|}.Price);",
        "foreach (HousePrediction prediction in " + Rows + ") Console.WriteLine(prediction.Price);")]
    [InlineData(
        "var prices = houses.Select(h => {|MLE7004:engine.Predict(h)|}.Price).ToList();",
        "var prices = " + Rows + ".Select(prediction => prediction.Price).ToList();")]
    [InlineData(
        "var predictions = houses.Select(h => {|MLE7004:engine.Predict(h)|}).ToList();",
        "var predictions = " + Rows + ".ToList();")]
    public Task The_fix_predicts_all_rows_at_once(string loop, string batch) =>
        Verify.VerifyCodeFixAsync(Predicting(loop), Batched(batch));

    [Fact]
    public Task A_local_for_the_prediction_becomes_the_loops_variable() =>
        Verify.VerifyCodeFixAsync(
            Predicting("""
                foreach (var house in houses)
                {
                    var result = {|MLE7004:engine.Predict(house)|};
                    Console.WriteLine(result.Price);
                }
                """),
            Batched($$"""
                foreach (var result in {{Rows}})
                {
                    Console.WriteLine(result.Price);
                }
                """));

    [Fact]
    public Task A_local_with_a_comment_stays() =>
        Verify.VerifyCodeFixAsync(
            Predicting("""
                foreach (var house in houses)
                {
                    // The best guess.
                    var result = {|MLE7004:engine.Predict(house)|};
                    Console.WriteLine(result.Price);
                }
                """),
            Batched($$"""
                foreach (var prediction in {{Rows}})
                {
                    // The best guess.
                    var result = prediction;
                    Console.WriteLine(result.Price);
                }
                """));

    [Theory]
    [InlineData("houses", "houses")]
    [InlineData("array", "array")]
    public Task Rows_that_a_loop_reads_besides_go_along_with_their_predictions(string rows, string list) =>
        Verify.VerifyCodeFixAsync(
            Predicting($$"""
                var array = houses.ToArray();
                foreach (var house in {{rows}}) // all
                {
                    var result = {|MLE7004:engine.Predict(house)|};
                    if (result.Price > house.Size)
                        Console.WriteLine($"{house.City}: {result.Price}");
                }
                """),
            Batched($$"""
                var array = houses.ToArray();
                foreach (var (house, result) in {{list}}.Zip({{Rows.Replace("(houses)", $"({list})")}})) // all
                {
                    if (result.Price > house.Size)
                        Console.WriteLine($"{house.City}: {result.Price}");
                }
                """));

    [Theory]
    [InlineData("foreach (var house in houses) { house.Size *= 2; Console.WriteLine({|MLE7004:engine.Predict(house)|}.Price); }")]
    [InlineData("foreach (var house in houses) { Enlarge(house); Console.WriteLine({|MLE7004:engine.Predict(house)|}.Price); }\n\nstatic void Enlarge(House house) => house.Size *= 2;")]
    [InlineData("IEnumerable<House> large = houses; foreach (var house in large) Console.WriteLine(house.City + {|MLE7004:engine.Predict(house)|}.Price);")]
    [InlineData("foreach (House house in houses) Console.WriteLine(house.City + {|MLE7004:engine.Predict(house)|}.Price);")]
    public Task Rows_that_the_loop_may_change_or_that_are_no_list_are_left_alone(string loop) =>
        Verify.VerifyNoCodeFixAsync(Predicting(loop));

    [Fact]
    public Task Two_loops_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Predicting("""
                foreach (var a in houses) Console.WriteLine({|MLE7004:engine.Predict(a)|}.Price);
                foreach (var b in houses) Console.WriteLine({|MLE7004:engine.Predict(b)|}.Price);
                """),
            Batched($$"""
                foreach (var prediction in {{Rows}}) Console.WriteLine(prediction.Price);
                foreach (var prediction2 in {{Rows}}) Console.WriteLine(prediction2.Price);
                """));

    [Theory]
    [InlineData("for (var i = 0; i < houses.Count; i++) Console.WriteLine({|MLE7004:engine.Predict(houses[i])|}.Price);")]
    // The empty catch is the point: a loop that goes on after a row that failed cannot be one call for all rows.
    [InlineData("foreach (var house in houses) try { Console.WriteLine({|MLE7004:engine.Predict(house)|}.Price); } catch (Exception) { }")]
    [InlineData("model = pipeline.Fit(split.TrainSet); foreach (var house in houses) Console.WriteLine({|MLE7004:engine.Predict(house)|}.Price);")]
    public Task Other_shapes_are_left_alone(string statement) =>
        Verify.VerifyNoCodeFixAsync(Predicting(statement));

    [Fact]
    public Task An_engine_that_something_else_uses_stays() =>
        Verify.VerifyCodeFixAsync(
            Predicting("""
                foreach (var house in houses) Console.WriteLine({|MLE7004:engine.Predict(house)|}.Price);
                Console.WriteLine(engine.Predict(new House()).Price);
                """),
            Predicting($$"""
                foreach (var prediction in {{Rows}}) Console.WriteLine(prediction.Price);
                Console.WriteLine(engine.Predict(new House()).Price);
                """));

    [Fact]
    public Task An_engine_of_the_loop_goes_too() =>
        Verify.VerifyCodeFixAsync(
            Batched("""
                foreach (var house in houses)
                {
                    using var engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(model);
                    Console.WriteLine({|MLE7004:engine.Predict(house)|}.Price);
                }
                """),
            Batched($$"""
                foreach (var prediction in {{Rows}})
                {
                    Console.WriteLine(prediction.Price);
                }
                """));

    [Fact]
    public Task An_engine_of_a_using_statement_is_left_to_the_user() =>
        Verify.VerifyNoCodeFixAsync(Batched("""
            using (var engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(model))
            {
                foreach (var house in houses)
                    Console.WriteLine({|MLE7004:engine.Predict(house)|}.Price);
            }
            """));

    private static string Batched(string statement) => Program($$"""
        var houses = new List<House> { new House() };
        var model = pipeline.Fit(data);
        {{statement}}
        """);

    private static string Predicting(string statement) => Program($$"""
        var houses = new List<House> { new House() };
        var model = pipeline.Fit(data);
        var engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(model);
        {{statement}}
        """);
}
