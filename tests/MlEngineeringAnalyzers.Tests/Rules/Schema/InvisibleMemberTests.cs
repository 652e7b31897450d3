using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Schema.InvisibleMemberFix>;

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

    [Theory]
    [InlineData("[ColumnName(\"Label\")] internal float Price { get; set; }", "[ColumnName(\"Label\")] public float Price { get; set; }")]
    [InlineData("[LoadColumn(0)] private protected float Price { get; set; }", "[LoadColumn(0)] public float Price { get; set; }")]
    [InlineData("[LoadColumn(0)] float Price { get; set; }", "[LoadColumn(0)] public float Price { get; set; }")]
    public Task The_fix_makes_it_public(string member, string repaired) =>
        Verify.VerifyCodeFixAsync(Row("{|MLE5015:" + member + "|}"), Row(repaired));

    [Theory]
    [InlineData("[LoadColumn(0)] private readonly float {|MLE5015:_price|};", "[LoadColumn(0)] public readonly float _price;")]
    [InlineData("[LoadColumn(0)]\n    // The price.\n    float {|MLE5015:_price|};", "[LoadColumn(0)]\n    // The price.\n    public float _price;")]
    public Task Fields_too(string member, string repaired) =>
        Verify.VerifyCodeFixAsync(Row(member), Row(repaired));

    [Fact]
    public Task Several_are_made_public_together() =>
        Verify.VerifyCodeFixAsync(
            Row("{|MLE5015:[LoadColumn(0)] internal float Price { get; set; }|} {|MLE5015:[LoadColumn(1)] internal float Rooms { get; set; }|}"),
            Row("[LoadColumn(0)] public float Price { get; set; } [LoadColumn(1)] public float Rooms { get; set; }"));

    [Theory]
    [InlineData("{|MLE5015:[LoadColumn(0)] internal decimal Price { get; set; }|}")]
    [InlineData("{|MLE5015:[ColumnName(\"Size\")] internal float Price { get; set; }|}")]
    [InlineData("{|MLE5015:[LoadColumn(0)] internal Hidden Price { get; set; }|} internal class Hidden { }")]
    public Task What_would_fail_when_it_is_seen_is_left_to_the_user(string member) =>
        Verify.VerifyNoCodeFixAsync(Row(member));

    private static string Row(string member) => Program($$"""
        ml.Data.LoadFromEnumerable(new List<Row>());

        public class Row
        {
            public float Size { get; set; }
            {{member}}
        }
        """);
}
