using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Data.MissingValuesNeverSeenFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Data;

/// <summary>MLE6002.</summary>
public class MissingValuesNeverSeenTests
{
    private const string Id = "MLE6002";

    [Fact]
    public Task Empty_fields_are_zeros_by_then() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE6002:ml.Transforms.ReplaceMissingValues("Size")|}.Append(pipeline).Fit(split.TrainSet);
            """));

    [Fact]
    public Task The_option_keeps_them() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var rows = ml.Data.LoadFromTextFile<House>(path, new TextLoader.Options { MissingRealsAsNaNs = true });
            ml.Transforms.ReplaceMissingValues("Size").Append(pipeline).Fit(rows);
            """));

    [Fact]
    public Task In_memory_NaN_is_NaN() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.ReplaceMissingValues("Size").Append(pipeline).Fit(ml.Data.LoadFromEnumerable(new List<House>()));
            """));

    [Theory]
    [InlineData("LoadFromTextFile<House>(path)", "LoadFromTextFile<House>(path, new TextLoader.Options { MissingRealsAsNaNs = true })")]
    [InlineData("LoadFromTextFile<House>(path, ',', true)", "LoadFromTextFile<House>(path, new TextLoader.Options { Separators = new[] { ',' }, HasHeader = true, MissingRealsAsNaNs = true })")]
    [InlineData(
        "LoadFromTextFile<House>(hasHeader: true, path: path, allowQuoting: args.Length > 1)",
        "LoadFromTextFile<House>(path: path, new TextLoader.Options { HasHeader = true, AllowQuoting = args.Length > 1, MissingRealsAsNaNs = true })")]
    [InlineData(
        "LoadFromTextFile<House>(path, new TextLoader.Options { HasHeader = true })",
        "LoadFromTextFile<House>(path, new TextLoader.Options { HasHeader = true, MissingRealsAsNaNs = true })")]
    [InlineData(
        "LoadFromTextFile<House>(path, new TextLoader.Options { MissingRealsAsNaNs = false })",
        "LoadFromTextFile<House>(path, new TextLoader.Options { MissingRealsAsNaNs = true })")]
    public Task The_fix_sets_the_option(string load, string repaired) =>
        Verify.VerifyCodeFixAsync(Loaded(load, "{|MLE6002:ml.Transforms.ReplaceMissingValues(\"Size\")|}"), Loaded(repaired, "ml.Transforms.ReplaceMissingValues(\"Size\")"));

    [Fact]
    public Task Two_steps_of_one_load_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Loaded("LoadFromTextFile<House>(path)", "{|MLE6002:ml.Transforms.ReplaceMissingValues(\"Size\")|}.Append({|MLE6002:ml.Transforms.IndicateMissingValues(\"No\", \"Rooms\")|})"),
            Loaded("LoadFromTextFile<House>(path, new TextLoader.Options { MissingRealsAsNaNs = true })", "ml.Transforms.ReplaceMissingValues(\"Size\").Append(ml.Transforms.IndicateMissingValues(\"No\", \"Rooms\"))"),
            new VerifierOptions { IncrementalIterations = 1 });

    [Fact]
    public Task Options_in_a_local_are_completed() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var options = new TextLoader.Options { HasHeader = true };
                var rows = ml.Data.LoadFromTextFile<House>(path, options);
                {|MLE6002:ml.Transforms.ReplaceMissingValues("Size")|}.Append(pipeline).Fit(rows);
                """),
            Program("""
                var options = new TextLoader.Options { HasHeader = true, MissingRealsAsNaNs = true };
                var rows = ml.Data.LoadFromTextFile<House>(path, options);
                ml.Transforms.ReplaceMissingValues("Size").Append(pipeline).Fit(rows);
                """));

    [Fact]
    public Task A_load_in_a_helper_is_changed_there() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                {|MLE6002:ml.Transforms.ReplaceMissingValues("Size")|}.Append(pipeline).Fit(Rows.Load(ml, path));

                public static class Rows
                {
                    public static IDataView Load(MLContext ml, string file) => ml.Data.LoadFromTextFile<House>(file, separatorChar: ',');
                }
                """),
            Program("""
                ml.Transforms.ReplaceMissingValues("Size").Append(pipeline).Fit(Rows.Load(ml, path));

                public static class Rows
                {
                    public static IDataView Load(MLContext ml, string file) => ml.Data.LoadFromTextFile<House>(file, new TextLoader.Options { Separators = new[] { ',' }, MissingRealsAsNaNs = true });
                }
                """));

    private static string Loaded(string load, string steps) => Program($$"""
        var rows = ml.Data.{{load}};
        {{steps}}.Append(pipeline).Fit(rows);
        """);
}
