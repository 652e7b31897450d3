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
    [InlineData("houses.Where(h => h.Size > 0)")]
    [InlineData("houses.Select(h => new House { Size = h.Size })")]
    [InlineData("houses.OrderBy(h => h.Size)")]
    [InlineData("houses.Where(h => h.Size > 0).Take(10)")]
    [InlineData("houses.AsQueryable()")]
    [InlineData("houses.AsQueryable().Where(h => h.Size > 0)")]
    [InlineData("Produce()")]
    public Task A_query_that_is_loaded_is_reported(string rows) =>
        Verify.VerifyAnalyzerAsync(Loaded($$"""var loaded = {|MLE6004:ml.Data.LoadFromEnumerable({{rows}})|};"""));

    [Theory]
    [InlineData("houses")]
    [InlineData("houses.Where(h => h.Size > 0).ToList()")]
    [InlineData("houses.Select(h => new House { Size = h.Size }).ToArray()")]
    [InlineData("Enumerable.Empty<House>()")]
    [InlineData("Enumerable.Repeat(new House(), 3)")]
    [InlineData("houses.AsQueryable().ToList()")]
    [InlineData("Made()")]
    public Task Rows_in_memory_are_fine(string rows) =>
        Verify.VerifyNoDiagnosticAsync(Id, Loaded($"var loaded = ml.Data.LoadFromEnumerable({rows});"));

    [Fact]
    public Task A_query_in_a_local_is_reported() =>
        Verify.VerifyAnalyzerAsync(Loaded("""
            var large = houses.Where(h => h.Size > 100);
            IEnumerable<House> rows = large;
            var loaded = {|MLE6004:ml.Data.LoadFromEnumerable(rows)|};
            """));

    [Fact]
    public Task An_enumerable_that_a_caller_passes_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            public class Row { public float Size { get; set; } }

            public class Loading
            {
                public IDataView Load(MLContext ml, IEnumerable<Row> rows) => ml.Data.LoadFromEnumerable(rows);
            }
            """));

    [Fact]
    public Task A_query_that_a_helper_in_another_file_loads_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Loaded("var loaded = {|MLE6004:Loading.Load(ml, houses.Where(h => h.Size > 0))|}; var other = Loading.Load(ml, houses);"),
            new VerifierOptions { Files = [("Loading.cs", Types("""
                public static class Loading
                {
                    public static IDataView Load<T>(MLContext ml, IEnumerable<T> rows) where T : class => ml.Data.LoadFromEnumerable(rows);
                }
                """))] });

    private static string Loaded(string statements) => Program($$"""
        var houses = new List<House> { new House { Size = 1 } };
        {{statements}}

        static IEnumerable<House> Produce()
        {
            for (var i = 0; i < 10; i++)
                yield return new House { Size = i };
        }

        static IEnumerable<House> Made() => new List<House>();
        """);
}
