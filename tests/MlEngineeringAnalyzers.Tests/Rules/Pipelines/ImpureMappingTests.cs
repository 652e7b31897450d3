using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Pipelines;

/// <summary>MLE4004.</summary>
public class ImpureMappingTests
{
    private const string Id = "MLE4004";

    [Theory]
    [InlineData("{ count++; to.Price = from.Size; }", "writes 'count'")]
    [InlineData("{ last = from.Size; to.Price = from.Size; }", "writes 'last'")]
    [InlineData("{ Console.WriteLine(from.Size); to.Price = from.Size; }", "calls 'Console.WriteLine'")]
    [InlineData("to.Price = File.ReadAllLines(\"prices.txt\").Length", "calls 'File.ReadAllLines'")]
    [InlineData("to.Price = DateTime.Now.Year - from.Size", "reads 'DateTime.Now'")]
    public Task A_mapping_that_does_more_than_compute_is_reported(string body, string what) =>
        Verify.VerifyAnalyzerAsync(
            Program($$"""
                var (count, last) = (0, 0f);
                var mapping = {|#0:ml.Transforms.CustomMapping<House, HousePrediction>((from, to) => {{body}}, "map")|};
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("CustomMapping", what));

    [Fact]
    public Task A_filter_counts_too() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var dropped = 0;
            var some = {|MLE4004:ml.Data.FilterByCustomPredicate<House>(data, house => { dropped++; return house.Size > 0; })|};
            """));

    [Theory]
    [InlineData("to.Price = from.Size * factor")]
    [InlineData("{ var twice = from.Size; twice += from.Size; to.Price = twice; }")]
    [InlineData("to.Price = Math.Max(from.Size, from.Rooms)")]
    public Task A_mapping_that_computes_its_output_from_its_input_is_fine(string body) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"""
            var factor = 3f;
            var mapping = ml.Transforms.CustomMapping<House, HousePrediction>((from, to) => {body}, "map");
            """));

    [Fact]
    public Task A_lambda_for_something_else_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var count = 0;
            new List<int> { 1, 2 }.ForEach(i => count += i);
            """));
}
