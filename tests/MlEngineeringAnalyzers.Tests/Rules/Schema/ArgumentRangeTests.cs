using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5014.</summary>
public class ArgumentRangeTests
{
    private const string Id = "MLE5014";

    [Fact]
    public Task A_fraction_is_below_one() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5014:ml.Data.TrainTestSplit(data, testFraction: 20)|};
            """));

    [Fact]
    public Task One_fold_is_none() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5014:ml.Regression.CrossValidate(data, pipeline, numberOfFolds: 1)|};
            """));

    [Theory]
    [InlineData("ml.Clustering.Trainers.KMeans(numberOfClusters: {0})", "0", "3")]
    [InlineData("ml.Clustering.Trainers.KMeans(new Microsoft.ML.Trainers.KMeansTrainer.Options {{ NumberOfClusters = {0} }})", "-1", "3")]
    [InlineData("ml.BinaryClassification.Trainers.LightGbm(numberOfIterations: {0})", "-1", "0")]
    [InlineData("ml.Regression.Trainers.Sdca(maximumNumberOfIterations: {0})", "0", "null")]
    [InlineData("ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(l2Regularization: {0})", "-0.1f", "0")]
    [InlineData("ml.BinaryClassification.Trainers.LbfgsLogisticRegression(historySize: {0})", "0", "20")]
    [InlineData("ml.BinaryClassification.Trainers.AveragedPerceptron(l2Regularization: {0})", "0.5f", "0.4f")]
    [InlineData("ml.BinaryClassification.Trainers.LinearSvm(numberOfIterations: {0})", "0", "1")]
    [InlineData("ml.Recommendation().Trainers.MatrixFactorization(\"a\", \"b\", \"c\", approximationRank: {0})", "0", "8")]
    [InlineData("ml.AnomalyDetection.Trainers.RandomizedPca(rank: {0})", "0", "1")]
    [InlineData("ml.Transforms.ProjectToPrincipalComponents(\"P\", \"Features\", rank: {0})", "0", "1")]
    [InlineData("ml.Transforms.Text.LatentDirichletAllocation(\"T\", numberOfTopics: {0})", "0", "10")]
    [InlineData("ml.AnomalyDetection.DetectEntireAnomalyBySrCnn(data, \"P\", \"Size\", sensitivity: {0})", "101", "99")]
    [InlineData("ml.Data.ShuffleRows(data, shufflePoolSize: {0})", "0", "1")]
    [InlineData("ml.Data.FilterRowsByKeyColumnFraction(data, \"K\", 0, {0})", "20", "1")]
    public async Task Numbers_that_ML_NET_refuses_are_reported_where_they_are_given(string call, string wrong, string right)
    {
        await Verify.VerifyAnalyzerAsync(Program($"Console.WriteLine({{|MLE5014:{string.Format(System.Globalization.CultureInfo.InvariantCulture, call, wrong)}|}});"));
        await Verify.VerifyNoDiagnosticAsync(Id, Program($"Console.WriteLine({string.Format(System.Globalization.CultureInfo.InvariantCulture, call, right)});"));
    }

    [Theory]
    [InlineData("numberOfTrees: 0", true)]
    [InlineData("numberOfLeaves: 1", true)]
    [InlineData("numberOfLeaves: 2, numberOfTrees: 1", false)]
    public Task Trees_are_refused_when_they_are_trained(string arguments, bool isReported)
    {
        var trainer = $"ml.Regression.Trainers.FastTree({arguments})";
        var marked = isReported ? $"{{|MLE5014:{trainer}|}}" : trainer;
        var code = Program($"""
            Console.WriteLine({trainer});
            Console.WriteLine(ml.Transforms.Concatenate("Features", "Size").Append({marked}).Fit(data));
            """);
        return isReported ? Verify.VerifyAnalyzerAsync(code) : Verify.VerifyNoDiagnosticAsync(Id, code);
    }

    [Fact]
    public Task What_comes_from_outside_is_not_known() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            Console.WriteLine(Clusters(ml, args.Length));
            Console.WriteLine(Clusters(ml, int.Parse(path)));

            static object Clusters(MLContext ml, int count) => ml.Clustering.Trainers.KMeans(numberOfClusters: count);
            """));

    [Fact]
    public Task Usual_values_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Data.TrainTestSplit(data, testFraction: 0.2);
            ml.Regression.CrossValidate(data, pipeline, numberOfFolds: 5);
            """));
}
