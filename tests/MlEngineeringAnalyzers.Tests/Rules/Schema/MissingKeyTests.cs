using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

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
}
