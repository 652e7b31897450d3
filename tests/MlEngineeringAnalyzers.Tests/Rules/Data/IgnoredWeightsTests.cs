using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Data;

/// <summary>MLE6008.</summary>
public class IgnoredWeightsTests
{
    private const string Id = "MLE6008";

    [Fact]
    public Task LinearSvm_never_reads_weights() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var svm = {|MLE6008:ml.BinaryClassification.Trainers.LinearSvm(exampleWeightColumnName: "Rooms")|};
            """));

    [Fact]
    public Task Without_weights_it_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var svm = ml.BinaryClassification.Trainers.LinearSvm();
            """));
}
