using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

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
}
