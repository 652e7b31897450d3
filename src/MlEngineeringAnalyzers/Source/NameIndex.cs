using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.Source;

/// <summary>Where in a file a name is used, so that nobody has to search the file for it again.</summary>
internal static class NameIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, IReadOnlyList<int>>> s_ofTree = new();

    /// <summary>The positions at which an expression or a type names it, in the order of the source.</summary>
    public static IReadOnlyList<int> Positions(SyntaxTree tree, string name) => name.Length > 0 && SourceFile.Of(tree).Words.MayContain(name)
        ? s_ofTree.GetValue(tree, static _ => new(StringComparer.Ordinal)).GetOrAdd(name, n => Find(tree, n).ToList())
        : [];

    /// <summary>The expressions and types that name it, in the order of the source.</summary>
    public static IEnumerable<SimpleNameSyntax> Uses(SyntaxTree tree, string name)
    {
        foreach (var position in Positions(tree, name))
        {
            if (tree.GetRoot().FindToken(position).Parent is SimpleNameSyntax use)
                yield return use;
        }
    }

    private static IEnumerable<int> Find(SyntaxTree tree, string name)
    {
        var root = tree.GetRoot();
        if (SourceFile.Of(tree).Words.Hides)
            return root.DescendantNodes().OfType<SimpleNameSyntax>().Where(use => use.Identifier.ValueText == name).Select(use => use.Identifier.SpanStart);
        // The text is searched, and syntax looked at only where the word is.
        return SourceFile.Of(tree).Positions.Of(SourceWords.Hash(name)).Select(position => root.FindToken(position))
            .Where(token => token.Parent is SimpleNameSyntax && token.ValueText == name).Select(token => token.SpanStart).Distinct();
    }
}
