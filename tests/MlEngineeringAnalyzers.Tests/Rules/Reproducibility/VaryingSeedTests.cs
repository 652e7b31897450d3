using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Reproducibility.VaryingSeedFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Reproducibility;

/// <summary>MLE1002.</summary>
public class VaryingSeedTests
{
    private const string Id = "MLE1002";

    [Theory]
    [InlineData("Environment.TickCount", "Environment.TickCount")]
    [InlineData("(int)DateTime.Now.Ticks", "DateTime.Now")]
    [InlineData("DateTimeOffset.UtcNow.Millisecond", "DateTimeOffset.UtcNow")]
    [InlineData("Guid.NewGuid().GetHashCode()", "Guid.NewGuid")]
    [InlineData("new Random().Next()", "new Random()")]
    [InlineData("Random.Shared.Next(1, 10)", "Random.Shared")]
    [InlineData("Environment.ProcessId", "Environment.ProcessId")]
    [InlineData("path.GetHashCode()", "String.GetHashCode")]
    [InlineData("Environment.TickCount & 0xFFFF", "Environment.TickCount")]
    public Task A_seed_that_varies_is_reported_with_its_source(string seed, string source) =>
        Verify.VerifyAnalyzerAsync(
            Bare($$"""
                var path = args[0];
                var ml = {|#0:new MLContext({{seed}})|};
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(source));

    [Theory]
    [InlineData("ml.Data.TrainTestSplit(data, seed: Environment.TickCount)")]
    [InlineData("ml.Data.ShuffleRows(data, Environment.TickCount)")]
    [InlineData("ml.Data.CrossValidationSplit(data, seed: Environment.TickCount)")]
    [InlineData("ml.Regression.CrossValidate(data, pipeline, seed: Environment.TickCount)")]
    [InlineData("ml.Regression.Trainers.FastTree(new Microsoft.ML.Trainers.FastTree.FastTreeRegressionTrainer.Options { Seed = Environment.TickCount })")]
    public Task Splits_shuffles_and_trainers_have_seeds_too(string call) =>
        Verify.VerifyAnalyzerAsync(Program($"var made = {{|MLE1002:{call}|}};"));

    [Theory]
    [InlineData("7")]
    [InlineData("new Random(7).Next()")]
    [InlineData("args.Length")]
    [InlineData("int.Parse(args[0])")]
    [InlineData("null")]
    [InlineData("Environment.ProcessorCount")]
    public Task A_seed_that_is_fixed_or_comes_from_outside_is_fine(string seed) =>
        Verify.VerifyNoDiagnosticAsync(Id, Bare($"var ml = new MLContext(seed: {seed});"));

    [Fact]
    public Task A_clock_beside_the_seed_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Bare("""
            var started = DateTime.Now;
            var ml = new MLContext(seed: 1);
            Console.WriteLine(DateTime.Now - started);
            """));

    [Fact]
    public Task A_seed_in_a_field_is_followed() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class Trainer
            {
                private readonly int _seed = Environment.TickCount;

                public MLContext Create() => {|MLE1002:new MLContext(_seed)|};
            }
            """));

    [Fact]
    public Task A_seed_that_a_caller_passes_is_reported_at_the_context() =>
        Verify.VerifyAnalyzerAsync(Bare("""
            var ml = Create(Environment.TickCount);

            static MLContext Create(int seed) => {|MLE1002:new MLContext(seed)|};
            """));

