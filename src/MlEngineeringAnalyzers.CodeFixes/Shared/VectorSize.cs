using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>How many elements the arrays have that a member of a row class is ever given.</summary>
internal static class VectorSize
{
    /// <summary>A repair that says the size with <c>[VectorType(n)]</c>; null when the program does not show one and the same size everywhere.</summary>
    public static Repair? Declare(ISymbol member, string key, Violation violation)
    {
        if (Find(member, violation) is not { } size)
            return null;
        return SchemaAttributes.Set(member, "VectorType", size.ToString(CultureInfo.InvariantCulture), $"Say that '{member.Name}' has {size} elements: [VectorType({size})]", key, violation);
    }

    private static int? Find(ISymbol member, Violation violation)
    {
        int? size = null;
        foreach (var file in violation.Model.Compilation.SyntaxTrees.Where(t => t.GetText(violation.Cancellation).ToString().Contains(member.Name)))
        {
            var model = violation.Model.Compilation.GetSemanticModel(file);
            foreach (var value in Values(member, file.GetRoot(violation.Cancellation), model, violation.Cancellation))
            {
                if (value is null || Length(value) is not { } length || (size ?? length) != length)
                    return null;
                size = length;
            }
        }

        return size > 0 ? size : null;
    }

    /// <summary>What the member is given; null among them where that is not seen.</summary>
    private static IEnumerable<ExpressionSyntax?> Values(ISymbol member, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var name in root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == member.Name))
        {
            if (name.Parent is NameColonSyntax || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, member) || !Definitions.IsWritten(name))
                continue;
            SyntaxNode target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            yield return (target.Parent as AssignmentExpressionSyntax)?.Right;
        }

        if (member.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is not ParameterSyntax parameter)
            yield break;
        // A positional record is given its members when it is made.
        foreach (var creation in root.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (model.GetSymbolInfo(creation, cancellation).Symbol is IMethodSymbol { Parameters: var parameters } made
                && SymbolEqualityComparer.Default.Equals(made.ContainingType, member.ContainingType)
                && parameters.FirstOrDefault(p => p.DeclaringSyntaxReferences.Any(r => r.Span == parameter.Span && r.SyntaxTree == parameter.SyntaxTree)) is { } own
                && creation.ArgumentList is { } list)
            {
                yield return list.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == own.Name)?.Expression
                    ?? (own.Ordinal < list.Arguments.Count && list.Arguments.Take(own.Ordinal + 1).All(a => a.NameColon is null) ? list.Arguments[own.Ordinal].Expression : null);
            }
        }
    }

    private static int? Length(ExpressionSyntax value) => value switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions.Count,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions.Count,
        ArrayCreationExpressionSyntax { Type.RankSpecifiers: [{ Sizes: [LiteralExpressionSyntax { Token.Value: int size }] }, ..] } => size,
        _ when value.GetType().Name == "CollectionExpressionSyntax" && value.ChildNodes().All(n => n.GetType().Name == "ExpressionElementSyntax") => value.ChildNodes().Count(),
        _ => null,
    };
}
