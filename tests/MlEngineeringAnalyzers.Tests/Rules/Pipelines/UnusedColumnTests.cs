using Microsoft.CodeAnalysis.Testing;
using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Pipelines.UnusedColumnFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Pipelines;

/// <summary>MLE4007.</summary>
public class UnusedColumnTests
{
    private const string Id = "MLE4007";

    [Fact]
    public Task A_column_that_nothing_reads_is_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE4007:ml.Transforms.NormalizeMinMax("Norm", "Size")|}.Append(pipeline).Fit(data);
            """));

    [Fact]
    public Task One_that_a_class_reads_is_not() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var model = ml.Transforms.NormalizeMinMax("Norm", "Size").Append(pipeline).Fit(data);
            ml.Model.CreatePredictionEngine<House, Guess>(model);

            public class Guess { public float Norm { get; set; } }
            """));

    [Theory]
    [InlineData("Train(ml.Regression.Trainers.FastTree(labelColumnName: \"Price\")); Train(ml.Regression.Trainers.FastTree(labelColumnName: \"Price\", featureColumnName: \"Other\"));")]
    [InlineData("Both(true); Both(false);")]
    public Task A_chain_that_another_trainer_is_appended_to_makes_it_for_that_one(string runs) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($$"""
            var features = ml.Transforms.Concatenate("Other", "Size").Append(ml.Transforms.Concatenate("Features", "Size", "Rooms"));
            {{runs}}

            void Train(IEstimator<ITransformer> trainer) => features.Append(trainer).Fit(data);

            void Both(bool other) => Train(other
                ? ml.Regression.Trainers.FastTree(labelColumnName: "Price", featureColumnName: "Other")
                : ml.Regression.Trainers.FastTree(labelColumnName: "Price"));
            """));

    [Fact]
    public Task A_step_that_makes_several_columns_is_there_for_any_of_them() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.CustomMapping<House, Extra>((house, extra) => extra.Doubled = house.Size * 2, "Extra")
                .Append(ml.Transforms.Concatenate("Features", "Size", "Doubled"))
                .Append(ml.Regression.Trainers.FastTree(labelColumnName: "Price"))
                .Fit(data);

            public class Extra
            {
                public float Doubled { get; set; }
                public float Unused { get; set; }
            }
            """));

    [Theory]
    [InlineData("ml.Transforms.Concatenate(\"Features\", data.Schema.Select(c => c.Name).ToArray())")]
    [InlineData("ml.Transforms.Concatenate(\"Features\", \"Size\", path)")]
    public Task A_later_step_with_names_that_are_not_known_may_read_it(string features) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($"""
            ml.Transforms.NormalizeMinMax("Norm", "Size").Append({features}).Append(ml.Regression.Trainers.FastTree(labelColumnName: "Price")).Fit(data);
            """));

    [Fact]
    public Task A_step_that_does_not_compile_may_read_it() =>
        Verify.VerifyNoDiagnosticAsync(
            Id,
            Program("""
                ml.Transforms.Conversion.MapValueToKey("Street", "City")
                    .Append(ml.MulticlassClassification.Trainers.Missing(labelColumnName: "Street"))
                    .Append(ml.Transforms.Concatenate("Features", "Size"))
                    .Append(ml.Regression.Trainers.FastTree())
                    .Fit(data);
                """),
            new VerifierOptions { CompilerDiagnostics = CompilerDiagnostics.None });

    [Theory]
    [InlineData("{|MLE4007:ml.Transforms.NormalizeMinMax(\"Norm\", \"Size\")|}.Append(pipeline).Fit(data);", "pipeline.Fit(data);")]
    [InlineData("{|MLE4007:ml.Transforms.NormalizeMinMax(outputColumnName: \"Norm\", inputColumnName: \"Size\")|}.Append(pipeline).Fit(data);", "pipeline.Fit(data);")]
    [InlineData(
        "ml.Transforms.CopyColumns(\"Big\", \"Size\").Append({|MLE4007:ml.Transforms.NormalizeMinMax(\"Norm\", \"Size\")|}).Append(ml.Transforms.Concatenate(\"Features\", \"Big\")).Append(ml.Regression.Trainers.FastTree()).Fit(data);",
        "ml.Transforms.CopyColumns(\"Big\", \"Size\").Append(ml.Transforms.Concatenate(\"Features\", \"Big\")).Append(ml.Regression.Trainers.FastTree()).Fit(data);")]
    public Task The_fix_removes_the_step(string statement, string repaired) =>
        Verify.VerifyCodeFixAsync(Program(statement), Program(repaired));

    [Fact]
    public Task Steps_are_removed_from_a_chain_that_grows() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                IEstimator<ITransformer> chain = ml.Transforms.CopyColumns("Big", "Size");
                chain = chain.Append({|MLE4007:ml.Transforms.NormalizeMinMax("Norm", "Size")|});
                chain = chain.Append({|MLE4007:ml.Transforms.NormalizeMinMax("Many", "Rooms")|});
                chain = chain.Append(ml.Transforms.Concatenate("Features", "Big")).Append(ml.Regression.Trainers.FastTree());
                chain.Fit(data);
                """),
            Program("""
                IEstimator<ITransformer> chain = ml.Transforms.CopyColumns("Big", "Size");
                chain = chain.Append(ml.Transforms.Concatenate("Features", "Big")).Append(ml.Regression.Trainers.FastTree());
                chain.Fit(data);
                """));

    [Fact]
    public Task A_helper_that_returns_the_pipeline_loses_the_step() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                Steps.Create(ml).Fit(data);

                public static class Steps
                {
                    public static IEstimator<ITransformer> Create(MLContext ml) => ml.Transforms
                        .Concatenate("Features", "Size")
                        .Append({|MLE4007:ml.Transforms.NormalizeMinMax("Norm", "Size")|})
                        .Append(ml.Regression.Trainers.FastTree());
                }
                """),
            Program("""
                Steps.Create(ml).Fit(data);

                public static class Steps
                {
                    public static IEstimator<ITransformer> Create(MLContext ml) => ml.Transforms
                        .Concatenate("Features", "Size")
                        .Append(ml.Regression.Trainers.FastTree());
                }
                """));

    [Fact]
    public Task A_comment_is_not_removed_with_a_step() =>
        Verify.VerifyNoCodeFixAsync(Program("""
            ml.Transforms.Concatenate("Features", "Size")
                // For later.
                .Append({|MLE4007:ml.Transforms.NormalizeMinMax("Norm", "Size")|})
                .Append(ml.Regression.Trainers.FastTree())
                .Fit(data);
            """));
}
