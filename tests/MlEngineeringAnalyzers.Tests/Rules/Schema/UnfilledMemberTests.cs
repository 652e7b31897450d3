using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Schema.UnfilledMemberFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5012.</summary>
public class UnfilledMemberTests
{
    private const string Id = "MLE5012";

    [Fact]
    public Task A_member_without_a_column_stays_zero() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Model.CreatePredictionEngine<House, Guess>(pipeline.Fit(data));

            public class Guess { public {|MLE5012:float|} Prediction { get; set; } }
            """));

    [Fact]
    public Task Enumerables_are_strict() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5012:ml.Data.CreateEnumerable<Guess>(pipeline.Fit(data).Transform(data), false)|};

            public class Guess { public float Prediction { get; set; } }
            """));

    [Fact]
    public Task ColumnName_and_input_columns_fill_members() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Model.CreatePredictionEngine<House, Guess>(pipeline.Fit(data));

            public class Guess { [ColumnName("Score")] public float Prediction { get; set; } public float Size { get; set; } public string Text => "computed"; }
            """));

    [Fact]
    public Task Who_asks_for_missing_columns_to_be_ignored_gets_his_way() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Data.CreateEnumerable<Guess>(data, reuseRowObject: false, ignoreMissingColumns: true);

            public class Guess { public float Rank { get; set; } public float Size { get; set; } }
            """));

    [Fact]
    public Task What_looks_like_a_typing_error_is_reported_all_the_same() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Data.CreateEnumerable<Guess>(data, reuseRowObject: false, ignoreMissingColumns: true);

            public class Guess { public {|MLE5012:float|} Romms { get; set; } }
            """));

    [Theory]
    [InlineData("public {|MLE5012:float|} Prediction { get; set; }", "[ColumnName(\"Score\")] public float Prediction { get; set; }")]
    [InlineData("public {|MLE5012:float|} Scores;", "[ColumnName(\"Score\")] public float Scores;")]
    [InlineData("[ColumnName(\"Skore\")] public {|MLE5012:float|} Price { get; set; }", "[ColumnName(\"Score\")] public float Price { get; set; }")]
    [InlineData("public {|MLE5012:string|} Note { get; set; }", "[NoColumn] public string Note { get; set; }")]
    [InlineData("public float Score; public {|MLE5012:float|} Error { get; set; }", "public float Score; [NoColumn] public float Error { get; set; }")]
    public Task The_fix_names_the_column_that_is_left_or_takes_the_member_out(string member, string repaired) =>
        Verify.VerifyCodeFixAsync(Engine(member), Engine(repaired));

    [Fact]
    public Task NoColumn_can_be_chosen() =>
        Verify.VerifyCodeFixAsync(
            Engine("public {|MLE5012:float|} Prediction { get; set; }"),
            Engine("[NoColumn] public float Prediction { get; set; }"),
            new VerifierOptions { EquivalenceKey = "UnfilledMemberFixNoColumn" });

    [Fact]
    public Task Which_of_two_columns_is_meant_is_not_guessed() =>
        Verify.VerifyCodeFixAsync(
            Binary("public {|MLE5012:float|} Value { get; set; } public {|MLE5012:bool|} IsDear { get; set; }"),
            Binary("[NoColumn] public float Value { get; set; } [ColumnName(\"PredictedLabel\")] public bool IsDear { get; set; }"),
            new VerifierOptions { BatchFixedSource = Binary("[NoColumn] public float Value { get; set; } [NoColumn] public bool IsDear { get; set; }") });

    [Fact]
    public Task A_prediction_class_in_another_file_is_repaired_there() =>
        Verify.VerifyCodeFixAsync(
            Program("{|MLE5012:ml.Data.CreateEnumerable<Guess>(pipeline.Fit(data).Transform(data), false)|};"),
            Program("ml.Data.CreateEnumerable<Guess>(pipeline.Fit(data).Transform(data), false);"),
            new VerifierOptions
            {
                Files = [("Guess.cs", "public class Guess { public float Prediction { get; set; } }\n")],
                FixedFiles = [("Guess.cs", "public class Guess { [Microsoft.ML.Data.ColumnName(\"Score\")] public float Prediction { get; set; } }\n")],
            });

    private static string Engine(string member) => Program($$"""
        ml.Model.CreatePredictionEngine<House, Guess>(pipeline.Fit(data));

        public class Guess { {{member}} }
        """);

    private static string Binary(string members) => Program($$"""
        var rows = ml.Data.LoadFromEnumerable(new List<Flat>());
        var model = ml.Transforms.Concatenate("Features", "Size").Append(ml.BinaryClassification.Trainers.LbfgsLogisticRegression("IsExpensive")).Fit(rows);
        ml.Model.CreatePredictionEngine<Flat, Guess>(model);

        public class Flat { public float Size { get; set; } public bool IsExpensive { get; set; } }

        public class Guess { {{members}} }
        """);
}
