using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Schema.MemberTypeFix>;

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

    [Theory]
    [InlineData("public {|MLE5008:decimal|} Price { get; set; }", "public float Price { get; set; }")]
    [InlineData("public {|MLE5008:decimal|} Price;", "public float Price;")]
    [InlineData("public {|MLE5008:float?|} Price { get; set; }", "public float Price { get; set; }")]
    [InlineData("public {|MLE5008:int?|} Price { get; set; }", "public float Price { get; set; }")]
    [InlineData("public {|MLE5008:bool?|} Price { get; set; }", "public bool Price { get; set; }")]
    [InlineData("public {|MLE5008:Guid|} Price { get; set; }", "public string Price { get; set; }")]
    [InlineData("public {|MLE5008:DayOfWeek|} Price { get; set; }", "public string Price { get; set; }")]
    [InlineData("public {|MLE5008:DateOnly|} Price { get; set; }", "public DateTime Price { get; set; }")]
    [InlineData("public {|MLE5008:List<decimal>|} Price { get; set; }", "public float[] Price { get; set; }")]
    [InlineData("public {|MLE5008:decimal[]|} Price { get; set; }", "public float[] Price { get; set; }")]
    public Task The_fix_takes_the_nearest_type_that_is_one(string member, string repaired) =>
        Verify.VerifyCodeFixAsync(InMemory(member), InMemory(repaired));

    [Theory]
    [InlineData("public {|MLE5008:object?|} Price { get; set; }", "[NoColumn] public object? Price { get; set; }")]
    [InlineData("[ColumnName(\"a\")] public {|MLE5008:object?|} Price;", "[ColumnName(\"a\"), NoColumn] public object? Price;")]
    [InlineData("public {|MLE5008:decimal|} Price { get; set; } public void Set() => Price = 1.5m;", "[NoColumn] public decimal Price { get; set; } public void Set() => Price = 1.5m;")]
    public Task Where_no_type_is_near_or_the_program_needs_it_the_member_is_no_column(string member, string repaired) =>
        Verify.VerifyCodeFixAsync(InMemory(member), InMemory(repaired));

    [Fact]
    public Task NoColumn_can_be_chosen() =>
        Verify.VerifyCodeFixAsync(
            InMemory("public {|MLE5008:decimal|} Price { get; set; }"),
            InMemory("[NoColumn] public decimal Price { get; set; }"),
            new VerifierOptions { EquivalenceKey = "MemberTypeFixNoColumn" });

    [Fact]
    public Task In_a_text_file_NoColumn_is_no_help()
    {
        string Text(string member) => Program($$"""
            ml.Data.LoadFromTextFile<Row>(path);

            public class Row { [LoadColumn(0)] public float Size { get; set; } [LoadColumn(1)] public {{member}} }
            """);
        return Verify.VerifyNoCodeFixAsync(Text("{|MLE5008:object?|} Price { get; set; }"));
    }

    [Fact]
    public Task Members_that_would_fail_next_are_repaired_as_well() =>
        Verify.VerifyCodeFixAsync(
            InMemory("public {|MLE5008:decimal|} Price { get; set; } public Guid Id { get; set; } public object? Tag { get; set; }"),
            InMemory("public float Price { get; set; } public string Id { get; set; } [NoColumn] public object? Tag { get; set; }"));

    [Fact]
    public Task A_row_class_in_another_file_is_repaired_there() =>
        Verify.VerifyCodeFixAsync(
            Program("{|MLE5008:ml.Data.LoadFromEnumerable(new List<Rows.Row>())|};"),
            Program("ml.Data.LoadFromEnumerable(new List<Rows.Row>());"),
            new VerifierOptions
            {
                Files = [("Row.cs", "namespace Rows;\n\npublic class Row { public decimal Price { get; set; } }\n")],
                FixedFiles = [("Row.cs", "namespace Rows;\n\npublic class Row { public float Price { get; set; } }\n")],
            });

    [Fact]
    public Task An_attribute_in_a_file_without_usings_has_its_full_name() =>
        Verify.VerifyCodeFixAsync(
            Program("{|MLE5008:ml.Data.LoadFromEnumerable(new List<Rows.Row>())|};"),
            Program("ml.Data.LoadFromEnumerable(new List<Rows.Row>());"),
            new VerifierOptions
            {
                Files = [("Row.cs", "namespace Rows;\n\npublic record Row(object Price, float Size);\n")],
                FixedFiles = [("Row.cs", "namespace Rows;\n\npublic record Row([property: Microsoft.ML.Data.NoColumn] object Price, float Size);\n")],
            });

    [Fact]
    public Task The_prediction_class_is_repaired_too() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                ml.Model.CreatePredictionEngine<House, Guess>(pipeline.Fit(data));

                public class Guess { public {|MLE5008:decimal|} Score { get; set; } }
                """),
            Program("""
                ml.Model.CreatePredictionEngine<House, Guess>(pipeline.Fit(data));

                public class Guess { public float Score { get; set; } }
                """));

    private static string InMemory(string member) => Program($$"""
        ml.Data.LoadFromEnumerable(new List<Row>());

        public class Row
        {
            {{member}}
            public float Size { get; set; }
        }
        """);
}
