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

    /// <summary>The same files whatever the size: many small projects, or one large one. No program is divided among two.</summary>
    /// <param name="files">How many files in all.</param>
    /// <param name="share">How many of them, of a hundred, use ML.NET; a multiple of ten.</param>
    /// <param name="size">How many files a project has, or a few more; a multiple of ten.</param>
    public static IEnumerable<CSharpCompilation> Split(int files, int share, int size)
    {
        using var programs = MLCode.Programs().GetEnumerator();
        var withMLNet = 0;
        for (var first = 0; first < files; first += size)
        {
            var texts = new List<string>();
            while (withMLNet + texts.Count < (first + size) * share / 100 && programs.MoveNext())
                texts.AddRange(programs.Current);
            withMLNet += texts.Count;
            texts.AddRange(Enumerable.Range(first, size).Where(number => number % 10 >= share / 10).Select(PlainCode.File));
            yield return Of(texts);
        }
    }

    /// <summary>A project of these files.</summary>
    public static CSharpCompilation Of(params IEnumerable<string> texts) => s_empty.AddSyntaxTrees(texts.Select((text, i) => Parse(text, $"Own{i}.cs")));

    /// <summary>A file of a project.</summary>
    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, path: path);

    /// <summary>How many lines a project has.</summary>
    public static int Lines(Compilation compilation) => compilation.SyntaxTrees.Sum(t => t.GetText().Lines.Count);
}
