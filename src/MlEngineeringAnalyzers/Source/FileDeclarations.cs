using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.Source;

/// <summary>The declarations of a file and the names in them, as <see cref="SourceWords.Hash"/> gives them.</summary>
/// <param name="All">The declarations, in the order of the source.</param>
/// <param name="Delegates">The names of those that are delegates, or may be.</param>
/// <param name="NamesNamespace">Whether ML.NET's namespaces are named anywhere: imported, or in front of a type.</param>
/// <param name="HasGlobalUsing">Whether ML.NET's namespaces are imported for all files.</param>
/// <param name="GlobalStatics">The names in imports, for all files, of a type's static members.</param>
internal sealed record FileDeclarations(ImmutableArray<DeclaredNames> All, ImmutableArray<int> Delegates, bool NamesNamespace, bool HasGlobalUsing, ImmutableArray<int> GlobalStatics)
{
    /// <summary>The last part of ML.NET's namespaces: a file without the word cannot name their types.</summary>
    public const string Namespace = "ML";

    private static readonly HashSet<int> s_namespace = [SourceWords.Hash(Namespace)];

    /// <summary>The words of a file without which it has no <see cref="Delegates"/>.</summary>
    public static HashSet<int> DelegateTypes { get; } = [.. new[] { "Func", "Action", "Predicate", "Converter", "Delegate", "Lazy" }.Select(SourceWords.Hash)];

    /// <summary>Reads the declarations of a file.</summary>
    public static FileDeclarations Read(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var all = ImmutableArray.CreateBuilder<DeclaredNames>();
        var namesNamespace = false;
        foreach (var node in root.DescendantNodesAndSelf(n => n is not (BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax)))
        {
            namesNamespace |= node is SimpleNameSyntax { Identifier.ValueText: Namespace };
            if (Name(node) is { } name)
                Add(name, node, MemberHolder.Of(node));
            else if (node is TypeDeclarationSyntax type)
                type.ChildNodes().Where(n => n is ParameterListSyntax or BaseListSyntax).ToList().ForEach(part => Add(type.Identifier.ValueText, part, default));
        }

        var globals = root is CompilationUnitSyntax unit ? unit.Usings.Where(u => u.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).ToList() : [];
        var declarations = all.ToImmutable();
        return new(
            declarations,
            declarations.Where(d => d.Uses(DelegateTypes)).Select(d => d.Name).Distinct().ToImmutableArray(),
            namesNamespace || declarations.Any(d => d.Uses(s_namespace)),
            globals.Exists(u => u.DescendantTokens().Any(t => t.ValueText == Namespace)),
            globals.Where(u => u.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)).SelectMany(u => u.DescendantNodes().OfType<SimpleNameSyntax>()).Select(n => SourceWords.Hash(n.Identifier.ValueText)).ToImmutableArray());

        void Add(string name, SyntaxNode node, MemberHolder holder) => all.Add(new(SourceWords.Hash(name), holder, tree, node.Span));
    }

    // Code without a name of its own has the empty one.
    private static string? Name(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax raised => raised.Identifier.ValueText,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.FirstOrDefault()?.Identifier.ValueText,
        GlobalStatementSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax => "",
        UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: var alias } => alias,
        ParameterSyntax { Parent.Parent: TypeDeclarationSyntax } parameter => parameter.Identifier.ValueText,
        _ => null,
    };
}
