using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer, MlEngineeringAnalyzers.CodeFixes.Rules.Schema.MissingKeyFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5006.</summary>
public class MissingKeyTests
{
    private const string Id = "MLE5006";

    [Fact]
    public Task Text_is_no_key() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Transforms.CopyColumns("Town", "City").Append({|MLE5006:ml.Transforms.Conversion.MapKeyToVector("Town")|}).Fit(data);
            """));

    [Fact]
    public Task A_hash_keeps_no_values() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Transforms.Conversion.Hash("CityKey", "City").Append({|MLE5006:ml.Transforms.Conversion.MapKeyToValue("Back", "CityKey")|}).Fit(data);
            """));

    [Fact]
    public Task A_mapped_key_has_values() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.Conversion.MapValueToKey("CityKey", "City").Append(ml.Transforms.Conversion.MapKeyToValue("Back", "CityKey")).Fit(data);
            """));

    [Theory]
    [InlineData("MatrixFactorization(\"Label\", \"City\", \"Rooms\")")]
    [InlineData("MatrixFactorization(new Microsoft.ML.Trainers.MatrixFactorizationTrainer.Options { LabelColumnName = \"Label\", MatrixColumnIndexColumnName = \"Size\", MatrixRowIndexColumnName = \"Rooms\" })")]
    public Task An_index_of_a_matrix_is_a_key(string trainer) =>
        Verify.VerifyAnalyzerAsync(Program($$"""
            {|MLE5006:ml.Recommendation().Trainers.{{trainer}}|}.Fit(data);
            """));

    [Fact]
    public Task Keys_are_indices_of_a_matrix() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.Conversion.MapValueToKey("City").Append(ml.Transforms.Conversion.MapValueToKey("Rooms"))
                .Append(ml.Recommendation().Trainers.MatrixFactorization("Label", "City", "Rooms")).Fit(data);
            """));

    [Fact]
    public Task The_fix_makes_the_indices_of_a_matrix() =>
        Verify.VerifyCodeFixAsync(Program("""
            ml.Transforms.Conversion.MapValueToKey("Rooms").Append({|MLE5006:ml.Recommendation().Trainers.MatrixFactorization("Label", "City", "Rooms")|}).Fit(data);
            """), Program("""
            ml.Transforms.Conversion.MapValueToKey("Rooms").Append(ml.Transforms.Conversion.MapValueToKey("City")).Append(ml.Recommendation().Trainers.MatrixFactorization("Label", "City", "Rooms")).Fit(data);
            """));

    [Fact]
    public Task The_fix_makes_the_key_first() =>
        Verify.VerifyCodeFixAsync(Program("""
            {|MLE5006:ml.Transforms.Conversion.MapKeyToVector("Code", "City")|}.Append(ml.Transforms.NormalizeMinMax("Size")).Fit(data);
            """), Program("""
            ml.Transforms.Conversion.MapValueToKey("City").Append(ml.Transforms.Conversion.MapKeyToVector("Code", "City")).Append(ml.Transforms.NormalizeMinMax("Size")).Fit(data);
            """));

    [Fact]
    public Task Values_that_were_not_kept_are() =>
        Verify.VerifyCodeFixAsync(Program("""
            ml.Transforms.Conversion.Hash("Code", "City", numberOfBits: 8)
                .Append({|MLE5006:ml.Transforms.Conversion.MapKeyToValue("Back", "Code")|}).Append(ml.Transforms.NormalizeMinMax("Size")).Fit(data);
            """), Program("""
            ml.Transforms.Conversion.MapValueToKey("Code", "City")
                .Append(ml.Transforms.Conversion.MapKeyToValue("Back", "Code")).Append(ml.Transforms.NormalizeMinMax("Size")).Fit(data);
            """));

    [Fact]
    public Task What_is_no_key_is_not_mapped_back() =>
        Verify.VerifyCodeFixAsync(Program("""
            IEstimator<ITransformer> steps = ml.Transforms.Concatenate("Features", "Size");
            steps = steps.Append(ml.Regression.Trainers.FastTree());
            steps = steps.Append({|MLE5006:ml.Transforms.Conversion.MapKeyToValue("Score")|});
            steps.Fit(data);
            var other = ml.Transforms.Concatenate("Features", "Size")
                .Append({|MLE5006:ml.Transforms.Conversion.MapKeyToValue("Town", "City")|})
                .Append(ml.Regression.Trainers.FastTree());
            other.Fit(data);
            """), Program("""
            IEstimator<ITransformer> steps = ml.Transforms.Concatenate("Features", "Size");
            steps = steps.Append(ml.Regression.Trainers.FastTree());
            steps.Fit(data);
            var other = ml.Transforms.Concatenate("Features", "Size")
                .Append(ml.Transforms.CopyColumns("Town", "City"))
                .Append(ml.Regression.Trainers.FastTree());
            other.Fit(data);
            """));

    [Fact]
    public Task A_key_is_read_as_a_vector() =>
        Verify.VerifyCodeFixAsync(Program("""
            ml.Transforms.Conversion.MapValueToKey("Code", "City")
                .Append({|MLE5006:ml.Transforms.Conversion.ConvertType("Number", "Code", DataKind.Single)|})
                .Append(ml.Transforms.Concatenate("Features", "Number", "Size")).Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """), Program("""
            ml.Transforms.Conversion.MapValueToKey("Code", "City")
                .Append(ml.Transforms.Conversion.MapKeyToVector("Number", "Code"))
                .Append(ml.Transforms.Concatenate("Features", "Number", "Size")).Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """));

    [Fact]
    public Task A_ranker_gets_its_groups_as_keys() =>
        Verify.VerifyCodeFixAsync(Program("""
            ml.Transforms.Concatenate("Features", "Size").Append({|MLE5006:ml.Ranking.Trainers.FastTree(rowGroupColumnName: "City")|}).Fit(data);
            """), Program("""
            ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.Hash("City")).Append(ml.Ranking.Trainers.FastTree(rowGroupColumnName: "City")).Fit(data);
            """));
}
