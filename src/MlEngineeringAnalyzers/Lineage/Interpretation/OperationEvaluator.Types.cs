using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>Generic code: what its type parameters stand for in a call is among the locals, beside the parameters.</summary>
internal sealed partial class OperationEvaluator
{
    /// <summary>The locals with what the type parameters of an object's class and its bases stand for.</summary>
    public PersistentMap<object, AbstractValue> BindTypes(PersistentMap<object, AbstractValue> locals, INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            locals = Bind(locals, type.OriginalDefinition.TypeParameters, type.TypeArguments);
        return locals;
    }

    /// <summary>The locals of a call with what the type parameters that its code sees stand for.</summary>
    private PersistentMap<object, AbstractValue> BindTypes(PersistentMap<object, AbstractValue> locals, IMethodSymbol method, AbstractValue? self, IOperation site)
    {
        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction)
        {
            foreach (var local in _world.Locals)
            {
                if (local.Key is ITypeParameterSymbol)
                    locals = locals.Set(local.Key, local.Value);
            }
        }

        // An override is found by its definition; the call has the arguments. A method that a library was given is not what is called there.
        var called = site is IInvocationOperation { TargetMethod: { } target } && target.Arity == method.Arity && target.Name == method.Name ? target : method;
        locals = Bind(locals, method.OriginalDefinition.TypeParameters, called.TypeArguments);
        return BindTypes(locals, self is Instance instance ? instance.Type : method.ContainingType);
    }

    private PersistentMap<object, AbstractValue> Bind(PersistentMap<object, AbstractValue> locals, ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> arguments)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            if (Close(arguments[i]) is var argument and not ITypeParameterSymbol)
                locals = locals.Set(parameters[i], new Constant(argument));
        }

        return locals;
    }

    /// <summary>The type, with what is known of the type parameters in it.</summary>
    private ITypeSymbol Close(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => _world.Local(type) is Constant { Value: ITypeSymbol known } ? known : type,
        INamedTypeSymbol { IsUnboundGenericType: false } named when IsGeneric(named) => named.ConstructedFrom.Construct([.. named.TypeArguments.Select(Close)]),
        _ => type,
    };

    private IMethodSymbol Close(IMethodSymbol method) =>
        method.TypeArguments.Any(IsGeneric) ? method.ConstructedFrom.Construct([.. method.TypeArguments.Select(Close)]) : method;
}
