using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

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
}
