using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.Source;

/// <summary>The files of a program.</summary>
internal sealed class SourceFiles
{
    private static readonly ConditionalWeakTable<Compilation, SourceFiles> s_ofCompilation = new();

    private SourceFiles(Compilation compilation) => All = compilation.SyntaxTrees.Select(SourceFile.Of).ToImmutableArray();

    /// <summary>All files, in the order in which the compiler has them.</summary>
    public ImmutableArray<SourceFile> All { get; }

    /// <summary>The files of a program.</summary>
    public static SourceFiles Of(Compilation compilation) => s_ofCompilation.GetValue(compilation, static c => new(c));

    /// <summary>The files that may have the identifier in them.</summary>
    public IEnumerable<SourceFile> With(string identifier) => With(SourceWords.Hash(identifier));

    /// <summary>The files that may have the identifier with this hash in them.</summary>
    public IEnumerable<SourceFile> With(int hash)
    {
        foreach (var file in All)
        {
            if (file.Words.MayContain(hash))
                yield return file;
        }
    }

    /// <summary>The expressions and types that name it, in the order of the source.</summary>
    public IEnumerable<SimpleNameSyntax> Uses(string name) => With(name).SelectMany(file => NameIndex.Uses(file.Tree, name));
}
