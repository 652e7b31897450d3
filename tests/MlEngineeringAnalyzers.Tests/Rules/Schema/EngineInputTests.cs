using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5013.</summary>
public class EngineInputTests
{
    private const string Id = "MLE5013";

    [Fact]
    public Task A_column_that_a_step_reads_must_be_in_the_class() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5013:ml.Model.CreatePredictionEngine<Small, HousePrediction>(pipeline.Fit(data))|};

            public class Small { public float Size { get; set; } public string City { get; set; } = ""; }
            """));

    [Fact]
    public Task Made_for_a_schema_the_class_must_have_all_of_it() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5013:ml.Model.CreatePredictionEngine<Small, HousePrediction>(pipeline.Fit(data), data.Schema)|};

            public class Small { public float Size { get; set; } public float Rooms { get; set; } public string City { get; set; } = ""; }
            """));

    [Fact]
    public Task The_label_of_the_trainer_is_not_needed() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Model.CreatePredictionEngine<Small, HousePrediction>(pipeline.Fit(data));

            public class Small { public float Size { get; set; } public float Rooms { get; set; } public string City { get; set; } = ""; }
            """));
}
