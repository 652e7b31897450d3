using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5005.</summary>
public class InputTypeTests
{
    private const string Id = "MLE5005";

    [Fact]
    public Task Text_cannot_be_normalized() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5005:ml.Transforms.NormalizeMinMax("City")|}.Append(pipeline).Fit(data);
            """));

    [Fact]
    public Task Numbers_are_no_text() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5005:ml.Transforms.Text.FeaturizeText("Words", "Size")|}.Append(pipeline).Fit(data);
            """));

    [Fact]
    public Task The_source_class_of_a_mapping_says_its_types() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5005:ml.Transforms.CustomMapping<Source, Target>((s, t) => t.Twice = s.Size * 2, "twice")|}.Append(pipeline).Fit(data);

            public class Source { public int Size { get; set; } }

            public class Target { public float Twice { get; set; } }
            """));

    [Fact]
    public Task Numbers_can_be_normalized() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.NormalizeMinMax("Size").Append(pipeline).Fit(data);
            """));
}
