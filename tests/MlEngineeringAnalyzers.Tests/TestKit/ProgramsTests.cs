using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Tests.TestKit.NamesAnalyzer, MlEngineeringAnalyzers.Tests.TestKit.GoodNameFix>;

namespace MlEngineeringAnalyzers.Tests.TestKit;

/// <summary>The programs around a test's statements compile.</summary>
public class ProgramsTests
{
    [Fact]
    public Task A_program_trains_evaluates_and_saves() => Verify.VerifyNoDiagnosticAsync("TK0001", Program("""
        var model = pipeline.Fit(split.TrainSet);
        Console.WriteLine(ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared);
        ml.Model.Save(model, data.Schema, path);
        var engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(model);
        Console.WriteLine(engine.Predict(new House { Size = 80 }).Price);
        """));

    [Fact]
    public Task A_program_may_declare_functions_and_types() => Verify.VerifyCodeFixAsync(
        Program("""
            Train();
            ITransformer Train() => pipeline.Fit(data);

            class Helper
            {
                void {|TK0001:Bad|}() { }
            }
            """),
        Program("""
            Train();
            ITransformer Train() => pipeline.Fit(data);

            class Helper
            {
                void Good() { }
            }
            """));

    [Fact]
    public Task A_bare_program_has_no_variables() => Verify.VerifyNoDiagnosticAsync("TK0001", Bare("""
        var ml = new MLContext();
        var data = ml.Data.LoadFromEnumerable(new List<House>());
        """));

    [Fact]
    public Task A_program_may_have_more_files() => Verify.VerifyAnalyzerAsync(
        Program("new Trainer().Bad(ml);"),
        new VerifierOptions
        {
            Files = [("Trainer.cs", Types("class Trainer { public void {|TK0001:Bad|}(MLContext ml) => ml.Data.LoadFromEnumerable(new House[0]); }"))],
        });

    [Fact]
    public Task A_program_without_MLNet_does_not_compile_against_it() =>
        Assert.ThrowsAsync<InvalidOperationException>(() =>
            Verify.VerifyNoDiagnosticAsync("TK0001", Program(""), new VerifierOptions { MLNet = false }));
}
