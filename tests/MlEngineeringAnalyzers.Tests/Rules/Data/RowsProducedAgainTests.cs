using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Data.RowsProducedAgainFix>;

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

    [Theory]
    [InlineData("Console.WriteLine(ml.Regression.Evaluate(model.Transform(ml.Data.LoadFromEnumerable(houses.Take(20)))).RSquared);")]
    [InlineData("Console.WriteLine(ml.Regression.Evaluate(ml.Data.LoadFromEnumerable(Produce())).RSquared);")]
    [InlineData("var scored = model.Transform(ml.Data.LoadFromEnumerable(from h in houses where h.Size > 0 select h));")]
    public Task Rows_that_nothing_in_sight_is_trained_on_may_be_read_once(string use) =>
        Verify.VerifyNoDiagnosticAsync(Id, Loaded($"""
            var model = ml.Model.Load("model.zip", out _);
            {use}
            """));

    [Fact]
    public Task What_unseen_code_does_with_the_rows_is_not_known() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            public class Row { public float Size { get; set; } }

            public interface IReport { void Add(IDataView rows); }

            public class Reporting
            {
                public void Run(MLContext ml, IReport report, List<Row> rows) => report.Add(ml.Data.LoadFromEnumerable(rows.Where(r => r.Size > 0)));
            }
            """));

    [Fact]
    public Task Rows_that_a_model_is_trained_on_and_measured_on_are_reported() =>
        Verify.VerifyAnalyzerAsync(Loaded("""
            var rows = {|MLE6004:ml.Data.LoadFromEnumerable(houses.Where(h => h.Size > 0))|};
            var model = ml.Transforms.NormalizeMinMax("Size").Append(ml.Regression.Trainers.OnlineGradientDescent("Size", "Size")).Fit(rows);
            Console.WriteLine(ml.Regression.Evaluate(model.Transform(rows)).RSquared);
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

    [Theory]
    [InlineData("houses.Where(h => h.Size > 0)", "houses.Where(h => h.Size > 0).ToList()")]
    [InlineData("data: houses.AsQueryable()", "data: houses.AsQueryable().ToList()")]
    [InlineData("Produce()", "Produce().ToList()")]
    [InlineData("from h in houses where h.Size > 0 select h", "(from h in houses where h.Size > 0 select h).ToList()")]
    [InlineData("(IQueryable<House>)houses.AsQueryable()", "((IQueryable<House>)houses.AsQueryable()).ToList()")]
    public Task The_fix_makes_a_list(string rows, string list) =>
        Verify.VerifyCodeFixAsync(
            Loaded($$"""var loaded = {|MLE6004:ml.Data.LoadFromEnumerable({{rows}})|}; // rows"""),
            Loaded($"var loaded = ml.Data.LoadFromEnumerable({list}); // rows"));

    [Fact]
    public Task A_call_a_line_stays_a_call_a_line() =>
        Verify.VerifyCodeFixAsync(
            Loaded("""
                var loaded = {|MLE6004:ml.Data.LoadFromEnumerable(houses
                    .Where(h => h.Size > 0) // sold
                    .OrderBy(h => h.Size))|};
                """),
            Loaded("""
                var loaded = ml.Data.LoadFromEnumerable(houses
                    .Where(h => h.Size > 0) // sold
                    .OrderBy(h => h.Size)
                    .ToList());
                """));

    [Fact]
    public Task Linq_is_imported_and_two_on_a_line_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            WithoutLinq("var a = {|MLE6004:ml.Data.LoadFromEnumerable(Produce())|}; var b = {|MLE6004:ml.Data.LoadFromEnumerable(Produce())|};"),
            WithoutLinq("var a = ml.Data.LoadFromEnumerable(Produce().ToList()); var b = ml.Data.LoadFromEnumerable(Produce().ToList());")
                .Replace("using System.IO;", "using System.IO;\nusing System.Linq;"));

    private static string WithoutLinq(string statements) => Loaded(statements).Replace("using System.Linq;\n", "");

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
