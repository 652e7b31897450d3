using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5091.</summary>
public class SchemaUnknownTests
{
    private const string Id = "MLE5091";

    [Fact]
    public Task A_step_whose_column_is_not_known_is_shown() =>
        Verify.VerifyAnalyzerAsync(
            Program("var model = {|#0:ml.Transforms.NormalizeMinMax(args[1])|}.Append(ml.Regression.Trainers.Ols()).Fit(data);"),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("a column name of 'NormalizeMinMax' is not a constant"));

    [Fact]
    public Task Data_without_a_row_class_are_shown_at_the_fit() =>
        Verify.VerifyAnalyzerAsync(
            Program("var model = {|#0:pipeline.Fit(ml.Data.LoadFromBinary(path))|};"),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("the columns of the data are not known: 'LoadFromBinary' is called without a row class"));

    [Fact]
    public Task Where_all_columns_are_known_there_is_nothing_to_say() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("var model = pipeline.Fit(split.TrainSet);"));

    [Fact]
    public Task What_one_root_knows_is_known() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            Training.Fit(pipeline, data);

            public static class Training
            {
                public static ITransformer Fit(IEstimator<ITransformer> pipeline, IDataView data) => pipeline.Fit(data);

                public static ITransformer Again(MLContext ml) => Fit(ml.Transforms.CopyColumns("A", "Size"), ml.Data.LoadFromTextFile<House>("a.tsv"));
            }
            """));
}
