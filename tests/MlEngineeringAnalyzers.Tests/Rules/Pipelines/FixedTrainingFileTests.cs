using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Pipelines;

/// <summary>MLE4005.</summary>
public class FixedTrainingFileTests
{
    private const string Id = "MLE4005";

    [Fact]
    public Task Training_that_reads_a_fixed_file_is_reported_at_the_load() =>
        Verify.VerifyAnalyzerAsync(
            Bare("""
                var ml = new MLContext(1);
                var data = {|#0:ml.Data.LoadFromTextFile<House>("houses.tsv")|};
                var model = ml.Regression.Trainers.Ols().Fit(data);
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("houses.tsv"));

    [Fact]
    public Task A_constant_is_as_fixed_as_a_literal() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class Trainer
            {
                private const string Folder = "data/";

                public ITransformer Train(MLContext ml) => ml.Regression.Trainers.Ols().Fit({|MLE4005:ml.Data.LoadFromBinary(Folder + "houses.bin")|});
            }
            """));

    [Theory]
    [InlineData("args[0]")]
    [InlineData("Path.Combine(args[0], \"houses.tsv\")")]
    [InlineData("Environment.GetEnvironmentVariable(\"DATA\")!")]
    public Task A_path_from_outside_is_fine(string path) =>
        Verify.VerifyNoDiagnosticAsync(Id, Bare($"var ml = new MLContext(1); var model = ml.Regression.Trainers.Ols().Fit(ml.Data.LoadFromTextFile<House>({path}));"));

    [Fact]
    public Task Code_that_only_predicts_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Bare("""
            var ml = new MLContext(1);
            var scored = ml.Model.Load(args[0], out _).Transform(ml.Data.LoadFromTextFile<House>("houses.tsv"));
            """));

    [Fact]
    public Task A_method_that_is_given_the_data_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(
            Id,
            Bare("""
                var ml = new MLContext(1);
                Training.Train(ml, ml.Data.LoadFromTextFile<House>("houses.tsv"));
                """),
            new VerifierOptions { Files = [("Training.cs", Types("public static class Training { public static ITransformer Train(MLContext ml, IDataView data) => ml.Regression.Trainers.Ols().Fit(data); }"))] });
}
