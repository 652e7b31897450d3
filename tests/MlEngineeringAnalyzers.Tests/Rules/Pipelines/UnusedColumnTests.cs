using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

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
}
