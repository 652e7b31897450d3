using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Reproducibility;

/// <summary>MLE1004.</summary>
public class UnrepeatablePreparationTests
{
    private const string Id = "MLE1004";

    [Theory]
    [InlineData("new Random().NextSingle()")]
    [InlineData("DateTime.Now.Hour")]
    [InlineData("Guid.NewGuid().GetHashCode()")]
    [InlineData("from.City.GetHashCode()")]
    public Task A_mapping_that_differs_on_every_run_is_reported(string value) =>
        Verify.VerifyAnalyzerAsync(
            Program($$"""
                var mapping = ml.Transforms.CustomMapping<House, HousePrediction>((from, to) => to.Price = {{value}}, "map");
                """).Replace(value, Marked(value)));

    [Fact]
    public Task A_filter_counts_too() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var some = ml.Data.FilterByCustomPredicate<House>(data, house => {|MLE1004:Random.Shared|}.Next(2) == 0);
            """));

    [Fact]
    public Task Rows_that_are_made_up_differently_each_time_count_when_they_are_trained_on() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var rows = ml.Data.LoadFromEnumerable(Enumerable.Range(0, 9).Select(i => new House { Size = {|MLE1004:Random.Shared|}.Next(100) }));
            var model = pipeline.Fit(rows);
            """));

    [Theory]
    [InlineData("var mapping = ml.Transforms.CustomMapping<House, HousePrediction>((from, to) => to.Price = from.Size * 2, \"map\");")]
    [InlineData("var random = new Random(3); var some = ml.Data.FilterByCustomPredicate<House>(data, house => random.Next(2) == 0);")]
    [InlineData("Console.WriteLine(DateTime.Now); var name = $\"model-{Guid.NewGuid()}.zip\";")]
    [InlineData("var rows = ml.Data.LoadFromEnumerable(Enumerable.Range(0, 9).Select(i => new House { Size = Random.Shared.Next(100) }));")]
    public Task Seeded_numbers_logs_names_and_rows_that_nobody_trains_on_are_fine(string code) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program(code));

    // The member that varies is what is reported.
    private static string Marked(string value) => value switch
    {
        "new Random().NextSingle()" => "{|MLE1004:new Random().NextSingle()|}",
        "DateTime.Now.Hour" => "{|MLE1004:DateTime.Now|}.Hour",
        "Guid.NewGuid().GetHashCode()" => "{|MLE1004:Guid.NewGuid()|}.GetHashCode()",
        _ => $"{{|MLE1004:{value}|}}",
    };
}
