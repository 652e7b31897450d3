using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer, MlEngineeringAnalyzers.CodeFixes.Rules.Schema.ConcatenatedTypesFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5004.</summary>
public class ConcatenatedTypesTests
{
    private const string Id = "MLE5004";

    [Fact]
    public Task Text_among_numbers_is_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5004:ml.Transforms.Concatenate("Features", "Size", "City")|}.Append(ml.Regression.Trainers.Sdca()).Fit(data);
            """));

    [Fact]
    public Task Keys_cannot_be_concatenated() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Transforms.Conversion.MapValueToKey("CityKey", "City").Append({|MLE5004:ml.Transforms.Concatenate("Features", "Size", "CityKey")|})
                .Append(ml.Regression.Trainers.Sdca()).Fit(data);
            """));

    [Fact]
    public Task Encoded_text_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            pipeline.Fit(data);
            """));

    [Fact]
    public Task Alone_the_step_does_not_look() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.Concatenate("Features", "Size", "City").Fit(data);
            """));

    [Fact]
    public Task The_fix_converts_the_odd_ones() =>
        Verify.VerifyCodeFixAsync(Program("""
            ml.Transforms.Conversion.MapValueToKey("CityKey", "City")
                .Append({|MLE5004:ml.Transforms.Concatenate("Features", "City", "CityKey", "Size")|})
                .Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """), Program("""
            ml.Transforms.Conversion.MapValueToKey("CityKey", "City")
                .Append(ml.Transforms.Categorical.OneHotEncoding("City"))
                .Append(ml.Transforms.Conversion.MapKeyToVector("CityKey"))
                .Append(ml.Transforms.Concatenate("Features", "City", "CityKey", "Size"))
                .Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """));

    [Fact]
    public Task Text_that_is_read_as_text_stays_text() =>
        Verify.VerifyCodeFixAsync(Program("""
            var first = {|MLE5004:ml.Transforms.Concatenate("Words", "City", "Size")|}.Append(ml.Transforms.Text.FeaturizeText("Features", "Words")).Append(ml.Regression.Trainers.FastTree());
            var second = {|MLE5004:ml.Transforms.Concatenate("Words", inputColumnNames: new[] { "Rooms", "City" })|}
                .Append(ml.Transforms.Text.FeaturizeText("Features", "Words"));
            first.Fit(data);
            second.Fit(data);
            """), Program("""
            var first = ml.Transforms.Conversion.ConvertType("Size", outputKind: DataKind.String).Append(ml.Transforms.Concatenate("Words", "City", "Size")).Append(ml.Transforms.Text.FeaturizeText("Features", "Words")).Append(ml.Regression.Trainers.FastTree());
            var second = ml.Transforms.Conversion.ConvertType("Rooms", outputKind: DataKind.String)
                .Append(ml.Transforms.Concatenate("Words", inputColumnNames: new[] { "Rooms", "City" }))
                .Append(ml.Transforms.Text.FeaturizeText("Features", "Words"));
            first.Fit(data);
            second.Fit(data);
            """));

    [Fact]
    public Task A_column_that_is_read_as_it_is_gets_a_second_name() =>
        Verify.VerifyCodeFixAsync(Program("""
            var steps = {|MLE5004:ml.Transforms.Concatenate("Features", "City", "Size")|}.Append(ml.Transforms.Text.FeaturizeText("Words", "City"));
            steps.Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """), Program("""
            var steps = ml.Transforms.Categorical.OneHotEncoding("CityNumber", "City").Append(ml.Transforms.Concatenate("Features", "CityNumber", "Size")).Append(ml.Transforms.Text.FeaturizeText("Words", "City"));
            steps.Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """));

    [Fact]
    public Task What_two_steps_of_a_chain_need_is_added_once() =>
        Verify.VerifyCodeFixAsync(Program("""
            IEstimator<ITransformer> steps = ml.Transforms.Conversion.MapValueToKey("Code", "City");
            steps = steps.Append({|MLE5004:ml.Transforms.Concatenate("Some", "Size", "Code")|});
            steps = steps.Append({|MLE5004:ml.Transforms.Concatenate("Features", "Rooms", "Code")|});
            steps.Fit(data);
            """), Program("""
            IEstimator<ITransformer> steps = ml.Transforms.Conversion.MapValueToKey("Code", "City");
            steps = steps.Append(ml.Transforms.Conversion.MapKeyToVector("Code")).Append(ml.Transforms.Concatenate("Some", "Size", "Code"));
            steps = steps.Append(ml.Transforms.Concatenate("Features", "Rooms", "Code"));
            steps.Fit(data);
            """), new VerifierOptions { IncrementalIterations = 1 });
}
