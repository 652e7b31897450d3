using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5008.</summary>
public class MemberTypeTests
{
    private const string Id = "MLE5008";

    [Fact]
    public Task A_decimal_has_no_column_type() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Data.LoadFromEnumerable(new List<Row>());

            public class Row { public {|MLE5008:decimal|} Price { get; set; } public float Size { get; set; } }
            """));

    [Fact]
    public Task NoColumn_takes_it_out() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Data.LoadFromEnumerable(new List<Row>());

            public class Row { [NoColumn] public decimal Price { get; set; } public float Size { get; set; } private object? _cache; }
            """));
}
