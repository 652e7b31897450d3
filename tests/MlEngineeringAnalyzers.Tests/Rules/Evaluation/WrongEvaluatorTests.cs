using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

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
}
