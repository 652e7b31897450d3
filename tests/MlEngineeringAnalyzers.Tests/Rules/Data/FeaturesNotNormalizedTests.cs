using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Data.FeaturesNotNormalizedFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Data;

/// <summary>MLE6005.</summary>
public class FeaturesNotNormalizedTests
{
    private const string Id = "MLE6005";

    [Fact]
    public Task Numbers_as_they_come_are_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Transforms.Concatenate("Features", "Size", "Rooms").Append({|MLE6005:ml.Regression.Trainers.Sdca()|}).Fit(data);
            """));

    [Fact]
    public Task Normalized_ones_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.Concatenate("Features", "Size", "Rooms").Append(ml.Transforms.NormalizeMinMax("Features")).Append(ml.Regression.Trainers.Sdca()).Fit(data);
            """));

    [Fact]
    public Task Least_squares_has_the_same_solution_at_any_scale() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.Concatenate("Features", "Size", "Rooms").Append(ml.Regression.Trainers.Ols()).Fit(data);
            """));

    [Fact]
    public Task Trees_do_not_care() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.Concatenate("Features", "Size", "Rooms").Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """));

    [Theory]
    [InlineData(
        "ml.Transforms.Concatenate(\"Features\", \"Size\", \"Rooms\").Append({|MLE6005:ml.Regression.Trainers.Sdca()|}).Fit(data);",
        "ml.Transforms.Concatenate(\"Features\", \"Size\", \"Rooms\").Append(ml.Transforms.NormalizeMinMax(\"Features\")).Append(ml.Regression.Trainers.Sdca()).Fit(data);")]
    [InlineData(
        "ml.Transforms.Concatenate(\"All\", \"Size\", \"Rooms\").Append({|MLE6005:ml.Regression.Trainers.Sdca(featureColumnName: \"All\", labelColumnName: \"Label\")|}).Fit(data);",
        "ml.Transforms.Concatenate(\"All\", \"Size\", \"Rooms\").Append(ml.Transforms.NormalizeMinMax(\"All\")).Append(ml.Regression.Trainers.Sdca(featureColumnName: \"All\", labelColumnName: \"Label\")).Fit(data);")]
    [InlineData(
        "ml.Transforms.Concatenate(\"Features\", \"Size\", \"Rooms\").AppendCacheCheckpoint(ml).Append({|MLE6005:ml.Regression.Trainers.Sdca()|}).Fit(data);",
        "ml.Transforms.Concatenate(\"Features\", \"Size\", \"Rooms\").Append(ml.Transforms.NormalizeMinMax(\"Features\")).AppendCacheCheckpoint(ml).Append(ml.Regression.Trainers.Sdca()).Fit(data);")]
    public Task The_fix_normalizes_before_the_trainer_and_its_cache(string statement, string repaired) =>
        Verify.VerifyCodeFixAsync(Program(statement), Program(repaired));

    [Fact]
    public Task A_chain_with_a_step_a_line_stays_one() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                Steps.Create(ml).Fit(data);

                public static class Steps
                {
                    private const string Features = "All";

                    public static IEstimator<ITransformer> Create(MLContext context) =>
                        context.Transforms.Concatenate(Features, "Size", "Rooms")
                            .AppendCacheCheckpoint(context)
                            .Append({|MLE6005:context.Regression.Trainers.Sdca(featureColumnName: Features)|});
                }
                """),
            Program("""
                Steps.Create(ml).Fit(data);

                public static class Steps
                {
                    private const string Features = "All";

                    public static IEstimator<ITransformer> Create(MLContext context) =>
                        context.Transforms.Concatenate(Features, "Size", "Rooms")
                            .Append(context.Transforms.NormalizeMinMax(Features))
                            .AppendCacheCheckpoint(context)
                            .Append(context.Regression.Trainers.Sdca(featureColumnName: Features));
                }
                """));

    [Fact]
    public Task Step_by_step_it_comes_before_the_trainer_s_step() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                IEstimator<ITransformer> chain = ml.Transforms.Concatenate("Features", "Size", "Rooms");
                var trainer = {|MLE6005:ml.Regression.Trainers.Sdca()|};
                chain = chain.Append(trainer);
                chain.Fit(data);
                """),
            Program("""
                IEstimator<ITransformer> chain = ml.Transforms.Concatenate("Features", "Size", "Rooms");
                var trainer = ml.Regression.Trainers.Sdca();
                chain = chain.Append(ml.Transforms.NormalizeMinMax("Features")).Append(trainer);
                chain.Fit(data);
                """));

    [Fact]
    public Task Several_trainers_are_given_normalizers_together() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var features = ml.Transforms.Concatenate("Features", "Size", "Rooms");
                features.Append({|MLE6005:ml.Regression.Trainers.Sdca()|}).Fit(data);
                features.Append({|MLE6005:ml.Regression.Trainers.OnlineGradientDescent()|}).Fit(data);
                """),
            Program("""
                var features = ml.Transforms.Concatenate("Features", "Size", "Rooms");
                features.Append(ml.Transforms.NormalizeMinMax("Features")).Append(ml.Regression.Trainers.Sdca()).Fit(data);
                features.Append(ml.Transforms.NormalizeMinMax("Features")).Append(ml.Regression.Trainers.OnlineGradientDescent()).Fit(data);
                """));

    [Fact]
    public Task A_single_feature_has_no_other_to_outweigh() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.Concatenate("Features", "Size").Append(ml.Regression.Trainers.OnlineGradientDescent()).Fit(data);
            """));
}
