using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>A source with markup: the ids that the markup names, and the code without it.</summary>
internal sealed class MarkedProgram
{
    private readonly SyntaxTree _tree;

    public MarkedProgram(string source)
    {
        TestFileMarkupParser.GetSpans(source, treatPositionIndicatorsAsCode: true, out var program, out var spans);
        HasMarkup = !spans.IsEmpty;
        Ids = [.. spans.Keys.Where(name => name.Length > 0 && name[0] != '#')];
        Code = program;
        _tree = CSharpSyntaxTree.ParseText(program, HostCapabilities.ParseOptions);
    }

    /// <summary>The source without markup.</summary>
    public string Code { get; }

    /// <summary>Whether anything is marked.</summary>
    public bool HasMarkup { get; }

    /// <summary>Ids that markup names.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>Whether the host's compiler cannot read it, or a program that is broken on purpose.</summary>
    public bool IsTooNew => HostCapabilities.IsTooOldFor(_tree);

    /// <summary>Whether it is the file of a console program that has the statements.</summary>
    public bool HasTopLevelStatements => _tree.GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax);
}
