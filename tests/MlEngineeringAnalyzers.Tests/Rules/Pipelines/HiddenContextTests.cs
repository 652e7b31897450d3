using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Pipelines.HiddenContextFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Pipelines;

/// <summary>MLE4002.</summary>
public class HiddenContextTests
{
    private const string Id = "MLE4002";

    [Theory]
    [InlineData("private readonly MLContext _ml = {|#0:new(seed: 1)|}; public object Use() => _ml;")]
    [InlineData("public MLContext Ml { get; } = {|#0:new MLContext(seed: 1)|};")]
    [InlineData("private readonly MLContext _ml; public Trainer() { _ml = {|#0:new MLContext(seed: 1)|}; } public object Use() => _ml;")]
    [InlineData("public object Use() { var ml = {|#0:new MLContext(seed: 1)|}; return ml.Data; }")]
    [InlineData("private MLContext? _ml; public object Use() => _ml ??= {|#0:new MLContext(seed: 1)|};")]
    [InlineData("private static readonly MLContext s_ml = {|#0:new(seed: 1)|}; public object Use() => s_ml;")]
    [InlineData("private static MLContext Create() => {|#0:new(seed: 1)|}; public object Use() => Create();")]
    public Task A_class_that_makes_its_own_context_is_reported(string members) =>
        Verify.VerifyAnalyzerAsync(
            Usings + "_ = new Trainer();\n\npublic class Trainer { " + members + " }",
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("Trainer"));

    [Theory]
    [InlineData("public class Trainer(MLContext ml) : Base({|#0:new MLContext(seed: 1)|}) { public object Own() => ml; }")]
    [InlineData("public class Trainer : Base { public Trainer() : base({|#0:new MLContext(seed: 1)|}) { } }")]
    public Task The_class_that_makes_it_is_named_not_its_base(string trainer) =>
        Verify.VerifyAnalyzerAsync(
            Usings + "_ = typeof(Trainer);\n\npublic abstract class Base { private readonly MLContext _ml; protected Base(MLContext ml) => _ml = ml; public object Use() => _ml.Data; }\n" + trainer,
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("Trainer"));

    [Theory]
    [InlineData("public class Trainer(MLContext ml) { public object Use() => ml.Data; }")]
    [InlineData("public class Trainer { private readonly MLContext _ml; public Trainer(MLContext? ml = null) => _ml = ml ?? new MLContext(seed: 1); public object Use() => _ml; }")]
    [InlineData("public static class Contexts { public static MLContext Create() => new(seed: 1); }")]
    [InlineData("public static class Contexts { public static MLContext Create(int seed) { return new MLContext(seed); } }")]
    [InlineData("public static class Contexts { public static readonly MLContext Shared = new(seed: 1); }")]
    [InlineData("public class Tests { [Fact] public void It_trains() { var ml = new MLContext(seed: 1); Console.WriteLine(ml); } }\npublic class FactAttribute : Attribute { }")]
    [InlineData("public static class Startup { public static void Configure(IServiceCollection services) { services.AddSingleton(new MLContext(seed: 1)); services.AddSingleton(_ => new MLContext(seed: 1)); } }")]
    public Task Who_receives_a_context_or_gives_one_is_not_reported(string declarations) =>
        Verify.VerifyNoDiagnosticAsync(Id, "using Microsoft.Extensions.DependencyInjection;\n" + Types(declarations));

