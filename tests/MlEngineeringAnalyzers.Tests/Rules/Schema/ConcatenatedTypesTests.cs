using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

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
}
