using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MlEngineeringAnalyzers.Source;

/// <summary>
/// A declaration with the identifiers that it uses, and those that it assigns. Its syntax is looked into only when its text has one
/// of the words that are asked for.
/// </summary>
/// <param name="name">What is declared.</param>
/// <param name="tree">The file.</param>
/// <param name="span">Where its code is.</param>
internal sealed class DeclaredNames(int name, SyntaxTree tree, TextSpan span)
{
    // To read one of them twice does no harm.
    private SourceWords? _words;
    private Identifiers? _identifiers;

    /// <summary>What is declared.</summary>
    public int Name => name;

    /// <summary>Where its code is.</summary>
    public TextSpan Span => span;

    private SourceWords Words => _words ??= new(tree.GetText(), span);

    private Identifiers Found => _identifiers ??= new(tree, span);

    /// <summary>The identifiers that it uses.</summary>
    public IReadOnlyList<int> Used => Found.Used;

    /// <summary>Whether the declaration uses one of the names.</summary>
    public bool Uses(HashSet<int> names) => Words.MayContainAny(names) && Found.Used.Any(names.Contains);

    /// <summary>The names that have to do with ML.NET when the declaration has: its own, and those of delegates that it assigns.</summary>
    public IEnumerable<int> Given(HashSet<int> delegates) => Found.Assigned.Where(delegates.Contains).Append(name);

    private sealed class Identifiers
    {
        public Identifiers(SyntaxTree tree, TextSpan span)
        {
            var used = new HashSet<int>();
            var assigned = new HashSet<int>();
            foreach (var token in tree.GetRoot().DescendantTokens(span))
            {
                // A method does not use its own name by having it.
                if (!token.IsKind(SyntaxKind.IdentifierToken) || !span.Contains(token.Span) || token.Parent is MethodDeclarationSyntax)
                    continue;
                var hash = SourceWords.Hash(token.ValueText);
                used.Add(hash);
                if (token.Parent is SimpleNameSyntax name && IsAssigned(name))
                    assigned.Add(hash);
            }

            Used = [.. used];
            Assigned = [.. assigned];
        }

        public int[] Used { get; }

        public int[] Assigned { get; }

        private static bool IsAssigned(SimpleNameSyntax name)
        {
            ExpressionSyntax target = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
            return target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target;
        }
    }
}