    [Fact]
    public Task A_helper_in_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Bare("var ml = {|MLE1002:Contexts.Create(Environment.TickCount)|};"),
            new VerifierOptions { Files = [("Contexts.cs", Types("public static class Contexts { public static MLContext Create(int seed) => new MLContext(seed); }"))] });

    [Fact]
    public Task A_helper_that_varies_by_itself_is_reported_in_its_own_file_only() =>
        Verify.VerifyAnalyzerAsync(
            Bare("var ml = Contexts.Create();"),
            new VerifierOptions { Files = [("Contexts.cs", Types("public static class Contexts { public static MLContext Create() => {|MLE1002:new MLContext(Environment.TickCount)|}; }"))] });

    [Theory]
    [InlineData("new MLContext(Environment.TickCount)", "new MLContext(1)")]
    [InlineData("new MLContext(seed: Guid.NewGuid().GetHashCode())", "new MLContext(seed: 1)")]
    [InlineData("new MLContext(/* luck */ new Random().Next() /* never again */)", "new MLContext(/* luck */ 1 /* never again */)")]
    public Task The_fix_is_a_constant(string varying, string constant) =>
        Verify.VerifyCodeFixAsync(Bare($"var ml = {{|MLE1002:{varying}|}};"), Bare($"var ml = {constant};"));

    [Fact]
    public Task The_constant_is_an_option() =>
        Verify.VerifyCodeFixAsync(
            Bare("var ml = {|MLE1002:new MLContext(Environment.TickCount)|};"), Bare("var ml = new MLContext(-3);"),
            new VerifierOptions { EditorConfig = "mle_seed = -3" });

    [Fact]
    public Task A_local_that_only_the_seed_used_goes_away() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var random = new Random();
                var seed = random.Next();
                var ml = {|MLE1002:new MLContext(seed)|};
                """),
            Bare("""
                var ml = new MLContext(1);
                """));

    [Fact]
    public Task A_local_that_is_used_elsewhere_stays() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var seed = Environment.TickCount;
                Console.WriteLine(seed);
                var ml = {|MLE1002:new MLContext(seed)|};
                """),
            Bare("""
                var seed = Environment.TickCount;
                Console.WriteLine(seed);
                var ml = new MLContext(1);
                """));

    [Fact]
    public Task A_local_whose_value_does_something_stays() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var seed = Next();
                var ml = {|MLE1002:new MLContext(seed)|};

                static int Next()
                {
                    Console.WriteLine("next");
                    return Environment.TickCount;
                }
                """),
            Bare("""
                var seed = Next();
                var ml = new MLContext(1);

                static int Next()
                {
                    Console.WriteLine("next");
                    return Environment.TickCount;
                }
                """));

    [Fact]
    public Task A_seed_that_a_caller_passes_is_the_callers_to_change() =>
        Verify.VerifyNoCodeFixAsync(Bare("""
            var ml = Create(Environment.TickCount);

            static MLContext Create(int seed) => {|MLE1002:new MLContext(seed)|};
            """));

    [Fact]
    public Task Only_the_fallback_of_a_callers_seed_is_replaced() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var ml = Create(null);

                static MLContext Create(int? seed) => {|MLE1002:new MLContext(seed ?? Environment.TickCount)|};
                """),
            Bare("""
                var ml = Create(null);

                static MLContext Create(int? seed) => new MLContext(seed ?? 1);
                """));

    [Fact]
    public Task Options_of_a_trainer_are_fixed_in_the_initializer_or_where_they_are_set() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var first = {|MLE1002:ml.Regression.Trainers.FastTree(new Microsoft.ML.Trainers.FastTree.FastTreeRegressionTrainer.Options { Seed = Environment.TickCount, NumberOfTrees = 5 })|};
                var options = new Microsoft.ML.Trainers.FastTree.FastTreeRegressionTrainer.Options();
                options.Seed = Environment.TickCount;
                var second = {|MLE1002:ml.Regression.Trainers.FastTree(options)|};
                """),
            Program("""
                var first = ml.Regression.Trainers.FastTree(new Microsoft.ML.Trainers.FastTree.FastTreeRegressionTrainer.Options { Seed = 1, NumberOfTrees = 5 });
                var options = new Microsoft.ML.Trainers.FastTree.FastTreeRegressionTrainer.Options();
                options.Seed = 1;
                var second = ml.Regression.Trainers.FastTree(options);
                """));

    [Fact]
    public Task Several_on_a_line_and_with_one_local_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var seed = Environment.TickCount;
                var a = {|MLE1002:ml.Data.TrainTestSplit({|MLE1002:ml.Data.ShuffleRows(data, seed)|}, seed: seed)|};
                var b = {|MLE1002:ml.Data.ShuffleRows(a.TrainSet, seed)|}; var c = {|MLE1002:new MLContext(DateTime.Now.Second)|};
                """),
            Program("""
                var a = ml.Data.TrainTestSplit(ml.Data.ShuffleRows(data, 1), seed: 1);
                var b = ml.Data.ShuffleRows(a.TrainSet, 1); var c = new MLContext(1);
                """));
}
