using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Versioning;

/// <summary>MLE3009.</summary>
public class NotExportableTests
{
    private const string Id = "MLE3009";

    [Fact]
    public Task A_mapping_has_no_ONNX_form() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = ml.Transforms.CustomMapping<Source, Target>((s, t) => t.Twice = s.Size * 2, "twice").Append(pipeline).Fit(data);
            {|MLE3009:ml.Model.ConvertToOnnx(model, data, File.Create(path))|};

            public class Source { public float Size { get; set; } }

            public class Target { public float Twice { get; set; } }
            """));

    [Fact]
    public Task Most_chains_can_be_exported() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            pipeline.Fit(data);
            """));
}
