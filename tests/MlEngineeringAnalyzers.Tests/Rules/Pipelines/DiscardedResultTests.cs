using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Pipelines.DiscardedResultFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Pipelines;

/// <summary>MLE4006.</summary>
public class DiscardedResultTests
{
    private const string Id = "MLE4006";

    [Theory]
    [InlineData("pipeline.Append(ml.Transforms.CopyColumns(\"A\", \"Size\"))", "Append")]
    [InlineData("pipeline.AppendCacheCheckpoint(ml)", "AppendCacheCheckpoint")]
    [InlineData("ml.Data.FilterRowsByColumn(data, \"Size\", 1)", "FilterRowsByColumn")]
    [InlineData("ml.Data.FilterRowsByMissingValues(data, \"Size\")", "FilterRowsByMissingValues")]
    [InlineData("ml.Data.ShuffleRows(data)", "ShuffleRows")]
    [InlineData("ml.Data.TakeRows(data, 10)", "TakeRows")]
    [InlineData("ml.Data.SkipRows(data, 10)", "SkipRows")]
    [InlineData("ml.Data.Cache(data)", "Cache")]
    [InlineData("pipeline.Fit(data).Transform(data)", "Transform")]
    public Task A_new_object_that_is_thrown_away_is_reported(string call, string name) =>
        Verify.VerifyAnalyzerAsync(Program($$"""{|#0:{{call}}|};"""), Verify.Diagnostic(Id).WithLocation(0).WithArguments(name));

    [Theory]
    [InlineData("var longer = pipeline.Append(ml.Transforms.CopyColumns(\"A\", \"Size\"));")]
    [InlineData("_ = ml.Data.Cache(data);")]
    [InlineData("Console.WriteLine(ml.Data.TakeRows(data, 10));")]
    [InlineData("data = ml.Data.ShuffleRows(data);")]
    [InlineData("pipeline.Fit(data);")]
    [InlineData("ml.Data.TrainTestSplit(data);")]
    [InlineData("new List<int>().Append(3);")]
    public Task A_result_that_is_used_and_calls_that_do_something_are_fine(string statement) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program(statement));

    [Fact]
    public Task A_method_of_the_user_with_the_same_name_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            new Log().Append(data);

            public class Log
            {
                public Log Append(IDataView data) => this;
            }
            """));

    [Fact]
    public Task A_helper_in_another_file_is_reported_there() =>
        Verify.VerifyAnalyzerAsync(
            Program("Cleaning.Clean(ml, data);"),
            new VerifierOptions { Files = [("Cleaning.cs", Types("""
                public static class Cleaning
                {
                    public static void Clean(MLContext ml, IDataView data) { {|MLE4006:ml.Data.FilterRowsByMissingValues(data, "Size")|}; }
                }
                """))] });

    [Theory]
    [InlineData("ml.Data.FilterRowsByColumn(data, \"Size\", 1)", "data")]
    [InlineData("ml.Data.Cache(input: data)", "data")]
    [InlineData("pipeline.AppendCacheCheckpoint(ml)", "pipeline")]
    [InlineData("pipeline.Fit(data).Transform(data)", "data")]
    public Task The_fix_assigns_the_result_where_types_allow(string call, string target) =>
        Verify.VerifyCodeFixAsync(
            Statements($$"""
                // Only what is needed.
                {|MLE4006:{{call}}|}; // done
                """),
            Statements($"""
                // Only what is needed.
                {target} = {call}; // done
                """));

    [Fact]
    public Task A_variable_that_is_too_narrow_becomes_an_estimator() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var ml = new MLContext(1);
                var pipeline = ml.Transforms.Categorical.OneHotEncoding("City");
                {|MLE4006:pipeline.Append(ml.Transforms.Concatenate("Features", "Size", "City"))|};
                {|MLE4006:pipeline.Append(ml.Regression.Trainers.Ols())
                    .AppendCacheCheckpoint(ml)|};
                var model = pipeline.Fit(ml.Data.LoadFromTextFile<House>("houses.tsv"));
                """),
            Bare("""
                var ml = new MLContext(1);
                IEstimator<ITransformer> pipeline = ml.Transforms.Categorical.OneHotEncoding("City");
                pipeline = pipeline.Append(ml.Transforms.Concatenate("Features", "Size", "City"));
                pipeline = pipeline.Append(ml.Regression.Trainers.Ols())
                    .AppendCacheCheckpoint(ml);
                var model = pipeline.Fit(ml.Data.LoadFromTextFile<House>("houses.tsv"));
                """));

    [Fact]
    public Task Where_the_exact_type_is_needed_nothing_is_offered() =>
        Verify.VerifyNoCodeFixAsync(Bare("""
            var ml = new MLContext(1);
            var pipeline = ml.Transforms.Concatenate("Features", "Size").Append(ml.Regression.Trainers.Ols());
            {|MLE4006:pipeline.Append(ml.Transforms.CopyColumns("Price", "Score"))|};
            var weights = pipeline.Fit(ml.Data.LoadFromTextFile<House>("houses.tsv")).LastTransformer.Model.Weights;
            """));

    [Fact]
    public Task What_cannot_be_assigned_is_left_alone() =>
        Verify.VerifyNoCodeFixAsync(Types("""
            public class Trainer
            {
                private readonly MLContext _ml = new(1);
                private readonly IEstimator<ITransformer> _pipeline;

                public Trainer() => _pipeline = _ml.Transforms.Concatenate("Features", "Size");

                public void Prepare() { {|MLE4006:_pipeline.Append(_ml.Regression.Trainers.Ols())|}; }

                public void Once() { {|MLE4006:_ml.Transforms.CopyColumns("A", "B").Append(_ml.Regression.Trainers.Ols())|}; }
            }
            """));

    [Fact]
    public Task Several_on_a_line_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Statements("{|MLE4006:ml.Data.ShuffleRows(data)|}; {|MLE4006:ml.Data.Cache(data)|}; {|MLE4006:pipeline.AppendCacheCheckpoint(ml)|};"),
            Statements("data = ml.Data.ShuffleRows(data); data = ml.Data.Cache(data); pipeline = pipeline.AppendCacheCheckpoint(ml);"));

    private static string Statements(string statements) => Bare($"""
        var ml = new MLContext(1);
        var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
        IEstimator<ITransformer> pipeline = ml.Regression.Trainers.Ols();
        {statements}
        """);
}
