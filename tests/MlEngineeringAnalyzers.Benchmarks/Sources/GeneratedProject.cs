using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>Projects of any size, of which a part uses ML.NET.</summary>
internal static class GeneratedProject
{
    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Project", references: References.All, options: new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static readonly CSharpCompilation s_withoutMLNet = s_empty.WithReferences(References.Net);

    /// <summary>A project of so many files.</summary>
    /// <param name="files">How many.</param>
    /// <param name="share">How many of them, of a hundred, use ML.NET.</param>
    /// <param name="referenced">Whether the project refers to ML.NET.</param>
    public static CSharpCompilation Create(int files, int share, bool referenced = true)
    {
        var withMLNet = files * share / 100;
        var texts = MLCode.Files().Take(withMLNet).Concat(Enumerable.Range(0, files - withMLNet).Select(PlainCode.File));
        return (referenced ? s_empty : s_withoutMLNet).AddSyntaxTrees(texts.Select((text, i) => Parse(text, $"File{i}.cs")));
    }

    /// <summary>A project of these files.</summary>
    public static CSharpCompilation Of(params IEnumerable<string> texts) => s_empty.AddSyntaxTrees(texts.Select((text, i) => Parse(text, $"Own{i}.cs")));

    /// <summary>A file of a project.</summary>
    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, path: path);

    /// <summary>How many lines a project has.</summary>
    public static int Lines(Compilation compilation) => compilation.SyntaxTrees.Sum(t => t.GetText().Lines.Count);
}
