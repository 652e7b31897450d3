using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Schema.EngineInputFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5013.</summary>
public class EngineInputTests
{
    private const string Id = "MLE5013";

    [Fact]
    public Task A_column_that_a_step_reads_must_be_in_the_class() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5013:ml.Model.CreatePredictionEngine<Small, HousePrediction>(pipeline.Fit(data))|};

            public class Small { public float Size { get; set; } public string City { get; set; } = ""; }
            """));

    [Fact]
    public Task Made_for_a_schema_the_class_must_have_all_of_it() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5013:ml.Model.CreatePredictionEngine<Small, HousePrediction>(pipeline.Fit(data), data.Schema)|};

            public class Small { public float Size { get; set; } public float Rooms { get; set; } public string City { get; set; } = ""; }
            """));

    [Fact]
    public Task The_label_of_the_trainer_is_not_needed() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Model.CreatePredictionEngine<Small, HousePrediction>(pipeline.Fit(data));

            public class Small { public float Size { get; set; } public float Rooms { get; set; } public string City { get; set; } = ""; }
            """));

    [Fact]
    public Task The_fix_adds_the_member() =>
        Verify.VerifyCodeFixAsync(
            Engine("""
                // What is known of a house.
                    public float Size { get; set; } // m2
                    public string City { get; set; } = "";

                    public override string ToString() => City;
                """),
            Engine("""
                // What is known of a house.
                    public float Size { get; set; } // m2
                    public string City { get; set; } = "";
                    public float Rooms { get; set; }

                    public override string ToString() => City;
                """, repaired: true));

    [Fact]
    public Task Fields_are_joined_by_fields_and_texts_are_empty() =>
        Verify.VerifyCodeFixAsync(
            Engine("public float Size;\n    public float Rooms;"),
            Engine("public float Size;\n    public float Rooms;\n    public string City = \"\";", repaired: true));

    [Fact]
    public Task A_member_with_nearly_the_name_gets_the_name() =>
        Verify.VerifyCodeFixAsync(
            Engine("public float Size { get; set; }\n    public string City { get; set; } = \"\";\n    public float Romos { get; set; }"),
            Engine("public float Size { get; set; }\n    public string City { get; set; } = \"\";\n    [ColumnName(\"Rooms\")] public float Romos { get; set; }", repaired: true));

    [Fact]
    public Task Made_for_a_schema_the_class_gets_all_of_it() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                {|MLE5013:ml.Model.CreatePredictionEngine<Small, HousePrediction>(pipeline.Fit(data), data.Schema)|};

                public class Small { public float Size { get; set; } public float Rooms { get; set; } }
                """),
            Program("""
                ml.Model.CreatePredictionEngine<Small, HousePrediction>(pipeline.Fit(data), data.Schema);

                public class Small { public float Size { get; set; } public float Rooms { get; set; } public string City { get; set; } = ""; public float Label { get; set; } }
                """));

    [Fact]
    public Task Two_columns_that_a_step_reads_are_added_together() =>
        Verify.VerifyCodeFixAsync(
            Engine("public string City { get; set; } = \"\";"),
            Engine("public string City { get; set; } = \"\";\n    public float Size { get; set; }\n    public float Rooms { get; set; }", repaired: true));

    [Fact]
    public Task Vectors_have_their_size() =>
        Verify.VerifyCodeFixAsync(
            Vector("public string City { get; set; } = \"\";", "{|MLE5013:ml.Model.CreatePredictionEngine<Small, HousePrediction>(model)|}"),
            Vector("public string City { get; set; } = \"\";\n    [VectorType(3)] public float[] Sizes { get; set; } = Array.Empty<float>();", "ml.Model.CreatePredictionEngine<Small, HousePrediction>(model)"));

    [Fact]
    public Task A_class_in_another_file_is_repaired_there() =>
        Verify.VerifyCodeFixAsync(
            Program("{|MLE5013:ml.Model.CreatePredictionEngine<Small, HousePrediction>(pipeline.Fit(data))|};"),
            Program("ml.Model.CreatePredictionEngine<Small, HousePrediction>(pipeline.Fit(data));"),
            new VerifierOptions
            {
                Files = [("Small.cs", "public class Small\n{\n    public string City { get; set; } = \"\";\n    public float Size { get; set; }\n}\n")],
                FixedFiles = [("Small.cs", "public class Small\n{\n    public string City { get; set; } = \"\";\n    public float Size { get; set; }\n    public float Rooms { get; set; }\n}\n")],
            });

    private static string Engine(string members, bool repaired = false) => Program($$"""
        {{(repaired ? "ml.Model.CreatePredictionEngine<Small, HousePrediction>(pipeline.Fit(data))" : "{|MLE5013:ml.Model.CreatePredictionEngine<Small, HousePrediction>(pipeline.Fit(data))|}")}};

        public class Small
        {
            {{members}}
        }
        """);

    private static string Vector(string members, string engine) => Program($$"""
        var rows = ml.Data.LoadFromEnumerable(new List<Flat>());
        var model = ml.Transforms.Concatenate("Features", "Sizes").Append(ml.Regression.Trainers.Ols()).Fit(rows);
        {{engine}};

        public class Flat { [VectorType(3)] public float[] Sizes { get; set; } = new float[3]; public float Label { get; set; } }

        public class Small
        {
            {{members}}
        }
        """);
}
