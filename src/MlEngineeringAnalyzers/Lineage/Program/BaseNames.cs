using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>
/// Which types can derive from which, by the names in their declarations alone: the compiler would have to bind the
/// bases of every type to tell more. Too much is no harm; nothing is missed.
/// </summary>
internal static class BaseNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, List<(string Name, string Base)>> s_ofTree = new();

    /// <summary>The names of the types of that name, and of those that can derive from one or implement it.</summary>
    public static HashSet<string> Deriving(Compilation compilation, string name)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { name };
        var waiting = new Queue<string>(names);
        while (waiting.Count > 0)
        {
            var ancestor = waiting.Dequeue();
            foreach (var tree in compilation.SyntaxTrees)
            {
                if (!SourceWords.Of(tree).MayContain(ancestor))
                    continue;
                foreach (var (derived, mentioned) in s_ofTree.GetValue(tree, static t => Read(t).ToList()))
                {
                    if (mentioned == ancestor && names.Add(derived))
                        waiting.Enqueue(derived);
                }
            }
        }

        return names;
    }

    private static IEnumerable<(string Name, string Base)> Read(SyntaxTree tree)
    {
        foreach (var node in tree.GetRoot().DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            (string Name, SyntaxNode Bases)? found = node switch
            {
                TypeDeclarationSyntax { BaseList: { } list } type => (type.Identifier.ValueText, list),
                // An alias is another name of the type.
                UsingDirectiveSyntax { Alias.Name: { } alias } directive => (alias.Identifier.ValueText, directive),
                _ => null,
            };
            if (found is not var (name, bases))
                continue;
            foreach (var mentioned in bases.DescendantNodes().OfType<SimpleNameSyntax>())
                yield return (name, mentioned.Identifier.ValueText);
        }
    }
}
