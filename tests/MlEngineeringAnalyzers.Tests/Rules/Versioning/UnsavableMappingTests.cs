using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Versioning;

/// <summary>MLE3007.</summary>
public class UnsavableMappingTests
{
    private const string Id = "MLE3007";

    [Fact]
    public Task A_mapping_without_a_contract_cannot_be_saved() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = {|MLE3007:ml.Transforms.CustomMapping<Source, Target>((s, t) => t.Twice = s.Size * 2, contractName: null)|}.Append(pipeline).Fit(data);
            ml.Model.Save(model, data.Schema, path);

            public class Source { public float Size { get; set; } }

            public class Target { public float Twice { get; set; } }
            """));

    [Fact]
    public Task One_that_is_not_saved_needs_none() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.CustomMapping<Source, Target>((s, t) => t.Twice = s.Size * 2, contractName: null).Append(pipeline).Fit(data);

            public class Source { public float Size { get; set; } }

            public class Target { public float Twice { get; set; } }
            """));
}
