using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>MLE7003.</summary>
public class ModelLoadedRepeatedlyTests
{
    private const string Id = "MLE7003";

    [Fact]
    public Task A_model_that_is_loaded_in_every_round_of_a_loop_is_reported() =>
        Verify.VerifyAnalyzerAsync(
            Bare("""
                var ml = new MLContext(1);
                for (var i = 0; i < 9; i++)
                {
                    var model = {|#0:ml.Model.Load(args[0], out _)|};
                    Console.WriteLine(model.Transform(ml.Data.LoadFromBinary($"{i}.bin")).Schema);
                }
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("in every round of a loop"));

    [Fact]
    public Task A_controller_that_loads_for_every_request_is_reported() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class PriceController : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                private readonly MLContext _ml = new(1);

                public int Get(int id) => {|MLE7003:_ml.Model.Load("model-1.0.zip", out _)|}.GetHashCode() + id;
            }
            """));

    [Theory]
    [InlineData("foreach (var file in Directory.GetFiles(args[0])) Console.WriteLine(ml.Model.Load(file, out _));")]
    [InlineData("var model = ml.Model.Load(args[0], out _); for (var i = 0; i < 9; i++) Console.WriteLine(model);")]
    [InlineData("for (var i = 0; i < 9; i++) { ml.Model.Save(ml.Regression.Trainers.Ols().Fit(ml.Data.LoadFromBinary(args[1])), null, args[0]); Console.WriteLine(ml.Model.Load(args[0], out _)); }")]
    public Task Other_files_a_load_before_the_loop_and_a_new_model_in_it_are_fine(string code) =>
        Verify.VerifyNoDiagnosticAsync(Id, Bare($"var ml = new MLContext(1); {code}"));

    [Fact]
    public Task A_helper_in_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Bare("var ml = new MLContext(1); for (var i = 0; i < 9; i++) Console.WriteLine({|MLE7003:Models.Load(ml, args[0])|});"),
            new VerifierOptions { Files = [("Models.cs", Types("public static class Models { public static ITransformer Load(MLContext ml, string path) => ml.Model.Load(path, out _); }"))] });
}
