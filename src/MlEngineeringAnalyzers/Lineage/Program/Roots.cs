using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.Source;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>
/// Where the interpretation of a file starts: the code that something outside the file may call. What only the file
/// itself calls is followed from there.
/// </summary>
internal static class Roots
{
    /// <summary>The methods, accessors and initializers of a file to start from, in the order of the source.</summary>
    public static IEnumerable<ISymbol> Of(SyntaxTree tree, ProgramModel program, CancellationToken cancellation)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellation);
        var isEntryFound = false;
        foreach (var declaration in program.Touched.In(tree))
        {
            cancellation.ThrowIfCancellationRequested();
            var member = root.FindToken(declaration.Span.Start).Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m.Span == declaration.Span);
            if (member is GlobalStatementSyntax && isEntryFound)
                continue;
            isEntryFound |= member is GlobalStatementSyntax;
            foreach (var symbol in In(member, program, cancellation))
                yield return symbol;
        }
    }

    private static IEnumerable<ISymbol> In(MemberDeclarationSyntax? member, ProgramModel program, CancellationToken cancellation)
    {
        if (member is null)
            yield break;
        var model = program.Bodies.Model(member.SyntaxTree);
        foreach (var node in member is GlobalStatementSyntax ? [member.Parent!] : member.DescendantNodesAndSelf(n => n is not (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax)))
        {
            var symbol = node switch
            {
                CompilationUnitSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax => model.GetDeclaredSymbol(node, cancellation),
                ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => model.GetDeclaredSymbol(property, cancellation)?.GetMethod,
                EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => model.GetDeclaredSymbol(property, cancellation),
                VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: BaseFieldDeclarationSyntax } field => model.GetDeclaredSymbol(field, cancellation),
                _ => null,
            };
            if (symbol is not null && (node == member || program.Touched.Touches(node)) && !IsCalledFromFile(symbol, node) && !IsGivenCode(symbol, program))
                yield return symbol;
        }
    }

    // What a method does that is given a delegate depends on the delegate; where all its calls are in sight, it is followed from them.
    private static bool IsGivenCode(ISymbol symbol, ProgramModel program) => symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method
        && method.Parameters.Any(p => p.Type.TypeKind == TypeKind.Delegate) && !program.Calls.Of(method).IsEmpty;

    // A private method that the file names elsewhere is reached from there.
    private static bool IsCalledFromFile(ISymbol symbol, SyntaxNode declaration)
    {
        if (symbol.DeclaredAccessibility != Accessibility.Private || symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary })
            return false;
        return NameIndex.Positions(declaration.SyntaxTree, symbol.Name).Any(position => !declaration.Span.Contains(position));
    }
}
