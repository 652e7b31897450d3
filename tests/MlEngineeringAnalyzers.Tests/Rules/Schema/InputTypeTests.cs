using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer, MlEngineeringAnalyzers.CodeFixes.Rules.Schema.InputTypeFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5005.</summary>
public class InputTypeTests
{
    private const string Id = "MLE5005";

    [Fact]
    public Task Text_cannot_be_normalized() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5005:ml.Transforms.NormalizeMinMax("City")|}.Append(pipeline).Fit(data);
            """));

    [Fact]
    public Task Numbers_are_no_text() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5005:ml.Transforms.Text.FeaturizeText("Words", "Size")|}.Append(pipeline).Fit(data);
            """));

    [Fact]
    public Task The_source_class_of_a_mapping_says_its_types() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5005:ml.Transforms.CustomMapping<Source, Target>((s, t) => t.Twice = s.Size * 2, "twice")|}.Append(pipeline).Fit(data);

            public class Source { public int Size { get; set; } }

            public class Target { public float Twice { get; set; } }
            """));

    [Fact]
    public Task Numbers_can_be_normalized() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.NormalizeMinMax("Size").Append(pipeline).Fit(data);
            """));

    [Fact]
    public Task The_fix_puts_the_step_before_that_makes_what_it_takes() =>
        Verify.VerifyCodeFixAsync(Program("""
            var first = ml.Transforms.CopyColumns("Copy", "City").Append({|MLE5005:ml.Transforms.Text.RemoveDefaultStopWords("Words", "City")|});
            var second = {|MLE5005:ml.Transforms.NormalizeLpNorm(outputColumnName: "Norm", inputColumnName: "Size")|}.Append(pipeline);
            var third = ml.Transforms.Text.TokenizeIntoWords("Tokens", "City").Append({|MLE5005:ml.Transforms.Text.ProduceNgrams("Tokens")|});
            first.Fit(data);
            second.Fit(data);
            third.Fit(data);
            """), Program("""
            var first = ml.Transforms.CopyColumns("Copy", "City").Append(ml.Transforms.Text.TokenizeIntoWords("City")).Append(ml.Transforms.Text.RemoveDefaultStopWords("Words", "City"));
            var second = ml.Transforms.Concatenate("Size", "Size").Append(ml.Transforms.NormalizeLpNorm(outputColumnName: "Norm", inputColumnName: "Size")).Append(pipeline);
            var third = ml.Transforms.Text.TokenizeIntoWords("Tokens", "City").Append(ml.Transforms.Conversion.MapValueToKey("Tokens")).Append(ml.Transforms.Text.ProduceNgrams("Tokens"));
            first.Fit(data);
            second.Fit(data);
            third.Fit(data);
            """));

    [Fact]
    public Task What_something_else_reads_gets_a_second_name() =>
        Verify.VerifyCodeFixAsync(Program("""
            IEstimator<ITransformer> steps = {|MLE5005:ml.Transforms.Text.FeaturizeText("Words", "Size")|};
            steps = steps.Append(ml.Transforms.NormalizeMinMax("Size"));
            steps.Fit(data);
            """), Program("""
            IEstimator<ITransformer> steps = ml.Transforms.Conversion.ConvertType("SizeConverted", "Size", outputKind: DataKind.String).Append(ml.Transforms.Text.FeaturizeText("Words", "SizeConverted"));
            steps = steps.Append(ml.Transforms.NormalizeMinMax("Size"));
            steps.Fit(data);
            """));

    [Fact]
    public Task Text_is_not_normalized_by_force() =>
        Verify.VerifyNoCodeFixAsync(Program("""
            {|MLE5005:ml.Transforms.NormalizeMinMax("City")|}.Append(pipeline).Fit(data);
            """));
}
