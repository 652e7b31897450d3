using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Data;

/// <summary>MLE6002.</summary>
public class MissingValuesNeverSeenTests
{
    private const string Id = "MLE6002";

    [Fact]
    public Task Empty_fields_are_zeros_by_then() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE6002:ml.Transforms.ReplaceMissingValues("Size")|}.Append(pipeline).Fit(split.TrainSet);
            """));

    [Fact]
    public Task The_option_keeps_them() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var rows = ml.Data.LoadFromTextFile<House>(path, new TextLoader.Options { MissingRealsAsNaNs = true });
            ml.Transforms.ReplaceMissingValues("Size").Append(pipeline).Fit(rows);
            """));

    [Fact]
    public Task In_memory_NaN_is_NaN() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.ReplaceMissingValues("Size").Append(pipeline).Fit(ml.Data.LoadFromEnumerable(new List<House>()));
            """));
}
