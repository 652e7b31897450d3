using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Versioning;

/// <summary>MLE3002.</summary>
public class MachinePathTests
{
    private const string Id = "MLE3002";

    [Theory]
    [InlineData("@\"C:\\data\\houses.tsv\"", "C:\\data\\houses.tsv")]
    [InlineData("\"/home/ann/houses.tsv\"", "/home/ann/houses.tsv")]
    [InlineData("\"/Users/ann/houses.tsv\"", "/Users/ann/houses.tsv")]
    [InlineData("@\"\\\\server\\share\\houses.tsv\"", "\\\\server\\share\\houses.tsv")]
    [InlineData("Path.Combine(@\"D:\\data\", args[0])", "D:\\data/")]
    public Task A_path_of_one_machine_is_reported(string path, string shown) =>
        Verify.VerifyAnalyzerAsync(
            Bare($$"""var data = {|#0:new MLContext(1).Data.LoadFromTextFile<House>({{path}})|};"""),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(shown));

    [Fact]
    public Task Models_and_streams_have_paths_too() =>
        Verify.VerifyAnalyzerAsync(Bare("""
            var ml = new MLContext(1);
            const string Folder = @"C:\models\";
            var model = {|MLE3002:ml.Model.Load(Folder + "model.zip", out var schema)|};
            using var stream = File.Create(Folder + "copy.zip");
            {|MLE3002:ml.Model.Save(model, schema, stream)|};
            """));

    [Theory]
    [InlineData("\"data/houses.tsv\"")]
    [InlineData("\"../houses.tsv\"")]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"houses.tsv\")")]
    [InlineData("args[0]")]
    [InlineData("Environment.GetEnvironmentVariable(\"DATA\") + \"/home/houses.tsv\"")]
    [InlineData("\"/data/houses.tsv\"")]
    public Task A_relative_or_configured_path_and_a_mounted_folder_are_fine(string path) =>
        Verify.VerifyNoDiagnosticAsync(Id, Bare($"var data = new MLContext(1).Data.LoadFromTextFile<House>({path});"));

    [Fact]
    public Task A_string_that_is_no_path_of_data_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Bare("""Console.WriteLine(@"C:\data\houses.tsv"); var ml = new MLContext(1);"""));

    [Fact]
    public Task A_path_that_a_caller_passes_to_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Bare("""var data = {|MLE3002:Loading.Load(@"C:\houses.tsv")|};"""),
            new VerifierOptions { Files = [("Loading.cs", Types("public static class Loading { public static IDataView Load(string path) => new MLContext(1).Data.LoadFromTextFile<House>(path); }"))] });
}
