using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5011.</summary>
public class PredictionTypeTests
{
    private const string Id = "MLE5011";

    [Fact]
    public Task A_key_is_no_text() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.MapValueToKey("Label", "City"))
                .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy()).Fit(data);
            ml.Model.CreatePredictionEngine<House, Guess>(model);

            public class Guess { public {|MLE5011:string|} PredictedLabel { get; set; } = ""; }
            """));

    [Fact]
    public Task Mapped_back_it_is() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var model = ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.MapValueToKey("Label", "City"))
                .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy()).Append(ml.Transforms.Conversion.MapKeyToValue("PredictedLabel")).Fit(data);
            ml.Model.CreatePredictionEngine<House, Guess>(model);

            public class Guess { public string PredictedLabel { get; set; } = ""; public float[] Score { get; set; } = []; }
            """));
}
