using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>Files that use ML.NET as real applications do: the labelled programs, many of them in one project.</summary>
internal static class MLCode
{
    // Those that can live beside others: everything in a namespace, no entry point.
    private static readonly List<LineageProgram> s_programs = [.. Corpora.ReadLineage().Where(p => p.Files.All(f => HasOwnNamespace(f.Text)))];

    /// <summary>Any number of programs, by their files; each is in a namespace of its own.</summary>
    public static IEnumerable<IReadOnlyList<string>> Programs()
    {
        for (var number = 0; ; number++)
            yield return [.. Numbered(s_programs[number % s_programs.Count], number)];
    }

    /// <summary>Any number of files.</summary>
    public static IEnumerable<string> Files() => Programs().SelectMany(files => files);

    /// <summary>One file of at least so many lines: as many programs as it takes.</summary>
    public static string LongFile(int lines)
    {
        var usings = new SortedSet<string>(StringComparer.Ordinal);
        var namespaces = new List<string>();
        foreach (var file in Files())
        {
            var root = CSharpSyntaxTree.ParseText(file).GetCompilationUnitRoot();
            usings.UnionWith(root.Usings.Select(u => u.ToString()));
            foreach (var space in root.Members.OfType<BaseNamespaceDeclarationSyntax>())
            {
                usings.UnionWith(space.Usings.Select(u => u.ToString()));
                namespaces.Add($"namespace {space.Name}\n{{\n{string.Concat(space.Members.Select(m => m.ToFullString()))}\n}}\n");
            }

            var text = string.Join('\n', usings) + "\n\n" + string.Concat(namespaces);
            if (text.Count(c => c == '\n') >= lines)
                return text;
        }

        return "";
    }

    private static IEnumerable<string> Numbered(LineageProgram program, int number)
    {
        var names = program.Files.SelectMany(f => Namespaces(f.Text)).Select(n => n.Name.ToString()).Distinct().OrderByDescending(n => n.Length).ToList();
        var pattern = new Regex($@"(?<![\w.])({string.Join('|', names.Select(Regex.Escape))})(?!\w)");
        return program.Files.Select(f => pattern.Replace(f.Text, $"Program{number}.$1"));
    }

    private static bool HasOwnNamespace(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot();
        return root.Members.Count > 0 && root.Members.All(m => m is BaseNamespaceDeclarationSyntax) && root.AttributeLists.Count == 0
            && !root.Usings.Any(u => u.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword));
    }

    private static IEnumerable<BaseNamespaceDeclarationSyntax> Namespaces(string text) =>
        CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot().Members.OfType<BaseNamespaceDeclarationSyntax>();
}
