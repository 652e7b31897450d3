using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MlEngineeringAnalyzers.Source;

/// <summary>
/// A declaration and the identifiers in it. Its text is searched, and its syntax looked into only where one of the words stands that
/// are asked for.
/// </summary>
/// <param name="name">What is declared.</param>
/// <param name="holder">What has it.</param>
/// <param name="tree">The file.</param>
/// <param name="span">Where its code is.</param>
internal sealed class DeclaredNames(int name, MemberHolder holder, SyntaxTree tree, TextSpan span)
{
    /// <summary>What is declared.</summary>
    public int Name => name;

    /// <summary>What has it.</summary>
    public MemberHolder Holder => holder;

    /// <summary>Where its code is.</summary>
    public TextSpan Span => span;

    /// <summary>Whether the declaration uses one of the names.</summary>
    public bool Uses(HashSet<int> names) => Identifiers(names.Contains).Any();

    /// <summary>Those of the names that the declaration uses, each once.</summary>
    public IEnumerable<int> Used(Func<int, bool> isName) => Identifiers(isName).Select(Hash).Distinct();

    /// <summary>Those of the names to which the declaration assigns something, each once.</summary>
    public IEnumerable<int> Assigned(HashSet<int> names) => Identifiers(names.Contains).Where(IsAssigned).Select(Hash).Distinct();

    private IEnumerable<SyntaxToken> Identifiers(Func<int, bool> isName)
    {
        foreach (var token in Tokens(isName))
        {
            // A method does not use its own name by having it. A word of a comment stands before a token, and is none.
            if (token.IsKind(SyntaxKind.IdentifierToken) && isName(Hash(token)) && span.Contains(token.Span) && token.Parent is not MethodDeclarationSyntax)
                yield return token;
        }
    }

    private IEnumerable<SyntaxToken> Tokens(Func<int, bool> isName)
    {
        var file = SourceFile.Of(tree);
        return file.Words.Hides ? tree.GetRoot().DescendantTokens(span) : file.Positions.In(span, isName).Select(position => tree.GetRoot().FindToken(position));
    }

    private static int Hash(SyntaxToken identifier) => SourceWords.Hash(identifier.ValueText);

    private static bool IsAssigned(SyntaxToken identifier)
    {
        if (identifier.Parent is not SimpleNameSyntax name)
            return false;
        ExpressionSyntax target = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
        return target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target;
    }
}
