using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer, MlEngineeringAnalyzers.CodeFixes.Rules.Schema.InnerLabelFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5007.</summary>
public class InnerLabelTests
{
    private const string Id = "MLE5007";

    [Fact]
    public Task The_binary_trainer_has_a_label_of_its_own() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.MapValueToKey("Class", "City")).Append(ml.Transforms.DropColumns("Label"))
                .Append({|MLE5007:ml.MulticlassClassification.Trainers.OneVersusAll(ml.BinaryClassification.Trainers.AveragedPerceptron(), "Class")|}).Fit(data);
            """));

    [Fact]
    public Task The_same_label_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.MapValueToKey("Class", "City"))
                .Append(ml.MulticlassClassification.Trainers.OneVersusAll(ml.BinaryClassification.Trainers.AveragedPerceptron("Class"), "Class")).Fit(data);
            """));

    [Fact]
    public Task The_fix_passes_the_label_on() =>
        Verify.VerifyCodeFixAsync(Program("""
            var binary = ml.BinaryClassification.Trainers.AveragedPerceptron(featureColumnName: "Features");
            ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.MapValueToKey("Class", "City")).Append(ml.Transforms.DropColumns("Label"))
                .Append({|MLE5007:ml.MulticlassClassification.Trainers.OneVersusAll(binary, labelColumnName: "Class")|}).Fit(data);
            """), Program("""
            var binary = ml.BinaryClassification.Trainers.AveragedPerceptron(labelColumnName: "Class", featureColumnName: "Features");
            ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.MapValueToKey("Class", "City")).Append(ml.Transforms.DropColumns("Label"))
                .Append(ml.MulticlassClassification.Trainers.OneVersusAll(binary, labelColumnName: "Class")).Fit(data);
            """));

    [Fact]
    public Task A_calibrator_gets_that_of_the_trainer_before_it() =>
        Verify.VerifyCodeFixAsync(Program("""
            const string Cheap = "Cheap";
            IEstimator<ITransformer> steps = ml.Transforms.Conversion.ConvertType(Cheap, "Label", DataKind.Boolean).Append(ml.Transforms.DropColumns("Label")).Append(ml.Transforms.Concatenate("Features", "Size"));
            steps = steps.Append(ml.BinaryClassification.Trainers.LinearSvm(Cheap));
            steps = steps.Append({|MLE5007:ml.BinaryClassification.Calibrators.Platt()|});
            steps.Fit(data);
            """), Program("""
            const string Cheap = "Cheap";
            IEstimator<ITransformer> steps = ml.Transforms.Conversion.ConvertType(Cheap, "Label", DataKind.Boolean).Append(ml.Transforms.DropColumns("Label")).Append(ml.Transforms.Concatenate("Features", "Size"));
            steps = steps.Append(ml.BinaryClassification.Trainers.LinearSvm(Cheap));
            steps = steps.Append(ml.BinaryClassification.Calibrators.Platt(labelColumnName: Cheap));
            steps.Fit(data);
            """));
}
