using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Configuration;
using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Presets;

/// <summary>What the analyzers do when the gate is on: its config raises every report of a rule, whatever the report weighs.</summary>
public class BuildGateTests
{
    private const string Dictionary = """
        var keys = {|#0:ml.Transforms.Conversion.MapValueToKey("City").Fit(data)|};
        var parts = {|#1:ml.Data.TrainTestSplit(keys.Transform(data))|};
        Console.WriteLine(parts.TestSet.GetRowCount());
        """;

    private static readonly VerifierOptions s_gate = new() { GlobalConfig = BuildGate.Key + " = true" };

    [Fact]
    public Task A_finding_that_is_a_suggestion_is_left_out() => Verify.VerifyNoDiagnosticAsync("MLE2003", Program(Dictionary), s_gate);

    [Fact]
    public Task Without_the_gate_it_is_reported() => Verify.VerifyAnalyzerAsync(
        Program(Dictionary),
        Verify.Diagnostic("MLE2003").WithSeverity(DiagnosticSeverity.Info).WithLocation(0).WithStory(1));

    [Fact]
    public Task A_finding_that_is_a_warning_is_reported_for_the_gate_to_raise() => Verify.VerifyAnalyzerAsync(
        Program("""
            var scaled = {|MLE2003:ml.Transforms.NormalizeMinMax("Size").Fit(data)|};
            var parts = ml.Data.TrainTestSplit(scaled.Transform(data));
            Console.WriteLine(parts.TestSet.GetRowCount());
            """),
        s_gate);
}
