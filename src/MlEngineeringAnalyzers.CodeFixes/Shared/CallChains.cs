using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>Adds calls to chains of calls, and takes them out. A chain with one call a line stays one.</summary>
internal static class CallChains
{
    /// <summary>The dot of a call that is made on something; null when it is made on nothing.</summary>
    public static SyntaxToken? Dot(ExpressionSyntax call) =>
        call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } ? member.OperatorToken : null;

    /// <summary>The expression with one more call on it, which looks like the one that has the dot.</summary>
    public static ExpressionSyntax Add(ExpressionSyntax receiver, SyntaxToken? like, string call)
    {
        var trailing = receiver.GetTrailingTrivia();
        var lineEnd = like?.GetPreviousToken().TrailingTrivia.Where(t => t.IsKind(SyntaxKind.EndOfLineTrivia)).ToList() ?? [];
        var dot = SyntaxFactory.Token(SyntaxKind.DotToken);
        if (lineEnd.Count > 0)
            dot = dot.WithLeadingTrivia(like!.Value.LeadingTrivia.Where(t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1));
        if (!trailing.Any(t => t.IsKind(SyntaxKind.EndOfLineTrivia)))
            receiver = receiver.WithTrailingTrivia(lineEnd);
        var added = (InvocationExpressionSyntax)SyntaxFactory.ParseExpression("it." + call);
        return added
            .WithExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, dot, ((MemberAccessExpressionSyntax)added.Expression).Name))
            .WithTrailingTrivia(trailing.Where(t => !IsComment(t)));
    }

    /// <summary>The chain with one more step.</summary>
    public static ExpressionSyntax Append(ExpressionSyntax receiver, SyntaxToken? like, ExpressionSyntax step)
    {
        var chain = (InvocationExpressionSyntax)Add(receiver, like, "Append(step)");
        return chain.ReplaceNode(chain.ArgumentList.Arguments[0].Expression, step);
    }

    /// <summary>The chain without its last call.</summary>
    public static ExpressionSyntax WithoutLast(InvocationExpressionSyntax chain) =>
        ((MemberAccessExpressionSyntax)chain.Expression).Expression.WithTrailingTrivia(chain.GetTrailingTrivia());

    /// <summary>Whether a comment would be lost with the last call.</summary>
    public static bool HasComment(InvocationExpressionSyntax chain) => chain.Expression is MemberAccessExpressionSyntax member
        && member.Expression.GetTrailingTrivia().Concat(member.OperatorToken.LeadingTrivia).Concat(chain.ArgumentList.DescendantTrivia()).Any(IsComment);

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
}
