using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation.WeakFeatureImportanceFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2013.</summary>
public class WeakFeatureImportanceTests
{
    private const string Id = "MLE2013";

    private const string Training = "on the rows that the model was trained on, where it rates what the model has memorised";
    private const string Once = "with one permutation, whose result is mostly chance; pass a permutationCount of 5 or more";

    [Theory]
    [InlineData("split.TrainSet")]
    [InlineData("data")]
    public Task Importance_on_rows_that_the_model_was_trained_on_is_reported(string rows) =>
        Verify.VerifyAnalyzerAsync(
            Explained($$"""{|#0:ml.Regression.PermutationFeatureImportance(model, model.Transform({{rows}}), permutationCount: 10)|}"""),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(Training));

    [Theory]
    [InlineData("")]
    [InlineData(", permutationCount: 1")]
    public Task A_single_permutation_is_reported(string argument) =>
        Verify.VerifyAnalyzerAsync(
            Explained($$"""{|#0:ml.Regression.PermutationFeatureImportance(model, model.Transform(split.TestSet){{argument}})|}"""),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(Once));

    [Theory]
    [InlineData("permutationCount: 5")]
    [InlineData("permutationCount: int.Parse(args[1])")]
    public Task Several_permutations_of_held_out_rows_are_fine(string argument) =>
        Verify.VerifyNoDiagnosticAsync(Id, Explained($"ml.Regression.PermutationFeatureImportance(model, model.Transform(split.TestSet), {argument})"));

    [Fact]
    public Task The_last_transformer_counts_as_the_model() =>
        Verify.VerifyAnalyzerAsync(
            Explained("""{|#0:ml.Regression.PermutationFeatureImportance(model.LastTransformer, model.Transform(split.TrainSet), permutationCount: 5)|}"""),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(Training));

    [Fact]
    public Task A_loaded_model_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var model = ml.Model.Load(path, out _);
            var importance = ml.Regression.PermutationFeatureImportance(model, model.Transform(data), permutationCount: 10);
            """));

    [Fact]
    public Task A_helper_that_explains_is_reported_there() =>
        Verify.VerifyAnalyzerAsync(Program("""
            Explain(pipeline.Fit(split.TrainSet), split.TestSet);

            void Explain(ITransformer model, IDataView rows)
            {
                var importance = {|MLE2013:ml.Regression.PermutationFeatureImportance(model, model.Transform(rows))|};
            }
            """));

    [Fact]
    public Task Cross_validated_binary_importance_is_reported_too() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = ml.BinaryClassification.Trainers.FastForest().Fit(split.TrainSet);
            var importance = {|MLE2013:ml.BinaryClassification.PermutationFeatureImportanceNonCalibrated(model, split.TestSet)|};
            """));

    [Theory]
    [InlineData("", ", permutationCount: 5")]
    [InlineData(", permutationCount: 1", ", permutationCount: 5")]
    [InlineData(", labelColumnName: \"Label\"", ", labelColumnName: \"Label\", permutationCount: 5")]
    public Task The_fix_shuffles_five_times(string arguments, string more) =>
        Verify.VerifyCodeFixAsync(
            Explained($$"""{|MLE2013:ml.Regression.PermutationFeatureImportance(model, model.Transform(split.TestSet){{arguments}})|}"""),
            Explained($"ml.Regression.PermutationFeatureImportance(model, model.Transform(split.TestSet){more})"));

    [Fact]
    public Task Training_rows_are_not_for_the_fix_to_replace() =>
        Verify.VerifyNoCodeFixAsync(Explained("{|MLE2013:ml.Regression.PermutationFeatureImportance(model, model.Transform(split.TrainSet))|}"));

    [Fact]
    public Task Two_on_a_line_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Explained("({|MLE2013:ml.Regression.PermutationFeatureImportance(model, split.TestSet)|}, {|MLE2013:ml.Regression.PermutationFeatureImportance(model, split.TestSet)|})"),
            Explained("(ml.Regression.PermutationFeatureImportance(model, split.TestSet, permutationCount: 5), ml.Regression.PermutationFeatureImportance(model, split.TestSet, permutationCount: 5))"));

    private static string Explained(string importance) => Program($"""
        var model = pipeline.Fit(split.TrainSet);
        var importance = {importance};
        """);
}
