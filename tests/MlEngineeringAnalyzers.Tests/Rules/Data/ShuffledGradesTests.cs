using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Data.ShuffledGradesFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Data;

/// <summary>MLE6006.</summary>
public class ShuffledGradesTests
{
    private const string Id = "MLE6006";

    [Fact]
    public Task Grades_by_occurrence_are_shuffled() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE6006:ml.Transforms.Conversion.MapValueToKey("Label")|}.Append(ml.Transforms.Conversion.Hash("GroupId", "City"))
                .Append(ml.Transforms.Concatenate("Features", "Size")).Append(ml.Ranking.Trainers.FastTree()).Fit(data);
            """));

    [Fact]
    public Task By_value_they_are_in_order() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.Conversion.MapValueToKey("Label", keyOrdinality: Microsoft.ML.Transforms.ValueToKeyMappingEstimator.KeyOrdinality.ByValue)
                .Append(ml.Transforms.Conversion.Hash("GroupId", "City")).Append(ml.Transforms.Concatenate("Features", "Size")).Append(ml.Ranking.Trainers.FastTree()).Fit(data);
            """));

    [Theory]
    [InlineData("MapValueToKey(\"Label\")", "MapValueToKey(\"Label\", keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue)")]
    [InlineData("MapValueToKey(\"Label\", \"Label\", 100)", "MapValueToKey(\"Label\", \"Label\", 100, keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue)")]
    [InlineData(
        "MapValueToKey(keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence, outputColumnName: \"Label\")",
        "MapValueToKey(keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue, outputColumnName: \"Label\")")]
    public Task The_fix_numbers_the_grades_by_value(string step, string repaired) =>
        Verify.VerifyCodeFixAsync(Ranked("{|MLE6006:ml.Transforms.Conversion." + step + "|}"), Ranked("ml.Transforms.Conversion." + repaired));

    [Fact]
    public Task The_namespace_is_imported_if_need_be() =>
        Verify.VerifyCodeFixAsync(
            Program(Chain("{|MLE6006:ml.Transforms.Conversion.MapValueToKey(\"Label\")|}")),
            Program(Chain("ml.Transforms.Conversion.MapValueToKey(\"Label\", keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue)"))
                .Replace("using Microsoft.ML.Data;\n", "using Microsoft.ML.Data;\nusing Microsoft.ML.Transforms;\n"));

    private static string Ranked(string mapping) => "using Microsoft.ML.Transforms;\n" + Program(Chain(mapping));

    private static string Chain(string mapping) => $"""
        var grades = {mapping};
        IEstimator<ITransformer> chain = grades.Append(ml.Transforms.Conversion.Hash("GroupId", "City"));
        chain = chain.Append(ml.Transforms.Concatenate("Features", "Size"));
        chain.Append(ml.Ranking.Trainers.FastTree()).Fit(data);
        """;
}
