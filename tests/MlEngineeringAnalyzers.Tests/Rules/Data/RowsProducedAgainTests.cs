using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Data;

/// <summary>MLE6004.</summary>
public class RowsProducedAgainTests
{
    private const string Id = "MLE6004";

    [Theory]
    [InlineData("names.Select(n => new House { City = n })")]
    [InlineData("houses.Where(h => h.Size > 3)")]
    [InlineData("houses.OrderBy(h => h.Size)")]
    [InlineData("query")]
    [InlineData("houses.AsQueryable()")]
    public Task A_query_that_is_loaded_is_reported(string rows) =>
        Verify.VerifyAnalyzerAsync(Loading($$"""{|MLE6004:ml.Data.LoadFromEnumerable({{rows}})|}"""));

    [Theory]
    [InlineData("houses")]
    [InlineData("houses.Where(h => h.Size > 3).ToList()")]
    [InlineData("names.Select(n => new House { City = n }).ToArray()")]
    [InlineData("new[] { new House() }")]
    [InlineData("given")]
    public Task Rows_that_are_all_there_or_from_unseen_code_are_fine(string rows) =>
        Verify.VerifyNoDiagnosticAsync(Id, Loading($"ml.Data.LoadFromEnumerable({rows})"));

    [Fact]
    public Task A_query_from_another_file_is_followed() =>
        Verify.VerifyAnalyzerAsync(
            Bare("var data = {|MLE6004:new MLContext(1).Data.LoadFromEnumerable(Houses.Large(Houses.All))|};"),
            new VerifierOptions { Files = [("Houses.cs", Types("""
                public static class Houses
                {
                    public static List<House> All { get; } = new() { new House() };

                    public static IEnumerable<House> Large(IEnumerable<House> houses) => houses.Where(h => h.Size > 100);
                }
                """))] });

    private static string Loading(string load) => Types($$"""
        public class Loader
        {
            public IDataView Load(MLContext ml, string[] names, List<House> houses, IEnumerable<House> given)
            {
                var query = houses.Where(h => h.Rooms > 1).Select(h => h);
                return {{load}};
            }
        }
        """) + RowClasses;
}
