using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.Configuration.OptionsAnalyzer>;
using VerifyLineage = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Configuration;

/// <summary>MLE0001.</summary>
public class InvalidOptionTests
{
    private const string Id = "MLE0001";

    private static readonly string s_program = Bare("var ml = new MLContext(seed: 1);");

    [Fact]
    public Task An_option_that_cannot_be_read_is_reported_once_and_without_a_place() =>
        Verify.VerifyAnalyzerAsync(
            s_program,
            new VerifierOptions { EditorConfig = "mle_seed = many", Files = [("Other.cs", "class Other { }")] },
            Verify.Diagnostic(Id).WithArguments("mle_seed", "many", "1", "an integer, such as 1"));

    [Fact]
    public Task A_global_config_counts_too() =>
        Verify.VerifyAnalyzerAsync(
            s_program,
            new VerifierOptions { GlobalConfig = "mle_model_builder_files = generated/a.cs" },
            Verify.Diagnostic(Id).WithArguments(
                "mle_model_builder_files", "generated/a.cs", "*.consumption.cs, *.training.cs, *.evaluate.cs",
                "file names without folders, divided by commas, such as *.consumption.cs, *.training.cs"));

    [Theory]
    [InlineData("mle_seed = 42")]
    [InlineData("mle_seed = -1 # as in the paper")]
    [InlineData("mle_model_builder_files = *.generated.cs, Model?.cs")]
    [InlineData("mle_unknown = anything")]
    public Task A_value_that_can_be_read_is_fine(string config) =>
        Verify.VerifyNoDiagnosticAsync(Id, s_program, new VerifierOptions { EditorConfig = config });

    [Fact]
    public Task Without_ML_NET_nobody_cares() =>
        Verify.VerifyNoDiagnosticAsync(Id, "class C { }", new VerifierOptions { MLNet = false, EditorConfig = "mle_seed = many" });

    [Fact]
    public Task Files_of_Model_Builder_are_left_alone_and_followed() =>
        VerifyLineage.VerifyAnalyzerAsync(
            Bare("{|MLE6001:Prices.Load(\"a.csv\")|};"),
            new VerifierOptions { Files = [("Prices.training.cs", Types(Builder))] });

    [Fact]
    public Task Which_files_are_Model_Builders_is_an_option() =>
        VerifyLineage.VerifyNoDiagnosticAsync(
            "MLE6001", Bare("Prices.Other();"),
            new VerifierOptions { EditorConfig = "mle_model_builder_files = *.mbuilder.cs, Made*.cs", Files = [("MadePrices.cs", Types(Builder))] });

    [Fact]
    public Task A_list_that_leaves_a_file_out_brings_its_diagnostics_back() =>
        VerifyLineage.VerifyAnalyzerAsync(
            Bare("Prices.Other();"),
            new VerifierOptions
            {
                EditorConfig = "mle_model_builder_files = *.mbuilder.cs",
                Files = [("Prices.training.cs", Types(Builder.Replace("new MLContext(1).Data.LoadFromTextFile<House>(\"b.csv\")", "{|MLE6001:new MLContext(1).Data.LoadFromTextFile<House>(\"b.csv\")|}")))],
            });

    private const string Builder = """
        public static class Prices
        {
            public static IDataView Load(string path) => new MLContext(1).Data.LoadFromTextFile<House>(path);

            public static IDataView Other() => new MLContext(1).Data.LoadFromTextFile<House>("b.csv");
        }
        """;
}