    [Fact]
    public Task Where_the_program_begins_contexts_are_made() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("Console.WriteLine(pipeline.Fit(split.TrainSet));"));

    [Fact]
    public Task The_class_of_Main_is_where_a_program_begins() =>
        Verify.VerifyNoDiagnosticAsync(
            Id,
            Types("public static class Program { public static void Main() { var ml = new MLContext(seed: 1); Console.WriteLine(ml); } }"),
            new VerifierOptions { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication });

    [Fact]
    public Task A_field_becomes_a_parameter_of_a_new_constructor() =>
        Verify.VerifyCodeFixAsync(
            Usings + """
                var trainer = new Trainer();
                Console.WriteLine(trainer.Name);

                public class Trainer
                {
                    private readonly MLContext _ml = {|MLE4002:new(seed: 1)|}; // ours
                    private readonly string _name = "a";

                    public string Name => _name + _ml;
                }
                """,
            Usings + """
                var trainer = new Trainer(new MLContext(seed: 1));
                Console.WriteLine(trainer.Name);

                public class Trainer
                {
                    private readonly MLContext _ml; // ours
                    private readonly string _name = "a";

                    public Trainer(MLContext ml)
                    {
                        _ml = ml;
                    }

                    public string Name => _name + _ml;
                }
                """);

    [Fact]
    public Task A_constructor_that_is_there_gets_the_parameter() =>
        Verify.VerifyCodeFixAsync(
            Usings + """
                var ml = new MLContext(seed: 7);
                Console.WriteLine(ml.Data);
                Console.WriteLine(new Trainer(name: "a", 2).Ml);

                public class Trainer
                {
                    public Trainer(string name, int count)
                    {
                        // What it is called.
                        Name = name + count;
                    }

                    public MLContext Ml { get; } = {|MLE4002:new MLContext(seed: 1)|};

                    public string Name { get; }
                }
                """,
            Usings + """
                var ml = new MLContext(seed: 7);
                Console.WriteLine(ml.Data);
                Console.WriteLine(new Trainer(ml, name: "a", 2).Ml);

                public class Trainer
                {
                    public Trainer(MLContext ml, string name, int count)
                    {
                        Ml = ml;
                        // What it is called.
                        Name = name + count;
                    }

                    public MLContext Ml { get; }

                    public string Name { get; }
                }
                """);

    [Fact]
    public Task A_context_that_the_constructor_makes_is_passed_to_it() =>
        Verify.VerifyCodeFixAsync(
            Usings + """
                public class Trainer
                {
                    private readonly MLContext ml;

                    public Trainer(string name) => ml = {|MLE4002:new MLContext(seed: 1)|};

                    public object Use() => ml;
                }

                public static class Program
                {
                    public static void Main() => Console.WriteLine(new Trainer("a").Use());
                }
                """,
            Usings + """
                public class Trainer
                {
                    private readonly MLContext ml;

                    public Trainer(MLContext mlContext, string name) => ml = mlContext;

                    public object Use() => ml;
                }

                public static class Program
                {
                    public static void Main() => Console.WriteLine(new Trainer(new MLContext(seed: 1), "a").Use());
                }
                """,
            new VerifierOptions { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication });

    [Fact]
    public Task A_primary_constructor_has_one_more_parameter() =>
        Verify.VerifyCodeFixAsync(
            Usings + """
                Console.WriteLine(new Trainer("a").Use());

                public class Trainer(string name)
                {
                    private readonly MLContext _ml = {|MLE4002:new(seed: 1)|};

                    public object Use() => name + _ml;
                }
                """,
            Usings + """
                Console.WriteLine(new Trainer(new MLContext(seed: 1), "a").Use());

                public class Trainer(MLContext ml, string name)
                {
                    private readonly MLContext _ml = ml;

                    public object Use() => name + _ml;
                }
                """);

    [Fact]
    public Task Callers_in_other_files_are_changed_too()
    {
        const string Trainer = """
            using Microsoft.ML;

            public class Trainer
            {
                private readonly MLContext _ml = {|MLE4002:new(seed: 1)|};

                public object Use() => _ml;
            }
            """;
        const string Repaired = """
            using Microsoft.ML;

            public class Trainer
            {
                private readonly MLContext _ml;

                public Trainer(MLContext ml)
                {
                    _ml = ml;
                }

                public object Use() => _ml;
            }
            """;
        return Verify.VerifyCodeFixAsync(
            "System.Console.WriteLine(new Trainer().Use());\n",
            "System.Console.WriteLine(new Trainer(new Microsoft.ML.MLContext(seed: 1)).Use());\n",
            new VerifierOptions { Files = [("Trainer.cs", Trainer)], FixedFiles = [("Trainer.cs", Repaired)] });
    }

    [Theory]
    [InlineData("public class Trainer { private readonly MLContext _ml = {|MLE4002:new(seed: 1)|}; public object Use() => _ml; }\npublic class Better : Trainer { }")]
    [InlineData("public class Trainer { private readonly MLContext _ml = {|MLE4002:new(seed: 1)|}; public object Use() => _ml; }\npublic class Job { public object Run() => new Trainer().Use(); }")]
    [InlineData("public class Trainer { private readonly MLContext _ml = {|MLE4002:new(seed: 1)|}; public object Use() => _ml; }\npublic static class Job { public static T Make<T>() where T : new() => new T(); public static object Run() => Make<Trainer>().Use(); }")]
    [InlineData("public class Trainer { public object Use() { var ml = {|MLE4002:new MLContext(seed: 1)|}; return ml.Data; } }")]
    [InlineData("public static class Trainer { private static readonly MLContext s_ml = {|MLE4002:new(seed: 1)|}; public static object Use() => s_ml; }")]
    public Task A_class_that_others_make_is_left_to_the_user(string declarations) =>
        Verify.VerifyNoCodeFixAsync(Types(declarations));

    [Theory]
    [InlineData("", false)]
    [InlineData("builder.Services.AddSingleton(new MLContext(seed: 1));", true)]
    public Task Dependency_injection_has_to_have_a_context(string registration, bool isFixed)
    {
        string Text(string members) => "using Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.DependencyInjection;\n" + Usings + $$"""
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddScoped<Trainer>();
            {{registration}}
            builder.Build().Run();

            public class Trainer
            {
                {{members}}

                public object Use() => _ml;
            }
            """;
        var source = Text("private readonly MLContext _ml = {|MLE4002:new(seed: 1)|};");
        return isFixed
            ? Verify.VerifyCodeFixAsync(source, Text("private readonly MLContext _ml;\n\n    public Trainer(MLContext ml)\n    {\n        _ml = ml;\n    }"))
            : Verify.VerifyNoCodeFixAsync(source);
    }
}
