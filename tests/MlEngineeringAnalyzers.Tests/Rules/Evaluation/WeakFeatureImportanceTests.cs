using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2013.</summary>
public class WeakFeatureImportanceTests
{
    private const string Id = "MLE2013";

    [Theory]
    [InlineData("ml.Regression.PermutationFeatureImportance(model.LastTransformer, model.Transform(split.TrainSet), permutationCount: 10)")]
    [InlineData("ml.Regression.PermutationFeatureImportance(model, model.Transform(data), permutationCount: 10)")]
    [InlineData("ml.Regression.PermutationFeatureImportance(model.LastTransformer, model.Transform(split.TestSet))")]
    [InlineData("ml.Regression.PermutationFeatureImportance(model.LastTransformer, model.Transform(split.TestSet), permutationCount: 1)")]
    public Task Training_rows_and_a_single_permutation_are_reported(string importance) =>
        Verify.VerifyAnalyzerAsync(Program($$"""
            var model = pipeline.Fit(split.TrainSet);
            var importance = {|MLE2013:{{importance}}|};
            """));

    [Theory]
    [InlineData("permutationCount: 10")]
    [InlineData("permutationCount: args.Length")]
    public Task Several_permutations_of_test_rows_are_fine(string count) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"""
            var model = pipeline.Fit(split.TrainSet);
            var importance = ml.Regression.PermutationFeatureImportance(model.LastTransformer, model.Transform(split.TestSet), {count});
            """));

    [Fact]
    public Task A_helper_in_another_file_that_is_given_training_rows_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Program("{|MLE2013:Explanation.Print(ml, pipeline.Fit(split.TrainSet), split.TrainSet)|};"),
            new VerifierOptions { Files = [("Explanation.cs", Types("""
                public static class Explanation
                {
                    public static void Print(MLContext ml, ITransformer model, IDataView rows) =>
                        Console.WriteLine(ml.Regression.PermutationFeatureImportance(model, model.Transform(rows), permutationCount: 10).Count);
                }
                """))] });
}
