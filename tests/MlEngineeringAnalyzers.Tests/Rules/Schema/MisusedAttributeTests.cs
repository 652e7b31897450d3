using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Schema.MisusedAttributeFix>;

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

    [Theory]
    [InlineData("[KeyType(5)] public {|MLE5010:int|} Code { get; set; }", "[KeyType(5)] public uint Code { get; set; }")]
    [InlineData("[KeyType(5)] public {|MLE5010:long|} Code;", "[KeyType(5)] public ulong Code;")]
    [InlineData("[VectorType(3)] public {|MLE5010:float|} Sizes { get; set; }", "[VectorType(3)] public float[] Sizes { get; set; }")]
    [InlineData("[KeyType] public {|MLE5010:uint|} Code { get; set; }", "public uint Code { get; set; }")]
    [InlineData("[KeyType(5), ColumnName(\"a\")] public {|MLE5010:float|} Code { get; set; }", "[ColumnName(\"a\")] public float Code { get; set; }")]
    [InlineData("[KeyType(5)] public {|MLE5010:string|} Code { get; set; } = \"\";", "public string Code { get; set; } = \"\";")]
    [InlineData("[VectorType(3)] public {|MLE5010:float|} Sizes { get; set; } = 1;", "public float Sizes { get; set; } = 1;")]
    public Task The_fix_gives_the_member_the_type_or_takes_the_attribute_away(string member, string repaired) =>
        Verify.VerifyCodeFixAsync(Row(member), Row(repaired));

    [Fact]
    public Task The_attribute_can_be_taken_away_where_the_type_could_be_changed() =>
        Verify.VerifyCodeFixAsync(
            Row("[KeyType(5)] public {|MLE5010:int|} Code { get; set; }"),
            Row("public int Code { get; set; }"),
            new VerifierOptions { EquivalenceKey = "MisusedAttributeFixRemove" });

    [Theory]
    [InlineData("public float Area { get; set; } [ColumnName(\"Area\")] public {|MLE5010:float|} Total { get; set; }", "public float Area { get; set; } public float Total { get; set; }")]
    [InlineData("[ColumnName(\"Area\")] public float Total { get; set; } public {|MLE5010:float|} Area { get; set; }", "public float Total { get; set; } public float Area { get; set; }")]
    public Task Two_members_get_names_of_their_own(string members, string repaired) =>
        Verify.VerifyCodeFixAsync(Row(members), Row(repaired));

    [Fact]
    public Task A_key_that_the_trainer_needs_is_not_taken_away() =>
        Verify.VerifyNoCodeFixAsync(Program("""
            var rows = {|MLE5010:ml.Data.LoadFromEnumerable(new List<Rating>())|};
            ml.Recommendation().Trainers.MatrixFactorization("Label", "User", "Item").Fit(rows);
            """), new VerifierOptions { Files = [("Rating.cs", """
            using Microsoft.ML.Data;

            public class Rating
            {
                [KeyType(5)] public uint User { get; set; }
                [KeyType] public uint Item { get; set; }
                public float Label { get; set; }
            }
            """)] });

    [Fact]
    public Task A_row_class_in_another_file_is_repaired_there() =>
        Verify.VerifyCodeFixAsync(
            Program("{|MLE5010:ml.Data.LoadFromEnumerable(new List<Rows.Row>())|};"),
            Program("ml.Data.LoadFromEnumerable(new List<Rows.Row>());"),
            new VerifierOptions
            {
                Files = [("Row.cs", "using Microsoft.ML.Data;\n\nnamespace Rows;\n\npublic record Row([property: KeyType(3)] int Code, float Size);\n")],
                FixedFiles = [("Row.cs", "using Microsoft.ML.Data;\n\nnamespace Rows;\n\npublic record Row([property: KeyType(3)] uint Code, float Size);\n")],
            });

    private static string Row(string members) => Program($$"""
        ml.Data.LoadFromEnumerable(new List<Row>());

        public class Row
        {
            {{members}}
            public float Rooms { get; set; }
        }
        """);
}
