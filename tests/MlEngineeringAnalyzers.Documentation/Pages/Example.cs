using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Documentation;

/// <summary>
/// A block of a page as a program. A block of C# with usings, or with an <c>MLContext</c> of its own, is a program by itself;
/// any other continues <see cref="Prelude"/>. The usings and classes are there for both. A block of settings is the
/// <c>.editorconfig</c> of a program that only has the prelude.
/// </summary>
public static class Example
{
    /// <summary>What a block continues: there is nothing wrong with it.</summary>
    public const string Prelude = """
        var path = args[0];
        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromTextFile<House>("houses.tsv", hasHeader: true);
        var split = ml.Data.TrainTestSplit(data, testFraction: 0.2);
        var pipeline = HousePipeline.Create(ml);

        """;

    private const string Classes = Programs.RowClasses + """

        public static class HousePipeline
        {
            public static IEstimator<ITransformer> Create(MLContext ml) =>
                ml.Transforms.Categorical.OneHotEncoding("City")
                    .Append(ml.Transforms.Concatenate("Features", "Size", "Rooms", "City"))
                    .Append(ml.Regression.Trainers.LbfgsPoissonRegression());

            public static IEstimator<ITransformer> CreateForest(MLContext ml) =>
                ml.Transforms.Concatenate("Features", "Size", "Rooms").Append(ml.Regression.Trainers.FastForest());
        }

        """;

    /// <summary>All that a page does not show, as a block.</summary>
    public static CodeBlock Surroundings { get; } = new("csharp", "", Programs.Usings.TrimEnd() + "\n\n" + Prelude + Classes[1..]);

    /// <summary>The program of a block.</summary>
    public static Compilation ToCompilation(CodeBlock block)
    {
        var tree = CSharpSyntaxTree.ParseText(Source(block), new CSharpParseOptions(LanguageVersion.Latest), "Program.cs");
        var hasStatements = ((CompilationUnitSyntax)tree.GetRoot()).Members.Any(member => member is GlobalStatementSyntax);
        return CSharpCompilation.Create("Example", [tree], References.All, new CSharpCompilationOptions(
            hasStatements ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The settings of that program.</summary>
    public static AnalyzerOptions ToOptions(CodeBlock block) => IsCSharp(block) ? new([]) : new([], new EditorConfig(block.Text));

    /// <summary>The source of that program.</summary>
    public static string Source(CodeBlock block)
    {
        var text = IsCSharp(block) ? block.Text : "";
        return Programs.Usings + (IsWholeProgram(text) ? "" : Prelude) + text + Classes;
    }

    private static bool IsCSharp(CodeBlock block) => block.Language == "csharp";

    private static bool IsWholeProgram(string text) =>
        text.StartsWith("using ", StringComparison.Ordinal) || text.Contains("new MLContext(", StringComparison.Ordinal);
}
