using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer, MlEngineeringAnalyzers.CodeFixes.Rules.Schema.MissingColumnFix>;

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

    [Fact]
    public Task The_fix_names_the_nearest_column() =>
        Verify.VerifyCodeFixAsync(Program("""
            var wrong = {|MLE5001:ml.Transforms.NormalizeMinMax("Sise")|}.Append(pipeline);
            wrong.Fit(data);
            """), Program("""
            var wrong = ml.Transforms.NormalizeMinMax("Size").Append(pipeline);
            wrong.Fit(data);
            """));

    [Fact]
    public Task All_misspelt_names_of_a_step_are_mended_at_once_and_in_every_step() =>
        Verify.VerifyCodeFixAsync(Program("""
            var first = {|MLE5001:ml.Transforms.Concatenate("Features", new[] { "Sise", "Romms" })|}.Append(ml.Regression.Trainers.FastTree());
            var second = {|MLE5001:ml.Transforms.NormalizeMinMax(outputColumnName: "Norm", inputColumnName: "rooms")|}.Append(pipeline);
            first.Fit(data);
            second.Fit(data);
            """), Program("""
            var first = ml.Transforms.Concatenate("Features", new[] { "Size", "Rooms" }).Append(ml.Regression.Trainers.FastTree());
            var second = ml.Transforms.NormalizeMinMax(outputColumnName: "Norm", inputColumnName: "Rooms").Append(pipeline);
            first.Fit(data);
            second.Fit(data);
            """));

    [Fact]
    public Task A_step_goes_on_to_make_the_column_that_later_steps_read() =>
        Verify.VerifyCodeFixAsync(Program("""
            ml.Transforms.CopyColumns("Area", "Size")
                .Append({|MLE5001:ml.Transforms.NormalizeMinMax("Areas")|})
                .Append(ml.Transforms.Concatenate("Features", "Areas"))
                .Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """), Program("""
            ml.Transforms.CopyColumns("Area", "Size")
                .Append(ml.Transforms.NormalizeMinMax("Areas", inputColumnName: "Area"))
                .Append(ml.Transforms.Concatenate("Features", "Areas"))
                .Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """), new VerifierOptions { IncrementalIterations = 1 });

    [Fact]
    public Task A_trainer_is_given_the_only_vector_of_features() =>
        Verify.VerifyCodeFixAsync(Program("""
            ml.Transforms.Concatenate("Inputs", "Size", "Rooms").Append({|MLE5001:ml.Regression.Trainers.FastTree()|}).Fit(data);
            """), Program("""
            ml.Transforms.Concatenate("Inputs", "Size", "Rooms").Append(ml.Regression.Trainers.FastTree(featureColumnName: "Inputs")).Fit(data);
            """));

    [Fact]
    public Task An_evaluator_reads_the_label_of_the_trainer() =>
        Verify.VerifyCodeFixAsync(Program("""
            var model = ml.Transforms.CopyColumns("Cost", "Label").Append(ml.Transforms.DropColumns("Label")).Append(ml.Transforms.Concatenate("Features", "Size"))
                .Append(ml.Regression.Trainers.FastTree(labelColumnName: "Cost")).Fit(split.TrainSet);
            {|MLE5001:ml.Regression.Evaluate(model.Transform(split.TestSet))|};
            """), Program("""
            var model = ml.Transforms.CopyColumns("Cost", "Label").Append(ml.Transforms.DropColumns("Label")).Append(ml.Transforms.Concatenate("Features", "Size"))
                .Append(ml.Regression.Trainers.FastTree(labelColumnName: "Cost")).Fit(split.TrainSet);
            ml.Regression.Evaluate(model.Transform(split.TestSet), labelColumnName: "Cost");
            """));

    [Fact]
    public Task Output_and_input_are_swapped_back() =>
        Verify.VerifyCodeFixAsync(Program("""
            {|MLE5001:ml.Transforms.Categorical.OneHotEncoding("City", "Code")|}
                .Append({|MLE5001:ml.Transforms.Concatenate("Features", "Size", "Code")|}).Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """), Program("""
            ml.Transforms.Categorical.OneHotEncoding("Code", "City")
                .Append(ml.Transforms.Concatenate("Features", "Size", "Code")).Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """), new VerifierOptions { IncrementalIterations = 1 });

    [Fact]
    public Task Nothing_is_guessed_where_no_name_is_near() =>
        Verify.VerifyNoCodeFixAsync(Program("""
            ml.Transforms.Concatenate("Features", "Size").Append({|MLE5001:ml.Regression.Trainers.Sdca("Cost")|}).Fit(data);
            """));

    [Theory]
    [InlineData("\"Size\", \"Rooms\", \"Romms\"")]
    public Task A_name_that_the_step_has_already_is_no_repair(string columns) =>
        Verify.VerifyNoCodeFixAsync(Program($$"""
            {|MLE5001:ml.Transforms.Concatenate("Features", {{columns}})|}.Fit(data);
            """));

    [Fact]
    public Task Numbered_columns_are_not_each_others_misspellings() =>
        Verify.VerifyAnalyzerAsync(
            Program("""
                {|#0:ml.Transforms.Concatenate("Features", "Size2")|}.Fit(ml.Transforms.CopyColumns("Size1", "Size").Fit(data).Transform(data));
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("Fit will throw: Could not find input column 'Size2' (Parameter 'inputSchema'). Did you mean 'Size'?"));
}
