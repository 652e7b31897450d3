using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Reproducibility;

/// <summary>MLE1003.</summary>
public class ThreadsVaryTrainingTests
{
    private const string Id = "MLE1003";

    [Theory]
    [InlineData("Regression.Trainers.Sdca()", "Sdca")]
    [InlineData("BinaryClassification.Trainers.SgdCalibrated()", "SgdCalibrated")]
    [InlineData("MulticlassClassification.Trainers.SdcaMaximumEntropy()", "SdcaMaximumEntropy")]
    [InlineData("Clustering.Trainers.KMeans()", "KMeans")]
    [InlineData("Regression.Trainers.Sdca(new Microsoft.ML.Trainers.SdcaRegressionTrainer.Options())", "Sdca")]
    [InlineData("Regression.Trainers.Sdca(new Microsoft.ML.Trainers.SdcaRegressionTrainer.Options { NumberOfThreads = 4 })", "Sdca")]
    public Task A_trainer_whose_threads_race_is_reported(string trainer, string name) =>
        Verify.VerifyAnalyzerAsync(
            Program($$"""var trainer = {|#0:ml.{{trainer}}|};"""), Verify.Diagnostic(Id).WithLocation(0).WithArguments(name));

    [Theory]
    [InlineData("Regression.Trainers.FastTree()")]
    [InlineData("Regression.Trainers.LbfgsPoissonRegression()")]
    [InlineData("BinaryClassification.Trainers.AveragedPerceptron()")]
    [InlineData("Regression.Trainers.LightGbm()")]
    [InlineData("Regression.Trainers.Sdca(new Microsoft.ML.Trainers.SdcaRegressionTrainer.Options { NumberOfThreads = 1 })")]
    [InlineData("Regression.Trainers.Sdca(new Microsoft.ML.Trainers.SdcaRegressionTrainer.Options { NumberOfThreads = args.Length })")]
    public Task A_trainer_that_repeats_is_fine(string trainer) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"var trainer = ml.{trainer};"));

    [Fact]
    public Task Without_a_seed_nothing_repeats_anyway() =>
        Verify.VerifyNoDiagnosticAsync(Id, Bare("var trainer = new MLContext().Regression.Trainers.Sdca();"));

    [Fact]
    public Task With_a_seed_that_varies_nothing_repeats_anyway() =>
        Verify.VerifyNoDiagnosticAsync(Id, Bare("var trainer = new MLContext(Environment.TickCount).Regression.Trainers.Sdca();"));

    [Fact]
    public Task A_helper_in_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Program("var trainer = {|MLE1003:Trainers.Make(ml)|};"),
            new VerifierOptions { Files = [("Trainers.cs", Types("""
                public static class Trainers
                {
                    public static IEstimator<ITransformer> Make(MLContext ml) => ml.Regression.Trainers.Sdca();
                }
                """))] });
}
