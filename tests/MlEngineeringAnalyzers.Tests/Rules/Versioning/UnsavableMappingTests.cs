using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Versioning.UnsavableMappingFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Versioning;

/// <summary>MLE3007.</summary>
public class UnsavableMappingTests
{
    private const string Id = "MLE3007";

    [Fact]
    public Task A_mapping_without_a_contract_cannot_be_saved() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = {|MLE3007:ml.Transforms.CustomMapping<Source, Target>((s, t) => t.Twice = s.Size * 2, contractName: null)|}.Append(pipeline).Fit(data);
            ml.Model.Save(model, data.Schema, path);

            public class Source { public float Size { get; set; } }

            public class Target { public float Twice { get; set; } }
            """));

    [Fact]
    public Task One_that_is_not_saved_needs_none() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.CustomMapping<Source, Target>((s, t) => t.Twice = s.Size * 2, contractName: null).Append(pipeline).Fit(data);

            public class Source { public float Size { get; set; } }

            public class Target { public float Twice { get; set; } }
            """));

    [Fact]
    public Task The_fix_moves_the_mapping_into_a_factory() =>
        Verify.VerifyCodeFixAsync(
            Saved("{|MLE3007:ml.Transforms.CustomMapping<Source, Target>((s, t) => t.Twice = s.Size * 2, contractName: null)|}"),
            Saved("ml.Transforms.CustomMapping<Source, Target>(new TargetMappingFactory().GetMapping(), contractName: \"TargetMapping\")") + """

                [Microsoft.ML.Transforms.CustomMappingFactoryAttribute("TargetMapping")]
                public class TargetMappingFactory : Microsoft.ML.Transforms.CustomMappingFactory<Source, Target>
                {
                    public override Action<Source, Target> GetMapping() => (s, t) => t.Twice = s.Size * 2;
                }

                """);

    [Fact]
    public Task Two_mappings_get_two_factories() =>
        Verify.VerifyCodeFixAsync(
            "using Microsoft.ML.Transforms;\n" + Saved("{|MLE3007:ml.Transforms.CustomMapping<Source, Target>(Mappings.Twice, \"\")|}"),
            "using Microsoft.ML.Transforms;\n" + Saved("ml.Transforms.CustomMapping<Source, Target>(new TargetMappingFactory().GetMapping(), contractName: \"TargetMapping\")") + """

                [CustomMappingFactoryAttribute("TargetMapping")]
                public class TargetMappingFactory : CustomMappingFactory<Source, Target>
                {
                    public override Action<Source, Target> GetMapping() => Mappings.Twice;
                }

                """);

    [Fact]
    public Task A_contract_that_has_a_name_keeps_it() =>
        Verify.VerifyCodeFixAsync(
            Saved("{|MLE3007:ml.Transforms.CustomMapping<Source, Target>((s, t) => t.Twice = s.Size * 2, \"twice\")|}", "var loaded = ml.Model.Load(path, out _);"),
            Saved("ml.Transforms.CustomMapping<Source, Target>(new TargetMappingFactory().GetMapping(), \"twice\")", "var loaded = ml.Model.Load(path, out _);") + """

                [Microsoft.ML.Transforms.CustomMappingFactoryAttribute("twice")]
                public class TargetMappingFactory : Microsoft.ML.Transforms.CustomMappingFactory<Source, Target>
                {
                    public override Action<Source, Target> GetMapping() => (s, t) => t.Twice = s.Size * 2;
                }

                """);

    [Fact]
    public Task In_a_class_of_a_namespace_the_factory_comes_behind_it() =>
        Verify.VerifyCodeFixAsync(
            Trainer("""
                        var model = {|MLE3007:ml.Transforms.CustomMapping<Source, Target>(
                            (s, t) =>
                            {
                                t.Twice = s.Size * 2;
                            },
                            contractName: null)|}.Fit(data);
                """, ""),
            Trainer("""
                        var model = ml.Transforms.CustomMapping<Source, Target>(
                            new TargetMappingFactory().GetMapping(),
                            contractName: "TargetMapping").Fit(data);
                """, """


                    [Microsoft.ML.Transforms.CustomMappingFactoryAttribute("TargetMapping")]
                    public class TargetMappingFactory : Microsoft.ML.Transforms.CustomMappingFactory<Source, Target>
                    {
                        public override Action<Source, Target> GetMapping() => (s, t) =>
                            {
                                t.Twice = s.Size * 2;
                            };
                    }
                """));

    [Fact]
    public Task A_mapping_that_needs_what_is_around_it_cannot_be_moved() =>
        Verify.VerifyNoCodeFixAsync(Saved("{|MLE3007:ml.Transforms.CustomMapping<Source, Target>((s, t) => t.Twice = s.Size * path.Length, contractName: null)|}"));

    private static string Saved(string mapping, string more = "") => Program($$"""
        var model = {{mapping}}.Append(pipeline).Fit(data);
        ml.Model.Save(model, data.Schema, path);
        {{more}}

        public static class Mappings { public static void Twice(Source source, Target target) => target.Twice = source.Size * 2; }

        public class Source { public float Size { get; set; } }

        public class Target { public float Twice { get; set; } }
        """);

    private static string Trainer(string statement, string factory) => Types($$"""
        namespace Houses
        {
            public static class Trainer
            {
                public static void Train(MLContext ml, IDataView data, string path)
                {
        {{statement}}
                    ml.Model.Save(model, data.Schema, path);
                }
            }{{factory}}

            public class Source { public float Size { get; set; } }

            public class Target { public float Twice { get; set; } }
        }
        """);
}
