using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>An expression, with the declarations of the locals that only it needs, on its way into a method of its own.</summary>
/// <param name="Result">What the method returns.</param>
/// <param name="Declarations">The declarations that move along, in order.</param>
/// <param name="Parameters">The locals and parameters that the code reads from around it; the context comes first.</param>
/// <param name="NeedsInstance">Whether the code uses members of the object that it runs on.</param>
internal sealed record ExtractedCode(
    ExpressionSyntax Result, ImmutableArray<LocalDeclarationStatementSyntax> Declarations, ImmutableArray<(string Name, string Type)> Parameters, bool NeedsInstance)
{
    /// <summary>Looks at what an expression needs; null when it cannot move.</summary>
    /// <param name="mayMove">Which locals belong to it by their types.</param>
    public static ExtractedCode? Of(ExpressionSyntax result, Func<ITypeSymbol, bool> mayMove, Violation violation)
    {
        var declarations = Declared(result, mayMove, violation);
        var moved = declarations.Cast<SyntaxNode>().Append(result).ToList();
        var outside = new List<(ISymbol Symbol, ITypeSymbol Type)>();
        var needsInstance = moved.Any(m => m.DescendantNodesAndSelf().Any(n => n is ThisExpressionSyntax or BaseExpressionSyntax));
        foreach (var name in moved.SelectMany(m => m.DescendantNodesAndSelf()).OfType<SimpleNameSyntax>())
        {
            switch (violation.Symbol(name))
            {
                case (ILocalSymbol or IParameterSymbol) and var symbol when !moved.Any(m => Contains(m, symbol)):
                    if (name is IdentifierNameSyntax identifier && Definitions.IsWritten(identifier) || symbol is IParameterSymbol { RefKind: not RefKind.None })
                        return null;
                    if (!outside.Any(o => SymbolEqualityComparer.Default.Equals(o.Symbol, symbol)))
                        outside.Add((symbol, TypeOf(name, violation)));
                    break;
                case ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } or IMethodSymbol { MethodKind: MethodKind.LocalFunction } or IRangeVariableSymbol:
                    return null;
                case IFieldSymbol or IPropertySymbol or IMethodSymbol or IEventSymbol when IsOwnMember(name, violation):
                    needsInstance = true;
                    break;
            }
        }

        var parameters = outside.OrderBy(o => SymbolEqualityComparer.Default.Equals(o.Type, violation.MLNet.MLContext) ? 0 : 1)
            .Select(o => (o.Symbol.Name, o.Type.ToMinimalDisplayString(violation.Model, result.SpanStart))).ToImmutableArray();
        return new(result, declarations, parameters, needsInstance);
    }

    /// <summary>The declarations that nothing else uses, of locals that the expression reads, and of those that these read.</summary>
    private static ImmutableArray<LocalDeclarationStatementSyntax> Declared(ExpressionSyntax result, Func<ITypeSymbol, bool> mayMove, Violation violation)
    {
        var found = new Dictionary<LocalDeclarationStatementSyntax, ILocalSymbol>();
        var waiting = new Queue<SyntaxNode>([result]);
        while (waiting.Count > 0)
        {
            foreach (var name in waiting.Dequeue().DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            {
                if (violation.Symbol(name) is ILocalSymbol { IsConst: false } local && mayMove(local.Type) && Definitions.Initializer(local, violation) is { } value
                    && value.Parent?.Parent?.Parent?.Parent is LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1, UsingKeyword.RawKind: 0 } statement
                    && Placement.Function(statement) == Placement.Function(result) && !found.ContainsKey(statement))
                {
                    found.Add(statement, local);
                    waiting.Enqueue(value);
                }
            }
        }

        // What other code uses too stays where it is, and is handed over.
        bool IsUsedElsewhere(ILocalSymbol local) => Definitions.Uses(local, Placement.Body(result), violation)
            .Any(u => !result.Span.Contains(u.Span) && !found.Keys.Any(k => k.Span.Contains(u.Span)));
        while (found.FirstOrDefault(f => IsUsedElsewhere(f.Value)) is { Key: { } stays })
            found.Remove(stays);
        return found.Keys.OrderBy(k => k.SpanStart).ToImmutableArray();
    }

    // A variable declared with var may hold null by its type, and not by what is known of it here.
    private static ITypeSymbol TypeOf(SimpleNameSyntax name, Violation violation)
    {
        var info = violation.Model.GetTypeInfo(name, violation.Cancellation);
        return info.Type!.WithNullableAnnotation(
            info.Nullability.FlowState == NullableFlowState.MaybeNull ? NullableAnnotation.Annotated : NullableAnnotation.NotAnnotated);
    }

    private static bool Contains(SyntaxNode node, ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == node.SyntaxTree && node.Span.Contains(r.Span));

    // A name that stands for a member of "this".
    private static bool IsOwnMember(SimpleNameSyntax name, Violation violation) =>
        violation.Symbol(name) is { IsStatic: false, ContainingType: not null }
        && name.Parent switch
        {
            MemberAccessExpressionSyntax member => member.Expression == name,
            MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => false,
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
            _ => name is IdentifierNameSyntax,
        };
}
