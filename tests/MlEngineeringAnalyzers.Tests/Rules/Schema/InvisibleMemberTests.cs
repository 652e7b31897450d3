using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5015.</summary>
public class InvisibleMemberTests
{
    private const string Id = "MLE5015";

    [Fact]
    public Task An_internal_member_with_an_attribute_is_not_seen() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Data.LoadFromEnumerable(new List<Row>());

            public class Row { public float Size { get; set; } {|MLE5015:[ColumnName("Label")] internal float Price { get; set; }|} }
            """));

    [Fact]
    public Task Members_without_attributes_are_nobody_s_business() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Data.LoadFromEnumerable(new List<Row>());

            public class Row { public float Size { get; set; } internal float Price { get; set; } }
            """));
}
