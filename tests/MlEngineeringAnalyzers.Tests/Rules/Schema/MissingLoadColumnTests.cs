using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5009.</summary>
public class MissingLoadColumnTests
{
    private const string Id = "MLE5009";

    [Fact]
    public Task Every_public_member_needs_one() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Data.LoadFromTextFile<Row>(path);

            public class Row { [LoadColumn(0)] public float Size { get; set; } public {|MLE5009:float|} Area => Size * 2; }
            """));

    [Fact]
    public Task In_memory_it_is_not_needed() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Data.LoadFromEnumerable(new List<Row>());

            public class Row { public float Size { get; set; } }
            """));
}
