using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Versioning.MachinePathFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Versioning;

/// <summary>MLE3002.</summary>
public class MachinePathTests
{
    private const string Id = "MLE3002";

    [Theory]
    [InlineData("\"/home/anna/model.zip\"")]
    [InlineData("\"/Users/anna/model.zip\"")]
    [InlineData("\"C:/data/model.zip\"")]
    [InlineData("@\"D:\\data\\model.zip\"")]
    [InlineData("@\"\\\\server\\share\\model.zip\"")]
    [InlineData("\"~/model.zip\"")]
    [InlineData("Path.Combine(\"/home/anna\", args[0])")]
    [InlineData("$\"/home/anna/{args[0]}.zip\"")]
    public Task A_model_on_one_persons_machine_is_reported(string file) =>
        Verify.VerifyAnalyzerAsync(Program($$"""{|MLE3002:ml.Model.Save(pipeline.Fit(data), data.Schema, {{file}})|};"""));

    [Fact]
    public Task The_message_names_the_path() =>
        Verify.VerifyAnalyzerAsync(
            Program("""var model = {|#0:ml.Model.Load("/home/anna/model.zip", out _)|};"""),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("/home/anna/model.zip"));

    [Theory]
    [InlineData("ml.Data.LoadFromTextFile<House>(\"/home/anna/houses.tsv\")")]
    [InlineData("ml.Data.LoadFromBinary(\"C:/data/houses.idv\")")]
    [InlineData("ml.Model.Load(File.OpenRead(\"/home/anna/model.zip\"), out _)")]
    public Task Data_and_streams_are_reported_too(string load) =>
        Verify.VerifyAnalyzerAsync(Program($$"""var loaded = {|MLE3002:{{load}}|};"""));

    [Theory]
    [InlineData("\"model.zip\"")]
    [InlineData("\"models/model.zip\"")]
    [InlineData("\"../model.zip\"")]
    [InlineData("\"/data/model.zip\"")]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"model.zip\")")]
    [InlineData("Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), \"model.zip\")")]
    [InlineData("Path.Combine(args[0], \"model.zip\")")]
    [InlineData("args.Length > 0 ? args[0] : \"model.zip\"")]
    public Task Relative_and_mounted_paths_and_paths_from_elsewhere_are_fine(string file) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"ml.Model.Save(pipeline.Fit(data), data.Schema, {file});"));

    [Fact]
    public Task A_text_that_is_no_file_of_mlnet_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""File.WriteAllText("/home/anna/notes.txt", "done"); Console.WriteLine("C:/data");"""));

    [Fact]
    public Task A_path_in_a_field_is_reported_where_it_is_used() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class Trainer
            {
                private const string Folder = "/home/anna";
                private static readonly string s_data = Path.Combine(Folder, "houses.tsv");

                public IDataView Load(MLContext ml) => {|MLE3002:ml.Data.LoadFromTextFile<object>(s_data)|};
            }
            """));

    [Fact]
    public Task A_path_that_a_caller_passes_to_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                var one = {|MLE3002:Models.Load(ml, "/home/anna/model.zip")|};
                var other = Models.Load(ml, "model.zip");
                """),
            new VerifierOptions { Files = [("Models.cs", Types("""
                public static class Models
                {
                    public static ITransformer Load(MLContext ml, string path) => ml.Model.Load(path, out _);
                }
                """))] });

    [Theory]
    [InlineData("\"/home/anna/houses.zip\"", "Path.Combine(AppContext.BaseDirectory, \"houses.zip\")")]
    [InlineData("@\"C:\\models\\houses.zip\"", "Path.Combine(AppContext.BaseDirectory, \"houses.zip\")")]
    [InlineData("Path.Combine(\"/home/anna\", \"models\", \"houses.zip\")", "Path.Combine(AppContext.BaseDirectory, \"models\", \"houses.zip\")")]
    public Task The_fix_looks_beside_the_program(string file, string beside) =>
        Verify.VerifyCodeFixAsync(
            Program($$"""var model = {|MLE3002:ml.Model.Load({{file}}, out _)|}; // loaded"""),
            Program($"var model = ml.Model.Load({beside}, out _); // loaded"));

    [Fact]
    public Task A_path_in_a_field_is_changed_there_once() =>
        Verify.VerifyCodeFixAsync(
            Models("\"/home/anna/houses.zip\"", "{|MLE3002:", "|}"),
            Models("Path.Combine(AppContext.BaseDirectory, \"houses.zip\")", "", ""),
            new VerifierOptions { IncrementalIterations = 1 });

    [Fact]
    public Task A_constant_cannot_be_computed() =>
        Verify.VerifyNoCodeFixAsync(Models("\"/home/anna/houses.zip\"", "{|MLE3002:", "|}").Replace("static readonly", "const"));

    private static string Models(string file, string open, string close) => Types($$"""
        public class Models
        {
            private static readonly string s_file = {{file}};

            public (ITransformer, ITransformer) Load(MLContext ml) => ({{open}}ml.Model.Load(s_file, out _){{close}}, {{open}}ml.Model.Load(s_file, out _){{close}});
        }
        """);
}
