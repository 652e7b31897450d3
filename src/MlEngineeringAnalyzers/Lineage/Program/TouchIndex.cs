using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.MLNet.Tables;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>
/// Tells by names alone which code can have to do with ML.NET, so that the rest is never interpreted: code that
/// names an ML.NET type or registers a pool, or names a member that does, and so on. Too much is no harm; nothing is missed.
/// </summary>
internal sealed class TouchIndex(Compilation compilation)
{
    // A tree is scanned once, however many compilations share it.
    private static readonly ConditionalWeakTable<SyntaxTree, ImmutableArray<DeclaredNames>.Builder> s_scanned = new();

    private static readonly ImmutableHashSet<string> s_delegates = ImmutableHashSet.Create("Func", "Action", "Predicate", "Converter", "Delegate", "Lazy");

    private readonly Lazy<HashSet<string>> _names = new(() => FindNames(compilation));

    /// <summary>Whether the code of a declaration can have to do with ML.NET.</summary>
    public bool Touches(SyntaxNode declaration) => declaration.DescendantTokens()
        .Any(t => t.IsKind(SyntaxKind.IdentifierToken) && _names.Value.Contains(t.ValueText));

    /// <summary>Whether any code of the file can have to do with ML.NET.</summary>
    public bool Touches(SyntaxTree tree) => Scan(tree).Any(d => d.Used.Overlaps(_names.Value));

    private static HashSet<string> FindNames(Compilation compilation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in MLNetTypes(compilation.GlobalNamespace))
            names.Add(type.Name);
        // Where a type that is not ML.NET's is extended, ML.NET begins with the name of the method.
        foreach (var operation in OperationCatalog.All.Where(o => o.Owner == Owners.Services))
            names.Add(operation.Name);
        var waiting = compilation.SyntaxTrees.SelectMany(Scan).ToList();
        // A delegate does not say what it was made of: code that assigns it does.
        var delegates = new HashSet<string>(waiting.Where(d => d.Used.Overlaps(s_delegates)).Select(d => d.Name), StringComparer.Ordinal);
        int before;
        do
        {
            before = waiting.Count;
            waiting.RemoveAll(declaration =>
            {
                if (!declaration.Used.Overlaps(names))
                    return false;
                names.Add(declaration.Name);
                names.UnionWith(declaration.Assigned.Where(delegates.Contains));
                return true;
            });
        }
        while (waiting.Count < before);
        return names;
    }

    private static IEnumerable<INamedTypeSymbol> MLNetTypes(INamespaceSymbol root)
    {
        if (root.GetNamespaceMembers().FirstOrDefault(n => n.Name == "Microsoft") is not { } microsoft)
            return [];
        var extensions = microsoft.GetNamespaceMembers().FirstOrDefault(n => n.Name == "Extensions");
        return microsoft.GetNamespaceMembers().Concat(extensions?.GetNamespaceMembers() ?? []).Where(n => n.Name == "ML").SelectMany(AllTypes);
    }

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceSymbol container) =>
        container.GetTypeMembers().Concat(container.GetNamespaceMembers().SelectMany(AllTypes));

    private static IReadOnlyList<DeclaredNames> Scan(SyntaxTree tree) => s_scanned.GetValue(tree, t =>
    {
        var declarations = ImmutableArray.CreateBuilder<DeclaredNames>();
        foreach (var node in t.GetRoot().DescendantNodesAndSelf(n => n is not (BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax)))
        {
            var name = node switch
            {
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
                PropertyDeclarationSyntax property => property.Identifier.ValueText,
                BaseFieldDeclarationSyntax field => field.Declaration.Variables.FirstOrDefault()?.Identifier.ValueText,
                GlobalStatementSyntax => "",
                BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax => "",
                _ => null,
            };
            if (name is not null)
                declarations.Add(new(name, Identifiers(node), Assigned(node)));
            else if (node is UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: var alias })
                declarations.Add(new(alias, Identifiers(node), []));
            else if (node is ParameterSyntax { Parent.Parent: TypeDeclarationSyntax } parameter)
                declarations.Add(new(parameter.Identifier.ValueText, Identifiers(node), []));
            else if (node is TypeDeclarationSyntax { } type)
                declarations.Add(new(type.Identifier.ValueText, [.. type.ChildNodes().Where(n => n is ParameterListSyntax or BaseListSyntax).SelectMany(Identifiers)], []));
        }

        return declarations;
    });

    private static List<string> Assigned(SyntaxNode node) =>
        [.. node.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Select(a => a.Left is MemberAccessExpressionSyntax member ? member.Name : a.Left).OfType<SimpleNameSyntax>().Select(n => n.Identifier.ValueText)];

    private static HashSet<string> Identifiers(SyntaxNode node)
    {
        var identifiers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
                identifiers.Add(token.ValueText);
        }

        return identifiers;
    }

    /// <summary>The identifiers that a declaration uses, and those that it assigns.</summary>
    private sealed record DeclaredNames(string Name, HashSet<string> Used, List<string> Assigned);
}
