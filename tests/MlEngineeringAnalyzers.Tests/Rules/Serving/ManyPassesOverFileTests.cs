using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>MLE7007.</summary>
public class ManyPassesOverFileTests
{
    private const string Id = "MLE7007";

    [Theory]
    [InlineData("ml.Transforms.Concatenate(\"Features\", \"Size\").Append({|MLE7007:ml.Regression.Trainers.Sdca()|}).Fit(data)")]
    [InlineData("{|MLE7007:ml.BinaryClassification.Trainers.AveragedPerceptron()|}.Fit(ml.Data.FilterRowsByColumn(data, \"Size\", 1))")]
    [InlineData("ml.Regression.CrossValidate(data, {|MLE7007:ml.Regression.Trainers.LbfgsPoissonRegression()|})")]
    public Task A_trainer_that_reads_the_file_many_times_is_reported(string code) => Verify.VerifyAnalyzerAsync(Loaded($"var made = {code};"));

    [Theory]
    [InlineData("ml.Transforms.Concatenate(\"Features\", \"Size\").AppendCacheCheckpoint(ml).Append(ml.Regression.Trainers.Sdca()).Fit(data)")]
    [InlineData("ml.Regression.Trainers.Sdca().Fit(ml.Data.Cache(data))")]
    [InlineData("ml.Regression.Trainers.Sdca().Fit(ml.Data.LoadFromEnumerable(new List<House>()))")]
    [InlineData("ml.Regression.Trainers.FastTree().Fit(data)")]
    [InlineData("ml.Regression.Trainers.Sdca().Fit(given)")]
    public Task A_cache_rows_in_memory_and_trainers_with_few_passes_are_fine(string code) => Verify.VerifyNoDiagnosticAsync(Id, Loaded($"var made = {code};"));

    [Fact]
    public Task A_helper_in_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Loaded("var model = {|MLE7007:Trainers.Make(ml)|}.Fit(data);"),
            new VerifierOptions { Files = [("Trainers.cs", Types("public static class Trainers { public static IEstimator<ITransformer> Make(MLContext ml) => ml.Regression.Trainers.Sdca(); }"))] });

    private static string Loaded(string statement) => Types($$"""
        public class Trainer
        {
            public void Train(MLContext ml, IDataView given)
            {
                var data = ml.Data.LoadFromTextFile<House>("houses.tsv");
                {{statement}}
            }
        }
        """) + RowClasses;
}
