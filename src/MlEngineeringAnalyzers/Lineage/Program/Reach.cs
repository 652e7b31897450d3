using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>
/// Tells by symbols which of the code that the <see cref="TouchIndex"/> suspects leads to ML.NET, through whatever it calls: that goes by
/// names, without binding anything, and takes plain code for more when it has members of common names. Where a call can mean several
/// methods, the name decides here too.
/// </summary>
internal sealed class Reach(Compilation compilation, MLNetSymbols mlNet, BodyProvider bodies, TouchIndex touched)
{
    // What code calls without naming it.
    private static readonly string[] s_implicit = ["GetEnumerator", "GetAsyncEnumerator", "MoveNext", "MoveNextAsync", "Current", "Dispose", "DisposeAsync", "Deconstruct"];

    private readonly ConcurrentDictionary<Body, bool> _leads = new();
    private readonly Lazy<bool> _isImplicitTouched = new(() => s_implicit.Any(touched.IsTouched));

    /// <summary>Whether code that starts here can meet ML.NET; that of a lambda or local function counts as the code around it.</summary>
    public bool Leads(Body body)
    {
        body = body.Outermost;
        if (_leads.TryGetValue(body, out var known))
            return known;
        var seen = new HashSet<Body> { body };
        var waiting = new Stack<Body>(seen);
        while (waiting.Count > 0)
        {
            var next = waiting.Pop();
            if (_leads.TryGetValue(next, out known) ? known : touched.Touches(next.Syntax) && IsDirect(next, waiting, seen))
                return _leads[next] = _leads[body] = true;
        }

        // None of all that can be reached does.
        foreach (var plain in seen)
            _leads[plain] = false;
        return false;
    }

    /// <summary>Whether a root can meet ML.NET, or the making of the object that it runs on.</summary>
    public bool Leads(ISymbol root)
    {
        var code = root is IMethodSymbol method ? Of(method) : bodies.Initializers(root.ContainingType, root.IsStatic).Where(i => SymbolEqualityComparer.Default.Equals(i.Member, root)).Select(i => i.Body);
        return code.Any(Leads) || (root is { IsStatic: false, ContainingType: { } type } && (IsMadeInHeader(type) || Makers(type, null).Any(Leads)));
    }

    /// <summary>Whether the code itself has to do with ML.NET; if not, what it calls is added to what waits.</summary>
    private bool IsDirect(Body body, Stack<Body> waiting, HashSet<Body> seen)
    {
        foreach (var operation in body.Code.DescendantsAndSelf())
        {
            if (IsMLNet(operation.Type) || IsMLNet(operation) || (IsOpen(operation, out var name) && (name is null ? _isImplicitTouched.Value : touched.IsTouched(name))))
                return true;
            foreach (var called in Called(operation))
            {
                if (seen.Add(called))
                    waiting.Push(called);
            }
        }

        return false;
    }

    private bool IsMLNet(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } => mlNet.Find(method) is not null || IsMLNet(method.ContainingType) || method.TypeArguments.Any(IsMLNet),
        IObjectCreationOperation { Constructor: { } constructor } => mlNet.Find(constructor) is not null || IsMadeInHeader(constructor.ContainingType),
        IMemberReferenceOperation { Member: var member } => IsMLNet(member.ContainingType),
        ITypeOfOperation { TypeOperand: var type } => IsMLNet(type),
        _ => false,
    };

    private bool IsMLNet(ITypeSymbol? type) => type switch
    {
        null => false,
        IArrayTypeSymbol array => IsMLNet(array.ElementType),
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(IsMLNet),
        INamedTypeSymbol named => (named is { SpecialType: SpecialType.None, ContainingAssembly: not null } && !IsDeclaredHere(named) && (MLNetSymbols.IsNamespace(named.ContainingNamespace) || mlNet.Declares(named))) || named.TypeArguments.Any(IsMLNet),
        _ => false,
    };

    /// <summary>Whether it takes more than this code to say what an operation runs.</summary>
    /// <param name="name">What is called; null when it is called without a name.</param>
    private static bool IsOpen(IOperation operation, out string? name)
    {
        name = operation switch
        {
            IInvocationOperation { TargetMethod: { MethodKind: MethodKind.DelegateInvoke }, Instance: IMemberReferenceOperation { Member: var member } } => member.Name,
            IInvocationOperation { TargetMethod: var method } when IsVirtual(method) => method.Name,
            IMethodReferenceOperation { Method: var method } when IsVirtual(method) => method.Name,
            IPropertyReferenceOperation { Property: var property } when property.IsVirtual || property.IsAbstract || property.IsOverride || property.ContainingType.TypeKind == TypeKind.Interface => property.Name,
            IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { MemberName: var member } } => member,
            _ => null,
        };
        return name is not null || operation is IForEachLoopOperation or IUsingOperation or IUsingDeclarationOperation or IDeconstructionAssignmentOperation;
    }

    private static bool IsVirtual(IMethodSymbol method) => method.IsVirtual || method.IsAbstract || method.IsOverride || method.ContainingType.TypeKind == TypeKind.Interface;

    private IEnumerable<Body> Called(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } => Of(method),
        IMethodReferenceOperation { Method: var method } => Of(method),
        IObjectCreationOperation { Type: INamedTypeSymbol type, Constructor: var constructor } => Makers(type, constructor),
        IPropertyReferenceOperation { Property: var property } => Of(property.GetMethod).Concat(Of(property.SetMethod)).Concat(Statics(property)),
        IFieldReferenceOperation { Field: var field } => Statics(field),
        IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event: var raised } } => Of(raised.AddMethod).Concat(Of(raised.RemoveMethod)),
        IBinaryOperation { OperatorMethod: { } method } => Of(method),
        IUnaryOperation { OperatorMethod: { } method } => Of(method),
        IConversionOperation { OperatorMethod: { } method } => Of(method),
        ICompoundAssignmentOperation { OperatorMethod: { } method } => Of(method),
        _ => [],
    };

    private IEnumerable<Body> Of(IMethodSymbol? method) => method is not null && bodies.Find(method.ReducedFrom ?? method) is { } body ? [body] : [];

    private IEnumerable<Body> Statics(ISymbol member) =>
        member is { IsStatic: true, ContainingType: { } type } && IsDeclaredHere(type) ? bodies.Initializers(type, isStatic: true).Select(i => i.Body) : [];

    // The constructor, or all of them, and the initializers; those of its bases too.
    private IEnumerable<Body> Makers(INamedTypeSymbol type, IMethodSymbol? constructor)
    {
        foreach (var made in constructor is null ? type.InstanceConstructors.SelectMany(Of) : Of(constructor))
            yield return made;
        for (var current = type; current is not null && IsDeclaredHere(current); current = current.BaseType)
        {
            foreach (var (_, initializer) in bodies.Initializers(current, isStatic: false))
                yield return initializer;
            if (current.BaseType is { } ancestor && IsDeclaredHere(ancestor))
            {
                foreach (var made in ancestor.InstanceConstructors.SelectMany(Of))
                    yield return made;
            }
        }
    }

    /// <summary>Whether a class, or a base of it, hands over in its header what may be ML.NET's: a primary constructor has no body.</summary>
    private bool IsMadeInHeader(INamedTypeSymbol type)
    {
        for (var current = type; current is not null && IsDeclaredHere(current); current = current.BaseType)
        {
            if (touched.IsTouched(current.Name) && current.InstanceConstructors.Any(c => c.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is TypeDeclarationSyntax)))
                return true;
        }

        return false;
    }

    private bool IsDeclaredHere(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);
}
