using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>An ML.NET call as it is written.</summary>
/// <param name="Operation">Its row of the catalogue.</param>
internal sealed record MLCall(Operation Operation, ExpressionSyntax Syntax, IMethodSymbol Method, ImmutableArray<IArgumentOperation> Arguments)
{
    /// <summary>The list of arguments; null where the call is written without one (<c>new T { ... }</c>).</summary>
    public ArgumentListSyntax? List => Syntax switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        _ => null,
    };

    /// <summary>What the call is made on, without the method's name; null for constructors.</summary>
    public ExpressionSyntax? Receiver => Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } ? member.Expression : null;

    /// <summary>Reads the call at a node; null when it is none of ML.NET's.</summary>
    public static MLCall? At(SyntaxNode node, Violation violation)
    {
        var (method, arguments) = violation.ModelOf(node).GetOperation(node, violation.Cancellation) switch
        {
            IInvocationOperation invocation => (invocation.TargetMethod, invocation.Arguments),
            IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, creation.Arguments),
            _ => (null, ImmutableArray<IArgumentOperation>.Empty),
        };
        return method is not null && node is ExpressionSyntax syntax && violation.MLNet.Find(method) is { } operation
            ? new(operation, syntax, method, arguments)
            : null;
    }

    /// <summary>The parameter of that role; null when the method has none.</summary>
    public IParameterSymbol? Parameter(ParameterRole role) => Method.Parameters.FirstOrDefault(p => ParameterRoles.Of(Operation, p.Name) == role);

    /// <summary>What is written for the parameter; null when it is left to its default.</summary>
    public ExpressionSyntax? Written(IParameterSymbol parameter) => Arguments
        .FirstOrDefault(a => a.ArgumentKind == ArgumentKind.Explicit && a.Parameter?.Ordinal == parameter.Ordinal)?.Syntax switch
    {
        ArgumentSyntax argument => argument.Expression,
        ExpressionSyntax receiver => receiver,
        _ => null,
    };

    /// <summary>What is written in that role; null when the method has no such parameter or it is left to its default.</summary>
    public ExpressionSyntax? Written(ParameterRole role) => Parameter(role) is { } parameter ? Written(parameter) : null;

    /// <summary>What is written for the parameter of that name.</summary>
    public ExpressionSyntax? Written(string parameter) => Method.Parameters.FirstOrDefault(p => p.Name == parameter) is { } found ? Written(found) : null;
}
