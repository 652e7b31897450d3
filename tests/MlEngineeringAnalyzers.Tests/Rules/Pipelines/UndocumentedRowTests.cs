using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.Pipelines.UndocumentedRow,
    MlEngineeringAnalyzers.CodeFixes.Rules.Pipelines.UndocumentedRowFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Pipelines;

/// <summary>MLE4008.</summary>
public class UndocumentedRowTests
{
    private const string Id = "MLE4008";

    private const string Stub = "/// <summary>TODO: what one row stands for, and where its values come from.</summary>";

    [Theory]
    [InlineData("ml.Data.LoadFromTextFile<Row>(\"a.tsv\")")]
    [InlineData("ml.Data.LoadFromEnumerable(new List<Row>())")]
    [InlineData("ml.Data.CreateEnumerable<Row>(null!, reuseRowObject: false)")]
    [InlineData("ml.Model.CreatePredictionEngine<Row, Row>(null!)")]
    [InlineData("ml.Transforms.CustomMapping<Row, Row>((input, output) => { }, null)")]
    [InlineData("ml.Data.FilterByCustomPredicate<Row>(null!, row => true)")]
    [InlineData("Helper.Load<Row>(ml)")]
    [InlineData("Helper.Read(new Rows<Row>())")]
    public Task A_class_that_is_used_as_a_row_is_reported(string use) =>
        Verify.VerifyAnalyzerAsync(
            Usings + $$"""
                var ml = new MLContext(seed: 1);
                var x = {{use}};

                public class {|#0:Row|} { public float Size { get; set; } }

                public class Rows<T> where T : class, new()
                {
                    public static IEnumerable<T> Read(MLContext ml) => ml.Data.CreateEnumerable<T>(null!, false);
                }

                public static class Helper
                {
                    public static IDataView Load<T>(MLContext ml) => Twice<T>(ml);

                    public static IDataView Twice<T>(MLContext ml) => ml.Data.LoadFromTextFile<T>("a.tsv");

                    public static object Read<T>(Rows<T> rows) where T : class, new() => rows;
                }
                """,
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("Row"));

    [Fact]
    public Task A_class_with_schema_attributes_is_one_whoever_uses_it() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class {|MLE4008:Row|} { [LoadColumn(0)] public float Size { get; set; } }

            public record {|MLE4008:Prediction|}([property: ColumnName("Score")] float Price);
            """));

    [Theory]
    [InlineData("// Rows\n\n")]
    [InlineData("#region Rows // of houses\n")]
    [InlineData("public class Other { } // A house.\n")]
    public Task A_comment_on_something_else_does_not_document_the_class(string above) =>
        Verify.VerifyAnalyzerAsync(Types($$"""
            {{above}}public class {|MLE4008:Row|} { [LoadColumn(0)] public float Size; }
            {{(above.StartsWith("#region") ? "#endregion" : "")}}
            """));

    [Theory]
    [InlineData("/// <summary>A house.</summary>\npublic class Row { [LoadColumn(0)] public float Size; }")]
    [InlineData("/** <summary>A house.</summary> */\npublic class Row { [LoadColumn(0)] public float Size; }")]
    [InlineData("/// <inheritdoc />\n[Serializable]\npublic class Row { [LoadColumn(0)] public float Size; }")]
    [InlineData("// A house that was sold.\npublic class Row { [LoadColumn(0)] public float Size; }")]
    [InlineData("/* A house\n   that was sold. */\n[Serializable]\npublic class Row { [LoadColumn(0)] public float Size; }")]
    [InlineData("public partial class Row { [LoadColumn(0)] public float Size; }\n/// <summary>A house.</summary>\npublic partial class Row { }")]
    [InlineData("internal class Row { [LoadColumn(0)] public float Size; }")]
    [InlineData("internal class Outer { public class Row { [LoadColumn(0)] public float Size; } }")]
    [InlineData("public class Row { public float Size; }\npublic class Rows { public List<Row> All = new(); }")]
    public Task Documented_classes_and_others_are_not_reported(string declarations) =>
        Verify.VerifyNoDiagnosticAsync(Id, Types(declarations));

    [Fact]
    public Task A_class_of_the_same_name_as_ML_NETs_is_not_taken_for_it() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            public class Row { public float Size { get; set; } }

            public static class Loader
            {
                public static void LoadFromTextFile<TRow>() { }

                public static void Run() => LoadFromTextFile<Row>();
            }
            """));

    [Fact]
    public Task Nothing_is_reported_without_ML_NET() =>
        Verify.VerifyNoDiagnosticAsync(Id, "public class Row { public float Size { get; set; } }", new VerifierOptions { MLNet = false });

    [Fact]
    public Task What_Model_Builder_wrote_is_left_alone() =>
        Verify.VerifyAnalyzerAsync(
            Types("class C { }"),
            new VerifierOptions { Rules = [Id], Files = [("Model.consumption.cs", Types("public class Row { [LoadColumn(0)] public float Size; }"))] });

    [Fact]
    public Task The_fix_adds_a_comment_to_fill_in() =>
        Verify.VerifyCodeFixAsync(
            Types($$"""
                namespace Houses
                {
                    // The rows.

                    [Serializable]
                    public class {|MLE4008:Row|}
                    {
                        [LoadColumn(0)] public float Size;

                        public class {|MLE4008:Inner|} { [LoadColumn(0)] public float Size; }
                    }

                    public record {|MLE4008:Prediction|}([property: ColumnName("Score")] float Price);
                }
                """),
            Types($$"""
                namespace Houses
                {
                    // The rows.

                    {{Stub}}
                    [Serializable]
                    public class Row
                    {
                        [LoadColumn(0)] public float Size;

                        {{Stub}}
                        public class Inner { [LoadColumn(0)] public float Size; }
                    }

                    {{Stub}}
                    public record Prediction([property: ColumnName("Score")] float Price);
                }
                """));

    [Fact]
    public Task A_class_in_another_file_is_reported_and_fixed_there() =>
        Verify.VerifyCodeFixAsync(
            Usings + "new MLContext(seed: 1).Data.LoadFromTextFile<Row>(\"a.tsv\");\n",
            Usings + "new MLContext(seed: 1).Data.LoadFromTextFile<Row>(\"a.tsv\");\n",
            new VerifierOptions
            {
                Files = [("Row.cs", "public class {|MLE4008:Row|} { public float Size { get; set; } }\n")],
                FixedFiles = [("Row.cs", Stub + "\npublic class Row { public float Size { get; set; } }\n")],
            });
}
