using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5002.</summary>
public class LabelTypeTests
{
    private const string Id = "MLE5002";

    [Fact]
    public Task A_text_label_is_no_regression_label() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Transforms.Concatenate("Features", "Size").Append({|MLE5002:ml.Regression.Trainers.Sdca("City")|}).Fit(data);
            """));

    [Fact]
    public Task A_number_is_no_multiclass_label() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Transforms.Concatenate("Features", "Size").Append({|MLE5002:ml.MulticlassClassification.Trainers.SdcaMaximumEntropy()|}).Fit(data);
            """));

    [Fact]
    public Task A_mapped_key_is_one() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.MapValueToKey("Label"))
                .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy()).Fit(data);
            """));
}
