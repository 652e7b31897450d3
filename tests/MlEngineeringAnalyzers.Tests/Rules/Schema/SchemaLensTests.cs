using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5090.</summary>
public class SchemaLensTests
{
    private const string Id = "MLE5090";

    [Fact]
    public Task A_fit_and_a_transform_show_the_columns() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = {|MLE5090:pipeline.Fit(split.TrainSet)|};
            var predictions = {|MLE5090:model.Transform(split.TestSet)|};
            """));

    [Fact]
    public Task Where_nothing_is_fitted_there_is_nothing_to_show() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("Console.WriteLine(data.Schema.Count);"));

    [Fact]
    public Task A_fit_in_a_base_class_shows_what_each_derived_class_makes_of_it() =>
        Verify.VerifyAnalyzerAsync(
            Usings + """
                using Microsoft.ML.Trainers;

                public class Flat { [LoadColumn(0)] public float Size { get; set; } [LoadColumn(1)] public bool Label { get; set; } }

                public abstract class Training
                {
                    protected MLContext ML { get; } = new(seed: 1);

                    protected abstract IEstimator<ITransformer> Trainer { get; }

                    public void Run(string path) =>
                        {|#0:ML.Transforms.Concatenate("Features", "Size").Append(Trainer).Fit(ML.Data.LoadFromTextFile<Flat>(path))|};
                }

                public class Calibrated : Training { protected override IEstimator<ITransformer> Trainer => ML.BinaryClassification.Trainers.LbfgsLogisticRegression(); }

                public class Plain : Training { protected override IEstimator<ITransformer> Trainer => ML.BinaryClassification.Trainers.LinearSvm(); }
                """,
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(
                "Size:R4, Label:BL -> Size:R4, Label:BL, Features:V<R4,1>, PredictedLabel:BL, Score:R4, Probability:R4"
                + " or Size:R4, Label:BL -> Size:R4, Label:BL, Features:V<R4,1>, PredictedLabel:BL, Score:R4"));
}
