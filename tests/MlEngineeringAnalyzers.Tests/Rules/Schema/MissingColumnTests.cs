using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5001.</summary>
public class MissingColumnTests
{
    private const string Id = "MLE5001";

    [Fact]
    public Task A_misspelt_input_is_reported_at_the_step() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var wrong = {|MLE5001:ml.Transforms.NormalizeMinMax("Sise")|}.Append(pipeline);
            wrong.Fit(data);
            """));

    [Fact]
    public Task A_label_that_is_not_there_is_reported_at_the_trainer() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var wrong = ml.Transforms.Concatenate("Features", "Size").Append({|MLE5001:ml.Regression.Trainers.Sdca("Cost")|});
            wrong.Fit(data);
            """));

    [Fact]
    public Task A_column_that_was_dropped_is_gone() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var wrong = ml.Transforms.DropColumns("Size").Append({|MLE5001:ml.Transforms.Concatenate("Features", "Size", "Rooms")|});
            wrong.Fit(data);
            """));

    [Fact]
    public Task Constants_helpers_and_loops_without_unknown_names_are_followed() =>
        Verify.VerifyAnalyzerAsync(Program("""
            const string Column = "Sise";
            Build(ml).Fit(split.TrainSet);

            static IEstimator<ITransformer> Build(MLContext ml) => ml.Transforms.CopyColumns("Label2", "Label").Append({|MLE5001:ml.Transforms.NormalizeMinMax(Column)|});
            """));

    [Fact]
    public Task Evaluators_look_for_their_label() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = pipeline.Fit(split.TrainSet);
            {|MLE5001:ml.Regression.Evaluate(model.Transform(split.TestSet), "Prise")|};
            """));

    [Fact]
    public Task Columns_that_are_there_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var model = pipeline.Fit(split.TrainSet);
            ml.Regression.Evaluate(model.Transform(split.TestSet));
            """));

    [Fact]
    public Task A_name_that_is_not_known_is_left_alone() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.NormalizeMinMax("Norm", args[1]).Append(pipeline).Fit(data);
            """));

    [Fact]
    public Task What_only_some_paths_do_is_not_certain() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            IEstimator<ITransformer> some = args.Length > 1 ? ml.Transforms.NormalizeMinMax("Sise") : ml.Transforms.NormalizeMinMax("Size");
            some.Append(pipeline).Fit(data);
            """));

    [Fact]
    public Task A_name_that_callers_choose_is_not_certain() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            Fit("Sise");

            void Fit(string column) => ml.Transforms.NormalizeMinMax(column).Append(pipeline).Fit(data);
            """));

    [Fact]
    public Task Data_without_a_row_class_may_have_any_column() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.NormalizeMinMax("Sise").Append(ml.Transforms.CopyColumns("Label2", "Other")).Fit(ml.Data.LoadFromBinary(path));
            """));
}
