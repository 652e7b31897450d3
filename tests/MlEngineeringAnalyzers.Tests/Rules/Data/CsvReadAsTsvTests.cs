using Microsoft.CodeAnalysis.Testing;
using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Data.CsvReadAsTsvFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Data;

/// <summary>MLE6001.</summary>
public class CsvReadAsTsvTests
{
    private const string Id = "MLE6001";

    [Theory]
    [InlineData("\"houses.csv\"")]
    [InlineData("args[0] + \"_train.csv\"", "*_train.csv")]
    [InlineData("Path.ChangeExtension(args[0], null) + \".csv\"", "*.csv")]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"data\", \"houses.csv\")")]
    [InlineData("folder + \"/houses.csv\"")]
    [InlineData("$\"{folder}/houses.csv\"")]
    [InlineData("@\"C:\\data\\houses.csv\"")]
    [InlineData("File")]
    public Task A_csv_file_with_the_default_separator_is_reported(string path, string name = "houses.csv") =>
        Verify.VerifyAnalyzerAsync(
            Bare($$"""
                const string File = "houses.csv";
                var folder = args[0];
                var data = {|#0:new MLContext(1).Data.LoadFromTextFile<House>({{path}}, hasHeader: true)|};
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(name));

    [Theory]
    [InlineData("\"houses.tsv\"")]
    [InlineData("\"houses.csv\", separatorChar: ','")]
    [InlineData("\"houses.csv\", ';'")]
    [InlineData("args[0]")]
    [InlineData("args[0] + \".txt\"")]
    [InlineData("\"houses.csv\" + args[0]")]
    [InlineData("\"houses.csv\", separatorChar: args[0][0]")]
    public Task Another_file_or_a_separator_is_fine(string arguments) =>
        Verify.VerifyNoDiagnosticAsync(Id, Bare($"var data = new MLContext(1).Data.LoadFromTextFile<House>({arguments});"));

    [Fact]
    public Task Separators_in_options_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Bare("""
            var ml = new MLContext(1);
            var a = ml.Data.LoadFromTextFile<House>("houses.csv", new TextLoader.Options { Separators = new[] { ',' } });
            var options = new TextLoader.Options();
            options.Separators = new[] { ';' };
            var b = ml.Data.LoadFromTextFile<House>("houses.csv", options);
            """));

    [Fact]
    public Task A_tab_that_is_asked_for_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Bare("""var data = new MLContext(1).Data.LoadFromTextFile<House>("houses.csv", separatorChar: '\t');"""));

    [Fact]
    public Task A_path_that_a_caller_passes_is_reported_at_the_load() =>
        Verify.VerifyAnalyzerAsync(Bare("""
            var data = Load("houses.csv");

            static IDataView Load(string path) => {|MLE6001:new MLContext(1).Data.LoadFromTextFile<House>(path)|};
            """));

    [Fact]
    public Task A_helper_in_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Bare("""var data = {|MLE6001:Loading.Load("houses.csv")|};"""),
            new VerifierOptions
            {
                Files = [("Loading.cs", Types("public static class Loading { public static IDataView Load(string path) => new MLContext(1).Data.LoadFromTextFile<House>(path); }"))],
            });

    [Fact]
    public Task A_loader_is_followed_to_the_file() =>
        Verify.VerifyAnalyzerAsync(Bare("""
            var loader = new MLContext(1).Data.CreateTextLoader<House>(hasHeader: true);
            var data = {|MLE6001:loader.Load("houses.csv")|};
            """));

    [Theory]
    [InlineData("\"houses.csv\"", "\"houses.csv\", separatorChar: ','")]
    [InlineData("\"houses.csv\", hasHeader: true", "\"houses.csv\", separatorChar: ',', hasHeader: true")]
    [InlineData("path: \"houses.csv\", allowQuoting: true", "path: \"houses.csv\", separatorChar: ',', allowQuoting: true")]
    [InlineData("hasHeader: true, path: \"houses.csv\"", "hasHeader: true, separatorChar: ',', path: \"houses.csv\"")]
    public Task The_fix_passes_a_comma(string arguments, string repaired) =>
        Verify.VerifyCodeFixAsync(
            Bare($$"""var data = {|MLE6001:new MLContext(1).Data.LoadFromTextFile<House>({{arguments}})|};"""),
            Bare($"var data = new MLContext(1).Data.LoadFromTextFile<House>({repaired});"));

    [Fact]
    public Task A_path_that_half_typed_code_sets_to_itself_is_no_endless_search() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                string file = file + "houses.csv";
                var data = {|MLE6001:new MLContext(1).Data.LoadFromTextFile<House>(file)|};
                """),
            Bare("""
                string file = file + "houses.csv";
                var data = new MLContext(1).Data.LoadFromTextFile<House>(file, separatorChar: ',');
                """),
            new VerifierOptions { CompilerDiagnostics = CompilerDiagnostics.None });

    [Fact]
    public Task One_argument_a_line_stays_so() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var data = {|MLE6001:new MLContext(1).Data.LoadFromTextFile<House>(
                    "houses.csv", // the prices of 2024
                    hasHeader: true)|};
                """),
            Bare("""
                var data = new MLContext(1).Data.LoadFromTextFile<House>(
                    "houses.csv", // the prices of 2024
                    separatorChar: ',',
                    hasHeader: true);
                """));

    [Fact]
    public Task Options_get_separators() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var ml = new MLContext(1);
                var a = {|MLE6001:ml.Data.LoadFromTextFile<House>("houses.csv", new TextLoader.Options())|};
                var options = new TextLoader.Options
                {
                    HasHeader = true,
                };
                var b = {|MLE6001:ml.Data.LoadFromTextFile<House>("houses.csv", options)|};
                var c = {|MLE6001:ml.Data.LoadFromTextFile<House>("houses.csv", new TextLoader.Options { HasHeader = true })|};
                """),
            Bare("""
                var ml = new MLContext(1);
                var a = ml.Data.LoadFromTextFile<House>("houses.csv", new TextLoader.Options() { Separators = new[] { ',' } });
                var options = new TextLoader.Options
                {
                    HasHeader = true,
                    Separators = new[] { ',' },
                };
                var b = ml.Data.LoadFromTextFile<House>("houses.csv", options);
                var c = ml.Data.LoadFromTextFile<House>("houses.csv", new TextLoader.Options { HasHeader = true, Separators = new[] { ',' } });
                """));

    [Fact]
    public Task A_loader_gets_the_comma_where_it_is_made() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var loader = new MLContext(1).Data.CreateTextLoader<House>(hasHeader: true);
                var train = {|MLE6001:loader.Load("train.csv")|};
                var test = {|MLE6001:loader.Load("test.csv")|};
                """),
            Bare("""
                var loader = new MLContext(1).Data.CreateTextLoader<House>(separatorChar: ',', hasHeader: true);
                var train = loader.Load("train.csv");
                var test = loader.Load("test.csv");
                """));

    [Fact]
    public Task A_helper_with_one_caller_gets_the_comma() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var data = Load("houses.csv");

                static IDataView Load(string path) => {|MLE6001:new MLContext(1).Data.LoadFromTextFile<House>(path)|};
                """),
            Bare("""
                var data = Load("houses.csv");

                static IDataView Load(string path) => new MLContext(1).Data.LoadFromTextFile<House>(path, separatorChar: ',');
                """));

    [Fact]
    public Task A_helper_that_reads_other_files_too_is_left_alone() =>
        Verify.VerifyNoCodeFixAsync(Bare("""
            var data = Load("houses.csv");
            var more = Load("more.tsv");

            static IDataView Load(string path) => {|MLE6001:new MLContext(1).Data.LoadFromTextFile<House>(path)|};
            """));

    [Fact]
    public Task Several_on_a_line_and_in_several_files_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var ml = new MLContext(1);
                IDataView a = {|MLE6001:ml.Data.LoadFromTextFile<House>("a.csv")|}, b = {|MLE6001:ml.Data.LoadFromTextFile<House>("b.csv")|};
                """),
            Bare("""
                var ml = new MLContext(1);
                IDataView a = ml.Data.LoadFromTextFile<House>("a.csv", separatorChar: ','), b = ml.Data.LoadFromTextFile<House>("b.csv", separatorChar: ',');
                """),
            new VerifierOptions
            {
                Files = [("Loading.cs", Loading("{|MLE6001:new MLContext(1).Data.LoadFromTextFile<House>(\"c.csv\")|}"))],
                FixedFiles = [("Loading.cs", Loading("new MLContext(1).Data.LoadFromTextFile<House>(\"c.csv\", separatorChar: ',')"))],
            });

    private static string Loading(string load) => Types($"public static class Loading {{ public static IDataView Load() => {load}; }}");
}
