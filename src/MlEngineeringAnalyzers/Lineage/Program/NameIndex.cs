using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>Where in a file each name is used, so that nobody has to walk the file again for another name.</summary>
internal static class NameIndex
{
    // Positions, not nodes: what lives as long as the tree must not keep alive what the compiler has dropped of it.
    private static readonly ConditionalWeakTable<SyntaxTree, Dictionary<string, List<int>>> s_ofTree = new();

    /// <summary>The positions at which an expression or a type names it, in the order of the source.</summary>
    public static IReadOnlyList<int> Positions(SyntaxTree tree, string name) =>
        SourceWords.Of(tree).MayContain(name) && s_ofTree.GetValue(tree, Read).TryGetValue(name, out var positions) ? positions : [];

    /// <summary>The expressions and types that name it, in the order of the source.</summary>
    public static IEnumerable<SimpleNameSyntax> Uses(SyntaxTree tree, string name)
    {
        foreach (var position in Positions(tree, name))
        {
            if (tree.GetRoot().FindToken(position).Parent is SimpleNameSyntax use)
                yield return use;
        }
    }

    private static Dictionary<string, List<int>> Read(SyntaxTree tree)
    {
        var positions = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            if (node is not SimpleNameSyntax { Identifier: { IsMissing: false } identifier })
                continue;
            if (!positions.TryGetValue(identifier.ValueText, out var known))
                positions[identifier.ValueText] = known = [];
            known.Add(identifier.SpanStart);
        }

        return positions;
    }
}
