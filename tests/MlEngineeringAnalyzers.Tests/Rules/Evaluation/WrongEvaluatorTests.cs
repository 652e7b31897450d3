using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer, MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation.WrongEvaluatorFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2008.</summary>
public class WrongEvaluatorTests
{
    private const string Id = "MLE2008";

    [Fact]
    public Task Data_must_be_scored_first() =>
        Verify.VerifyAnalyzerAsync(Program("""
            pipeline.Fit(data);
            {|MLE2008:ml.Regression.Evaluate(data)|};
            """));

    [Fact]
    public Task Calibrated_metrics_need_probabilities() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.ConvertType("Label", outputKind: DataKind.Boolean))
                .Append(ml.BinaryClassification.Trainers.AveragedPerceptron()).Fit(data);
            {|MLE2008:ml.BinaryClassification.Evaluate(model.Transform(data))|};
            """));

    [Fact]
    public Task So_does_cross_validation() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var binary = ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.ConvertType("Label", outputKind: DataKind.Boolean))
                .Append(ml.BinaryClassification.Trainers.AveragedPerceptron());
            {|MLE2008:ml.BinaryClassification.CrossValidate(data, binary)|};
            """));

    [Fact]
    public Task The_right_evaluator_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Regression.Evaluate(pipeline.Fit(data).Transform(data));
            var model = ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.ConvertType("Label", outputKind: DataKind.Boolean))
                .Append(ml.BinaryClassification.Trainers.AveragedPerceptron()).Append(ml.BinaryClassification.Calibrators.Platt()).Fit(data);
            ml.BinaryClassification.Evaluate(model.Transform(data));
            """));

    [Fact]
    public Task The_fix_asks_the_evaluator_that_needs_no_probabilities() =>
        Verify.VerifyCodeFixAsync(Program("""
            var binary = ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.ConvertType("Label", outputKind: DataKind.Boolean))
                .Append(ml.BinaryClassification.Trainers.AveragedPerceptron());
            CalibratedBinaryClassificationMetrics metrics = {|MLE2008:ml.BinaryClassification.Evaluate(binary.Fit(data).Transform(data), "Label", probabilityColumnName: "Probability", predictedLabelColumnName: "PredictedLabel")|};
            Console.WriteLine(metrics.Accuracy);
            var folds = {|MLE2008:ml.BinaryClassification.CrossValidate(data, binary, 3)|};
            """), Program("""
            var binary = ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.ConvertType("Label", outputKind: DataKind.Boolean))
                .Append(ml.BinaryClassification.Trainers.AveragedPerceptron());
            var metrics = ml.BinaryClassification.EvaluateNonCalibrated(binary.Fit(data).Transform(data), "Label", predictedLabelColumnName: "PredictedLabel");
            Console.WriteLine(metrics.Accuracy);
            var folds = ml.BinaryClassification.CrossValidateNonCalibrated(data, binary, 3);
            """));

    [Fact]
    public Task Scores_are_made_first() =>
        Verify.VerifyCodeFixAsync(Program("""
            var model = pipeline.Fit(split.TrainSet);
            {|MLE2008:ml.Regression.Evaluate(split.TestSet)|};
            """), Program("""
            var model = pipeline.Fit(split.TrainSet);
            ml.Regression.Evaluate(model.Transform(split.TestSet));
            """));

    [Fact]
    public Task Another_task_has_another_catalogue() =>
        Verify.VerifyCodeFixAsync(Program("""
            var model = pipeline.Fit(split.TrainSet);
            var metrics = {|MLE2008:ml.MulticlassClassification.Evaluate(model.Transform(split.TestSet), topKPredictionCount: 3)|};
            """), Program("""
            var model = pipeline.Fit(split.TrainSet);
            var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
            """));

    [Fact]
    public Task Not_where_its_metrics_are_read() =>
        Verify.VerifyNoCodeFixAsync(Program("""
            var model = pipeline.Fit(split.TrainSet);
            Console.WriteLine({|MLE2008:ml.MulticlassClassification.Evaluate(model.Transform(split.TestSet))|}.MacroAccuracy);
            """));
}
