using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>MLE7004.</summary>
public class PredictedOneByOneTests
{
    private const string Id = "MLE7004";

    [Theory]
    [InlineData("foreach (var house in houses) Console.WriteLine({|MLE7004:engine.Predict(house)|}.Price);")]
    [InlineData("for (var i = 0; i < houses.Count; i++) Console.WriteLine({|MLE7004:engine.Predict(houses[i])|}.Price);")]
    [InlineData("var prices = houses.Select(h => {|MLE7004:engine.Predict(h)|}.Price).ToList();")]
    public Task Rows_of_a_collection_that_are_predicted_one_by_one_are_reported(string loop) =>
        Verify.VerifyAnalyzerAsync(Batch(loop));

    [Theory]
    [InlineData("Console.WriteLine(engine.Predict(houses[0]).Price);")]
    [InlineData("while (Console.ReadLine() is { } line) Console.WriteLine(engine.Predict(new House { City = line }).Price);")]
    [InlineData("foreach (var line in File.ReadLines(path)) Console.WriteLine(engine.Predict(new House { City = line }).Price);")]
    [InlineData("Console.WriteLine(model.Transform(ml.Data.LoadFromEnumerable(houses)).Schema);")]
    public Task A_single_row_rows_that_come_one_by_one_and_batches_are_fine(string code) =>
        Verify.VerifyNoDiagnosticAsync(Id, Batch(code));

    [Fact]
    public Task A_request_predicts_what_it_is_given() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            public class PriceController : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                public float Get(PredictionEngine<House, HousePrediction> engine, House house) => engine.Predict(house).Price;
            }
            """) + RowClasses);

    private static string Batch(string statements) => Types($$"""
        public class Batch
        {
            public void Run(MLContext ml, ITransformer model, List<House> houses, string path)
            {
                var engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(model);
                {{statements}}
            }
        }
        """) + RowClasses;
}
