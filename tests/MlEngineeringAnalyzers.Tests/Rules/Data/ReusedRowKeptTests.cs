using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Data.ReusedRowKeptFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Data;

/// <summary>MLE6003.</summary>
public class ReusedRowKeptTests
{
    private const string Id = "MLE6003";

    [Fact]
    public Task Rows_that_a_query_lets_pass_are_the_same_object() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var rows = ml.Data.CreateEnumerable<House>(data, reuseRowObject: true);
            var large = {|MLE6003:rows.Where(r => r.Size > 100).ToList()|};
            """));

    [Theory]
    [InlineData("ToList")]
    [InlineData("ToArray")]
    [InlineData("ToHashSet")]
    public Task Rows_that_are_kept_must_not_be_one_object(string keep) =>
        Verify.VerifyAnalyzerAsync(
            Program($$"""var rows = {|#0:{|#1:ml.Data.CreateEnumerable<House>(data, reuseRowObject: true)|}.{{keep}}()|};"""),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(keep).WithStory(1));

    [Theory]
    [InlineData("var sorted = {|MLE6003:rows.OrderBy(r => r.Price)|};")]
    [InlineData("var dearest = {|MLE6003:rows.MaxBy(r => r.Price)|};")]
    [InlineData("var groups = {|MLE6003:rows.GroupBy(r => r.City)|};")]
    [InlineData("var byCity = {|MLE6003:rows.ToDictionary(r => r.City)|};")]
    [InlineData("var list = new List<House>(); {|MLE6003:list.AddRange(rows)|};")]
    [InlineData("var list = {|MLE6003:new List<House>(rows)|};")]
    [InlineData("List<House> list = {|MLE6003:new(rows)|};")]
    [InlineData("House[] array = {|MLE6003:[.. rows]|};")]
    [InlineData("var few = {|MLE6003:rows.Take(10).ToList()|};")]
    [InlineData("var rest = {|MLE6003:rows.Skip(1).Where(r => r.Size > 9).ToArray()|};")]
    [InlineData("var list = new List<House>(); foreach (var row in rows) {|MLE6003:list.Add(row)|};")]
    [InlineData("var queue = new Queue<House>(); foreach (var row in rows) if (row.Size > 9) {|MLE6003:queue.Enqueue(row)|};")]
    public Task Other_ways_to_keep_rows_count_too(string use) =>
        Verify.VerifyAnalyzerAsync(Program($$"""
            var rows = ml.Data.CreateEnumerable<House>(data, true);
            {{use}}
            """));

    [Theory]
    [InlineData("foreach (var row in rows) Console.WriteLine(row.Price);")]
    [InlineData("var prices = rows.Select(r => r.Price).ToList();")]
    [InlineData("Console.WriteLine(rows.Sum(r => r.Price) + rows.Count());")]
    [InlineData("var first = rows.First();")]
    [InlineData("var prices = new List<float>(); foreach (var row in rows) prices.Add(row.Price);")]
    [InlineData("var few = new List<House>(); few.Add(rows.First());")]
    public Task Looking_at_one_row_at_a_time_is_fine(string use) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($$"""
            var rows = ml.Data.CreateEnumerable<House>(data, reuseRowObject: true);
            {{use}}
            """));

    [Theory]
    [InlineData("var sizes = rows.Take(10).Select(r => r.Size).ToList();")]
    [InlineData("float[] sizes = [.. rows.Select(r => r.Size)];")]
    [InlineData("var dear = new List<float>(rows.Select(r => r.Price));")]
    [InlineData("foreach (var row in rows.Take(3)) Console.WriteLine(row.Price);")]
    public Task What_is_kept_of_each_row_is_fine(string use) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($$"""
            var rows = ml.Data.CreateEnumerable<House>(data, reuseRowObject: true);
            {{use}}
            """));

    [Theory]
    [InlineData("reuseRowObject: false")]
    [InlineData("args.Length > 1")]
    public Task An_object_for_each_row_or_an_unknown_choice_is_fine(string argument) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"var rows = ml.Data.CreateEnumerable<House>(data, {argument}).ToList();"));

    [Fact]
    public Task Rows_from_a_helper_in_another_file_are_followed() =>
        Verify.VerifyAnalyzerAsync(
            Program("var list = {|MLE6003:Reading.Rows(ml, data).ToList()|};"),
            new VerifierOptions
            {
                Files = [("Reading.cs", Types("""
                    public static class Reading
                    {
                        public static IEnumerable<House> Rows(MLContext ml, IDataView data) => ml.Data.CreateEnumerable<House>(data, reuseRowObject: true);
                    }
                    """))],
            });

    [Fact]
    public Task The_fix_asks_for_an_object_for_each_row() =>
        Verify.VerifyCodeFixAsync(
            Program("var rows = {|MLE6003:ml.Data.CreateEnumerable<House>(data, reuseRowObject: true /* faster */, ignoreMissingColumns: true).ToList()|};"),
            Program("var rows = ml.Data.CreateEnumerable<House>(data, reuseRowObject: false /* faster */, ignoreMissingColumns: true).ToList();"));

    [Fact]
    public Task Several_uses_of_the_same_rows_and_several_on_a_line_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var rows = ml.Data.CreateEnumerable<House>(data, true);
                var list = {|MLE6003:rows.ToList()|};
                var array = {|MLE6003:rows.ToArray()|};
                var both = ({|MLE6003:ml.Data.CreateEnumerable<House>(data, true).ToList()|}, {|MLE6003:ml.Data.CreateEnumerable<House>(data, true).ToArray()|});
                """),
            Program("""
                var rows = ml.Data.CreateEnumerable<House>(data, false);
                var list = rows.ToList();
                var array = rows.ToArray();
                var both = (ml.Data.CreateEnumerable<House>(data, false).ToList(), ml.Data.CreateEnumerable<House>(data, false).ToArray());
                """));

    [Fact]
    public Task Rows_from_another_file_are_not_changed_from_here() =>
        Verify.VerifyNoCodeFixAsync(
            Program("var list = {|MLE6003:Reading.Rows(ml, data).ToList()|};"),
            new VerifierOptions
            {
                Files = [("Reading.cs", Types("""
                    public static class Reading
                    {
                        public static IEnumerable<House> Rows(MLContext ml, IDataView data) => ml.Data.CreateEnumerable<House>(data, reuseRowObject: true);
                    }
                    """))],
            });
}
