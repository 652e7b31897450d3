using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>
/// Tells by symbols which of the code that the <see cref="TouchIndex"/> suspects leads to ML.NET, through whatever it calls: that goes by
/// names, without binding anything, and takes plain code for more when it has members of common names. Where a call can mean methods that
/// are not to be found, the name decides here too.
/// </summary>
internal sealed class Reach(ProgramModel program)
{
    /// <summary>What code calls without naming it.</summary>
    internal static readonly ImmutableArray<string> Implicit = ImmutableArray.Create("GetEnumerator", "GetAsyncEnumerator", "MoveNext", "MoveNextAsync", "Current", "Dispose", "DisposeAsync", "Deconstruct");

    private readonly ConcurrentDictionary<Body, bool> _leads = new();
    private readonly Lazy<bool> _isImplicitTouched = new(() => Implicit.Any(program.Touched.IsTouched));

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
            if (_leads.TryGetValue(next, out known) ? known : program.Touched.Touches(next.Syntax) && IsDirect(next, waiting, seen))
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
        var code = root is IMethodSymbol method ? Of(method) : program.Bodies.Initializers(root.ContainingType, root.IsStatic).Where(i => SymbolEqualityComparer.Default.Equals(i.Member, root)).Select(i => i.Body);
        return code.Any(Leads) || (root is { IsStatic: false, ContainingType: { } type } && (IsMadeInHeader(type) || Makers(type, null).Any(Leads)));
    }

    /// <summary>Whether the code itself has to do with ML.NET; if not, what it calls is added to what waits.</summary>
    private bool IsDirect(Body body, Stack<Body> waiting, HashSet<Body> seen)
    {
        foreach (var operation in body.Code.DescendantsAndSelf())
        {
            if (IsMLNet(operation.Type) || IsMLNet(operation) || (IsOpen(operation, out var name) && (name is null ? _isImplicitTouched.Value : program.Touched.IsTouched(name))))
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
        IInvocationOperation { TargetMethod: var method } => program.MLNet.Find(method) is not null || IsMLNet(method.ContainingType) || IsAnyMLNet(method.TypeArguments),
        IObjectCreationOperation { Constructor: { } constructor } => program.MLNet.Find(constructor) is not null || IsMadeInHeader(constructor.ContainingType),
        IMemberReferenceOperation { Member: var member } => IsMLNet(member.ContainingType),
        ITypeOfOperation { TypeOperand: var type } => IsMLNet(type),
        _ => false,
    };

    private bool IsMLNet(ITypeSymbol? type) => type switch
    {
        null => false,
        IArrayTypeSymbol array => IsMLNet(array.ElementType),
        ITypeParameterSymbol parameter => IsAnyMLNet(parameter.ConstraintTypes),
        INamedTypeSymbol named => (named is { SpecialType: SpecialType.None, ContainingAssembly: not null } && !program.Declares(named) && (MLNetSymbols.IsNamespace(named.ContainingNamespace) || program.MLNet.Declares(named))) || IsAnyMLNet(named.TypeArguments),
        _ => false,
    };

    private bool IsAnyMLNet(ImmutableArray<ITypeSymbol> types)
    {
        foreach (var type in types)
        {
            if (IsMLNet(type))
                return true;
        }

        return false;
    }

    /// <summary>Whether an operation may run code that is not to be found.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="name">What is called; null when it is called without a name.</param>
    private bool IsOpen(IOperation operation, out string? name)
    {
        name = operation switch
        {
            IInvocationOperation { TargetMethod: { MethodKind: MethodKind.DelegateInvoke }, Instance: IMemberReferenceOperation { Member: var member } } => member.Name,
            IInvocationOperation { TargetMethod: var method } when IsVirtual(method) && !program.Declares(method) => method.Name,
            IMethodReferenceOperation { Method: var method } when IsVirtual(method) && !program.Declares(method) => method.Name,
            IPropertyReferenceOperation { Property: var property } when IsVirtual(property) && !program.Declares(property) => property.Name,
            IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { MemberName: var member } } => member,
            _ => null,
        };
        return name is not null || operation is IForEachLoopOperation or IUsingOperation or IUsingDeclarationOperation or IDeconstructionAssignmentOperation;
    }

    private static bool IsVirtual(ISymbol member) => member.IsVirtual || member.IsAbstract || member.IsOverride || member.ContainingType?.TypeKind == TypeKind.Interface;

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

    // A virtual method stands for those of all classes that can be behind it.
    private IEnumerable<Body> Of(IMethodSymbol? method)
    {
        if (method is null)
            return [];
        method = method.ReducedFrom ?? method;
        var own = program.Bodies.Find(method);
        return !IsVirtual(method) || !program.Declares(method) ? own is null ? [] : [own]
            : program.Types.Implementations(method.ContainingType).Select(type => program.Bodies.Find(TypeIndex.Implementation(method, type))).Append(own).OfType<Body>();
    }

    private IEnumerable<Body> Statics(ISymbol member) =>
        member is { IsStatic: true, ContainingType: { } type } && program.Declares(type) ? program.Bodies.Initializers(type, isStatic: true).Select(i => i.Body) : [];

    // The constructor, or all of them, and the initializers; those of its bases too.
    private IEnumerable<Body> Makers(INamedTypeSymbol type, IMethodSymbol? constructor)
    {
        foreach (var made in constructor is null ? type.InstanceConstructors.SelectMany(Of) : Of(constructor))
            yield return made;
        for (var current = type; current is not null && program.Declares(current); current = current.BaseType)
        {
            foreach (var (_, initializer) in program.Bodies.Initializers(current, isStatic: false))
                yield return initializer;
            if (current.BaseType is { } ancestor && program.Declares(ancestor))
            {
                foreach (var made in ancestor.InstanceConstructors.SelectMany(Of))
                    yield return made;
            }
        }
    }

    /// <summary>Whether a class, or a base of it, hands over in its header what may be ML.NET's: a primary constructor has no body.</summary>
    private bool IsMadeInHeader(INamedTypeSymbol type)
    {
        for (var current = type; current is not null && program.Declares(current); current = current.BaseType)
        {
            if (program.Touched.IsTouched(current.Name) && current.InstanceConstructors.Any(c => c.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is TypeDeclarationSyntax)))
                return true;
        }

        return false;
    }
}
