using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>Adds to lists in which commas stand between the elements. A list with one element a line stays one.</summary>
internal static class SeparatedLists
{
    /// <summary>The list with an element more.</summary>
    public static SeparatedSyntaxList<T> Insert<T>(SeparatedSyntaxList<T> list, int index, T added)
        where T : SyntaxNode
    {
        if (list.Count == 0)
            return SyntaxFactory.SingletonSeparatedList(added);
        var nodes = list.ToList();
        var separators = list.GetSeparators().ToList();
        // Comments stay where they are; only the ends of lines and the indentation repeat.
        var indentation = nodes[Math.Min(index, nodes.Count - 1)].GetLeadingTrivia().Where(IsBlank);
        var newLine = separators.Select(s => s.TrailingTrivia).Concat([nodes[nodes.Count - 1].GetTrailingTrivia()])
            .SelectMany(t => t).Where(t => t.IsKind(SyntaxKind.EndOfLineTrivia)).Take(1).ToList();
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken)
            .WithTrailingTrivia(newLine.Count > 0 && indentation.Any() ? newLine : [SyntaxFactory.Space]);
        if (index == nodes.Count && separators.Count < nodes.Count)
        {
            // The new last element takes over what stands behind the old one, up to the end of the list.
            added = added.WithTrailingTrivia(nodes[index - 1].GetTrailingTrivia());
            nodes[index - 1] = nodes[index - 1].WithoutTrailingTrivia();
        }

        nodes.Insert(index, added.WithLeadingTrivia(indentation));
        separators.Insert(Math.Min(index, separators.Count), comma);
        return SyntaxFactory.SeparatedList(nodes, separators);
    }

    private static bool IsBlank(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia);
}
