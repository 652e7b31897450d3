using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>White space at the beginning of lines.</summary>
internal static class Indentation
{
    /// <summary>One level of it.</summary>
    public const string Level = "    ";

    /// <summary>The white space before a node that begins a line.</summary>
    public static string Of(SyntaxNode node) =>
        string.Concat(node.GetLeadingTrivia().Reverse().TakeWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse());

    /// <summary>The node as it looks in another place: its lines keep their distance to the first. The inside of strings stays.</summary>
    public static T Move<T>(T node, string from, string to)
        where T : SyntaxNode =>
        from == to ? node : node.ReplaceTrivia(
            node.DescendantTrivia().Where(t => t.IsKind(SyntaxKind.WhitespaceTrivia) && BeginsLine(t)),
            (old, _) => old.ToString().StartsWith(from, StringComparison.Ordinal) ? SyntaxFactory.Whitespace(to + old.ToString().Substring(from.Length)) : old);

    private static bool BeginsLine(SyntaxTrivia trivia)
    {
        var line = trivia.SyntaxTree!.GetText().Lines.GetLineFromPosition(trivia.SpanStart);
        return line.Start == trivia.SpanStart;
    }
}
