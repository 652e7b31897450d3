using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.Source;

namespace MlEngineeringAnalyzers.Lineage.Shapes;

/// <summary>
/// Whether an expression takes its value from a parameter of the method around it, or from the variable of a loop. The
/// interpreter may know the value of one caller or of one pass; what is certain must hold for all of them.
/// </summary>
internal static class PassedFromOutside
{
    private const int MaxDepth = 4;

    // What the statements of a block declare: long blocks are asked for every name in them.
    private static readonly ConditionalWeakTable<SyntaxNode, Dictionary<string, VariableDeclaratorSyntax>> s_locals = new();

    /// <summary>Whether names or numbers in the expression come in through a parameter or a loop.</summary>
    public static bool Mentions(SyntaxNode expression, int depth = 0)
    {
        if (depth > MaxDepth)
            return true;
        foreach (var name in expression.DescendantNodesAndSelf(n => n is not AnonymousFunctionExpressionSyntax || n == expression).OfType<IdentifierNameSyntax>())
        {
            if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name || name.Parent is NameColonSyntax
                || name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment && assignment.Left == name)
                continue;
            if (IsFromOutside(name, depth))
                return true;
        }

        return false;
    }

    private static bool IsFromOutside(IdentifierNameSyntax name, int depth)
    {
        var text = name.Identifier.ValueText;
        for (var node = name.Parent; node is not null and not TypeDeclarationSyntax; node = node.Parent)
        {
            switch (node)
            {
                case SimpleLambdaExpressionSyntax lambda when lambda.Parameter.Identifier.ValueText == text:
                case ForEachStatementSyntax loop when loop.Identifier.ValueText == text:
                    return true;
                case ParenthesizedLambdaExpressionSyntax lambda when Parameter(lambda.ParameterList, text) is { } parameter:
                    return IsPlain(parameter.Type);
                case LocalFunctionStatementSyntax function when Parameter(function.ParameterList, text) is { } parameter:
                    return IsPlain(parameter.Type);
                case BaseMethodDeclarationSyntax method when Parameter(method.ParameterList, text) is { } parameter:
                    return IsPlain(parameter.Type);
                case BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax when Declared(node, text) is { } values:
                    return values.Any(v => Mentions(v, depth + 1));
                default:
                    break;
            }
        }

        return false;
    }

    /// <summary>What a local of the block is set to; null when the block does not declare it.</summary>
    private static List<SyntaxNode>? Declared(SyntaxNode block, string name)
    {
        if (!s_locals.GetValue(block, Locals).TryGetValue(name, out var declarator))
            return null;
        var values = new List<SyntaxNode>();
        if (declarator.Initializer is { } initializer)
            values.Add(initializer.Value);
        foreach (var use in NameIndex.Uses(block.SyntaxTree, name))
        {
            if (use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use && block.Span.Contains(use.Span))
                values.Add(assignment.Right);
        }

        return values;
    }

    private static Dictionary<string, VariableDeclaratorSyntax> Locals(SyntaxNode block) => block.ChildNodes()
        .Select(n => n is GlobalStatementSyntax global ? global.Statement : n).OfType<LocalDeclarationStatementSyntax>()
        .SelectMany(s => s.Declaration.Variables).GroupBy(v => v.Identifier.ValueText, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    private static ParameterSyntax? Parameter(ParameterListSyntax? list, string name) =>
        list?.Parameters.FirstOrDefault(p => p.Identifier.ValueText == name);

    // Contexts, data and estimators may be passed: they are followed as themselves.
    private static bool IsPlain(TypeSyntax? type) => type switch
    {
        null => true,
        PredefinedTypeSyntax => true,
        NullableTypeSyntax nullable => IsPlain(nullable.ElementType),
        ArrayTypeSyntax array => IsPlain(array.ElementType),
        GenericNameSyntax generic => generic.TypeArgumentList.Arguments.Any(a => a is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword }),
        IdentifierNameSyntax { Identifier.ValueText: "String" or "DataKind" } => true,
        _ => false,
    };
}
