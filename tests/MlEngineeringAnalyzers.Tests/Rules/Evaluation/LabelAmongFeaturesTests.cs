using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer, MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation.LabelAmongFeaturesFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2004.</summary>
public class LabelAmongFeaturesTests
{
    private const string Id = "MLE2004";

    [Fact]
    public Task The_label_itself_is_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE2004:ml.Transforms.Concatenate("Features", "Size", "Label")|}.Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """));

    [Fact]
    public Task So_is_a_copy_of_it() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Transforms.CopyColumns("Price2", "Label").Append({|MLE2004:ml.Transforms.Concatenate("Features", "Size", "Price2")|})
                .Append(ml.Transforms.NormalizeMinMax("Features")).Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """));

    [Fact]
    public Task Other_columns_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            pipeline.Fit(data);
            """));

    [Fact]
    public Task The_fix_leaves_it_out() =>
        Verify.VerifyCodeFixAsync(Program("""
            {|MLE2004:ml.Transforms.Concatenate("Features", "Label", "Size")|}.Append(ml.Regression.Trainers.FastTree()).Fit(data);
            ml.Transforms.CopyColumns("Copy", "Label")
                .Append({|MLE2004:ml.Transforms.Concatenate("Features", new[] { "Size", "Copy" })|})
                .Append(ml.Regression.Trainers.FastTree()).Fit(data);
            {|MLE2004:ml.Transforms.Concatenate(
                "Features",
                "Size",
                "Label")|}.Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """), Program("""
            ml.Transforms.Concatenate("Features", "Size").Append(ml.Regression.Trainers.FastTree()).Fit(data);
            ml.Transforms.CopyColumns("Copy", "Label")
                .Append(ml.Transforms.Concatenate("Features", new[] { "Size" }))
                .Append(ml.Regression.Trainers.FastTree()).Fit(data);
            ml.Transforms.Concatenate(
                "Features",
                "Size").Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """));

    [Fact]
    public Task In_a_collection_expression_too() =>
        Verify.VerifyCodeFixAsync(Program("""
            {|MLE2004:ml.Transforms.Concatenate("Features", ["Size", "Label", "Rooms"])|}.Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """), Program("""
            ml.Transforms.Concatenate("Features", ["Size", "Rooms"]).Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """));

    [Fact]
    public Task Features_of_the_label_alone_are_left_to_the_author() =>
        Verify.VerifyNoCodeFixAsync(Program("""
            {|MLE2004:ml.Transforms.Concatenate("Features", "Label")|}.Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """));
}
