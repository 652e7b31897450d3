using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Schema.MissingLoadColumnFix>;

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

    [Theory]
    [InlineData("public {|MLE5009:float|} Rooms { get; set; }", "[LoadColumn(1)] public float Rooms { get; set; }")]
    [InlineData("public {|MLE5009:float|} Rooms;", "[LoadColumn(1)] public float Rooms;")]
    [InlineData("[ColumnName(\"Label\")] public {|MLE5009:float|} Rooms { get; set; }", "[ColumnName(\"Label\"), LoadColumn(1)] public float Rooms { get; set; }")]
    [InlineData("[LoadColumn(1, 3)] public float[] Sizes = new float[3]; public {|MLE5009:float|} Rooms;", "[LoadColumn(1, 3)] public float[] Sizes = new float[3]; [LoadColumn(4)] public float Rooms;")]
    [InlineData("public {|MLE5009:float|} Rooms { get; set; } public float Price { get; set; }", "[LoadColumn(1)] public float Rooms { get; set; } [LoadColumn(2)] public float Price { get; set; }")]
    public Task The_fix_counts_on(string members, string repaired) =>
        Verify.VerifyCodeFixAsync(Loaded(members), Loaded(repaired));

    [Fact]
    public Task Of_a_class_without_any_the_first_field_is_0() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                ml.Data.LoadFromTextFile<Row>(path);

                public class Row
                {
                    // Square metres.
                    public {|MLE5009:float|} Size { get; set; }

                    public float Rooms { get; set; }
                }
                """),
            Program("""
                ml.Data.LoadFromTextFile<Row>(path);

                public class Row
                {
                    // Square metres.
                    [LoadColumn(0)] public float Size { get; set; }

                    [LoadColumn(1)] public float Rooms { get; set; }
                }
                """));

    [Fact]
    public Task Where_attributes_stand_above_members_the_new_one_does() =>
        Verify.VerifyCodeFixAsync(
            Loaded("[LoadColumn(1)]\n    public string City { get; set; } = \"\";\n\n    public {|MLE5009:float|} Rooms { get; set; }"),
            Loaded("[LoadColumn(1)]\n    public string City { get; set; } = \"\";\n\n    [LoadColumn(2)]\n    public float Rooms { get; set; }"));

    [Theory]
    [InlineData("public {|MLE5009:float|} Rooms; [LoadColumn(2)] public float Price;", "[LoadColumn(1)] public float Rooms; [LoadColumn(2)] public float Price;")]
    [InlineData("public {|MLE5009:float|} Rooms; public bool Garden; [LoadColumn(3, 5)] public float[] Prices = new float[3];", "[LoadColumn(1)] public float Rooms; [LoadColumn(2)] public bool Garden; [LoadColumn(3, 5)] public float[] Prices = new float[3];")]
    [InlineData("[LoadColumn(4)] public string City = \"\"; public {|MLE5009:float|} Rooms; [LoadColumn(6)] public float Price;", "[LoadColumn(4)] public string City = \"\"; [LoadColumn(5)] public float Rooms; [LoadColumn(6)] public float Price;")]
    public Task Members_in_a_gap_that_is_as_large_get_its_indexes(string members, string repaired) =>
        Verify.VerifyCodeFixAsync(Loaded(members), Loaded(repaired));

    [Theory]
    [InlineData("public {|MLE5009:float|} Rooms; [LoadColumn(2)] public float Price; public float Scratch;")]
    [InlineData("public {|MLE5009:float|} Rooms; [LoadColumn(2)] public float Price; public float Twice => Price * 2;")]
    [InlineData("[LoadColumn(2)] public float Price; public {|MLE5009:float|} Rooms;")]
    [InlineData("public {|MLE5009:float|} Rooms; [LoadColumn(1)] public float Price;")]
    [InlineData("public {|MLE5009:float|} Rooms; [LoadColumn(3)] public float Price;")]
    [InlineData("public {|MLE5009:float|} Rooms; [LoadColumn(2)] public float Price; [LoadColumn(1)] public float Other;")]
    [InlineData("public {|MLE5009:float|} Rooms; [LoadColumn(1)] public float Price; public float Scratch;")]
    [InlineData("public {|MLE5009:float[]|} Sizes = new float[2]; [LoadColumn(2)] public float Price;")]
    [InlineData("[LoadColumn(1)] public float A; [LoadColumn(3)] public float C; public {|MLE5009:float|} Scratch;")]
    [InlineData("[NoColumn] public {|MLE5009:float|} Scratch;")]
    public Task An_index_that_does_not_follow_from_the_class_is_not_guessed(string members) =>
        Verify.VerifyNoCodeFixAsync(Loaded(members));

    [Fact]
    public Task A_class_that_another_goes_on_from_is_left_to_the_user() =>
        Verify.VerifyNoCodeFixAsync(Loaded("public {|MLE5009:float|} Rooms;") + "\npublic class Derived : Row { [LoadColumn(1)] public float Price; }\n");

    [Theory]
    [InlineData("public {|MLE5009:float|} Area => Size * 2;")]
    [InlineData("public {|MLE5009:float|} Area { get { return Size * 2; } }")]
    public Task What_is_computed_is_in_no_file(string member) =>
        Verify.VerifyNoCodeFixAsync(Loaded(member));

    [Fact]
    public Task A_row_class_in_another_file_is_repaired_there() =>
        Verify.VerifyCodeFixAsync(
            Program("var rows = {|MLE5009:ml.Data.CreateTextLoader<Rows.Row>()|}.Load(path);"),
            Program("var rows = ml.Data.CreateTextLoader<Rows.Row>().Load(path);"),
            new VerifierOptions
            {
                Files = [("Row.cs", "using Microsoft.ML.Data;\n\nnamespace Rows;\n\npublic class Row : Base { public string City { get; set; } = \"\"; }\n\npublic class Base { [LoadColumn(0)] public float Size { get; set; } }\n")],
                FixedFiles = [("Row.cs", "using Microsoft.ML.Data;\n\nnamespace Rows;\n\npublic class Row : Base { [LoadColumn(1)] public string City { get; set; } = \"\"; }\n\npublic class Base { [LoadColumn(0)] public float Size { get; set; } }\n")],
            });

    private static string Loaded(string members) => Program($$"""
        ml.Data.LoadFromTextFile<Row>(path);

        public class Row
        {
            [LoadColumn(0)] public float Size { get; set; }
            {{members}}
        }
        """);
}
