using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2006.</summary>
public class ChosenOnTestSetTests
{
    private const string Id = "MLE2006";

    [Fact]
    public Task The_winner_of_a_comparison_on_the_test_set_is_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var a = pipeline.Fit(split.TrainSet);
            var b = ml.Transforms.Concatenate("Features", "Size").Append(ml.Regression.Trainers.Ols()).Fit(split.TrainSet);
            var ofA = {|MLE2006:ml.Regression.Evaluate(a.Transform(split.TestSet))|};
            var ofB = ml.Regression.Evaluate(b.Transform(split.TestSet));
            if (ofA.RSquared > ofB.RSquared)
                ml.Model.Save(a, data.Schema, path);
            else
                ml.Model.Save(b, data.Schema, path);
            """));

    [Fact]
    public Task A_winner_that_is_measured_on_other_rows_too_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var inner = ml.Data.TrainTestSplit(split.TrainSet);
            var a = pipeline.Fit(inner.TrainSet);
            var b = ml.Transforms.Concatenate("Features", "Size").Append(ml.Regression.Trainers.Ols()).Fit(inner.TrainSet);
            ITransformer best = ml.Regression.Evaluate(a.Transform(inner.TestSet)).RSquared > ml.Regression.Evaluate(b.Transform(inner.TestSet)).RSquared ? a : b;
            Console.WriteLine(ml.Regression.Evaluate(best.Transform(split.TestSet)).RSquared);
            ml.Model.Save(best, data.Schema, path);
            """));

    [Fact]
    public Task A_fixed_threshold_is_no_rival() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var model = pipeline.Fit(split.TrainSet);
            if (ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared > 0.7)
                ml.Model.Save(model, data.Schema, path);
            """));

    [Fact]
    public Task A_comparison_without_a_winner_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var a = pipeline.Fit(split.TrainSet);
            var b = ml.Regression.Trainers.Ols().Fit(split.TrainSet);
            if (ml.Regression.Evaluate(a.Transform(split.TestSet)).RSquared > ml.Regression.Evaluate(b.Transform(split.TestSet)).RSquared)
                Console.WriteLine("a is better");
            """));

    [Fact]
    public Task A_trainer_that_stops_by_the_test_rows_is_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var trainer = {|MLE2006:ml.MulticlassClassification.Trainers.ImageClassification("Label", "Image", validationSet: split.TestSet)|};
            var model = trainer.Fit(split.TrainSet);
            Console.WriteLine(ml.MulticlassClassification.Evaluate(model.Transform(split.TestSet)).MacroAccuracy);
            """));
}
