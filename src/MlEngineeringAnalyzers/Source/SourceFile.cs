using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.Source;

/// <summary>
/// What the syntax of a file says, whatever program it is in; each thing is read when it is first asked for. A file is read
/// once, however many compilations share it, so that a keystroke reads one file.
/// </summary>
internal sealed class SourceFile
{
    // Positions, not nodes: what lives as long as the tree must not keep alive what the compiler has dropped of it.
    private static readonly ConditionalWeakTable<SyntaxTree, SourceFile> s_ofTree = new();

    // To read one of them twice does no harm.
    private FileDeclarations? _declarations;
    private WordPositions? _positions;
    private List<(string Name, string Base)>? _bases;
    private List<(string Name, int Position)>? _types;

    private SourceFile(SyntaxTree tree)
    {
        Tree = tree;
        Words = new(tree.GetText());
    }

    /// <summary>The file of a tree.</summary>
    public static SourceFile Of(SyntaxTree tree) => s_ofTree.GetValue(tree, static t => new(t));

    public SyntaxTree Tree { get; }

    public SourceWords Words { get; }

    /// <summary>Where the words are.</summary>
    public WordPositions Positions => _positions ??= new(Tree.GetText(), Words.Total);

    /// <summary>The declarations and the names in them.</summary>
    public FileDeclarations Declarations => _declarations ??= FileDeclarations.Read(Tree);

    /// <summary>The names of types, and of aliases, each with one that its bases, or what it stands for, mention.</summary>
    public IReadOnlyList<(string Name, string Base)> Bases => _bases ??= ReadBases().ToList();

    /// <summary>The classes, structs, records and interfaces by name, and where the name stands.</summary>
    public IReadOnlyList<(string Name, int Position)> Types => _types ??= Outline().OfType<TypeDeclarationSyntax>().Select(t => (t.Identifier.ValueText, t.Identifier.SpanStart)).ToList();

    private IEnumerable<(string, string)> ReadBases()
    {
        foreach (var node in Outline())
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

    private IEnumerable<SyntaxNode> Outline() =>
        Tree.GetRoot().DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax);
}
