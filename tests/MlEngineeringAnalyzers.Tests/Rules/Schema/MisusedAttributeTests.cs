using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5010.</summary>
public class MisusedAttributeTests
{
    private const string Id = "MLE5010";

    [Fact]
    public Task KeyType_needs_a_count() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Data.LoadFromEnumerable(new List<Row>());

            public class Row { [KeyType] public {|MLE5010:uint|} Code { get; set; } }
            """));

    [Fact]
    public Task VectorType_belongs_on_arrays() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Data.LoadFromEnumerable(new List<Row>());

            public class Row { [VectorType(3)] public {|MLE5010:float|} Size { get; set; } }
            """));

    [Fact]
    public Task Two_members_cannot_be_one_column() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Data.LoadFromEnumerable(new List<Row>());

            public class Row { public float Size { get; set; } [ColumnName("Size")] public {|MLE5010:float|} Area { get; set; } }
            """));

    [Fact]
    public Task Right_attributes_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Data.LoadFromEnumerable(new List<Row>());

            public class Row { [KeyType(5)] public uint Code { get; set; } [VectorType(3)] public float[] Sizes { get; set; } = []; }
            """));
}
