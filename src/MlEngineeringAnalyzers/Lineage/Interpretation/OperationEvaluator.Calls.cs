using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Program;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>Calls and creations: which code runs, and what it leaves behind.</summary>
internal sealed partial class OperationEvaluator
{
    /// <summary>A call on a value of an interface with more implementations than these is not followed.</summary>
    internal const int MaxImplementations = 4;

    public override AbstractValue VisitInvocation(IInvocationOperation operation, object? argument)
    {
        var receiver = operation.Instance is { } instance ? Evaluate(instance) : null;
        var arguments = Arguments(operation.Arguments);
        var method = operation.TargetMethod;
        if (method.MethodKind == MethodKind.LocalFunction)
            return RunFunction(method, frame.Body.LocalFunction(method), frame.Self, operation, arguments) ?? Unseen(operation, method, null, arguments);
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return Invoke(Pick(receiver ?? Unknown.Value), operation, arguments.Select(a => a.Value).ToList(), arguments);
        if (Program.MLNet.Find(method) is { } known)
            return ApplyMLNet(known, operation, method, receiver, arguments);
        return Call(method, operation, receiver is null ? null : Pick(receiver, operation.Instance), arguments);
    }

    public override AbstractValue VisitObjectCreation(IObjectCreationOperation operation, object? argument)
    {
        var arguments = Arguments(operation.Arguments);
        if (operation.Constructor is { } constructor && Program.MLNet.Find(constructor) is { } known)
            return ApplyMLNet(known, operation, constructor, null, arguments);
        return operation.Type is INamedTypeSymbol declared && Close(declared) is INamedTypeSymbol type ? Create(type, operation.Constructor, operation, arguments) : NewOpaque(operation);
    }

    public override AbstractValue VisitAnonymousObjectCreation(IAnonymousObjectCreationOperation operation, object? argument)
    {
        var created = NewInstance((INamedTypeSymbol)operation.Type!, operation, []);
        foreach (var initializer in operation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
                Store(created, property.Property, Evaluate(assignment.Value));
        }

        return created;
    }

    private List<(IParameterSymbol Parameter, IOperation Operation, AbstractValue Value)> Arguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var values = new List<(IParameterSymbol, IOperation, AbstractValue)>(arguments.Length);
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)
                values.Add((parameter, argument.Value, Evaluate(argument.Value)));
        }

        return values;
    }

    /// <summary>
    /// One of the values that a receiver may be; the statement is run again for the others. The variable that it was
    /// read from holds that value from then on, so that the next call goes to the same object.
    /// </summary>
    private AbstractValue Pick(AbstractValue receiver, IOperation? variable = null)
    {
        if (receiver is not Choice choice)
            return receiver;
        var alternatives = choice.Alternatives.Where(a => !IsNull(a)).ToList();
        if (alternatives.Count == 0)
            return receiver;
        var picked = alternatives[_oracle.Choose(alternatives.Count)];
        Remember(variable, picked);
        return picked;
    }

    private void Remember(IOperation? variable, AbstractValue value)
    {
        while (variable is IConversionOperation conversion)
            variable = conversion.Operand;
        if (variable is IFlowCaptureReferenceOperation capture)
            _world = _world.WithLocal(capture.Id, value);
        else if (variable is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation)
            Assign(variable, value);
    }

    /// <summary>Calls a method of the program if its code can be found, and otherwise does what is known of unseen code.</summary>
    /// <param name="via">The library method that was given a delegate to the method, and calls it.</param>
    private AbstractValue Call(
        IMethodSymbol method, IOperation site, AbstractValue? receiver, List<(IParameterSymbol Parameter, IOperation Operation, AbstractValue Value)> arguments, IMethodSymbol? via = null)
    {
        if (Target(method, site, receiver) is var (target, self) && Program.Bodies.Find(target) is { } body)
            return RunFunction(target, body, self, site, arguments, via) ?? Unseen(site, method, receiver, arguments);
        if (method.ContainingType is { } type && Program.Declares(type) && !Program.Types.Implementations(type).IsEmpty)
            interpreter.Graph.Add(new SkippedCall(site, frame.Calls));
        return Unseen(site, method, receiver, arguments);
    }

    /// <summary>The code that a call reaches, and the instance on which it runs; null when that is not known.</summary>
    private (IMethodSymbol Method, AbstractValue? Self)? Target(IMethodSymbol method, IOperation site, AbstractValue? receiver)
    {
        method = method.ReducedFrom ?? method;
        var isVirtual = method.IsVirtual || method.IsAbstract || method.IsOverride || method.ContainingType?.TypeKind == TypeKind.Interface;
        if (!isVirtual || site is IInvocationOperation { IsVirtual: false })
            return (method, receiver);
        if (method.IsStatic)
            return StaticTarget(method);
        if (receiver is Instance instance && !(instance.Type.IsAbstract || instance.Type.TypeKind == TypeKind.Interface))
            return (TypeIndex.Implementation(method, instance.Type), receiver);
        if (receiver is null or Unknown)
            return null;
        var type = receiver is Instance abstractInstance ? abstractInstance.Type : method.ContainingType!;
        // Which of its kind a decorator was given is for the code to say that makes it.
        if (!Program.Declares(type) || (type.TypeKind == TypeKind.Interface && frame.Self is Instance decorator && TypeIndex.IsOrDerivesFrom(decorator.Type, type)))
            return null;
        var implementations = Program.Types.Implementations(type);
        if (implementations.Length is 0 or > MaxImplementations)
            return null;
        var chosen = implementations[_oracle.Choose(implementations.Length)];
        var self = new Instance(receiver, chosen, ImmutableArray<AbstractValue>.Empty);
        Remember((site as IInvocationOperation)?.Instance, self);
        if (chosen.InstanceConstructors is [var constructor])
            Inject(self, constructor);
        return (TypeIndex.Implementation(method, chosen), self);
    }

    /// <summary>A static member that a type parameter's type implements: one of the types of the program that do.</summary>
    private (IMethodSymbol Method, AbstractValue? Self)? StaticTarget(IMethodSymbol method)
    {
        var implementations = Program.Types.Implementations(method.ContainingType);
        if (implementations.Length is 0 or > MaxImplementations)
            return null;
        var chosen = implementations[_oracle.Choose(implementations.Length)];
        var declared = method.OriginalDefinition;
        var member = chosen.AllInterfaces.Where(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, declared.ContainingType))
            .SelectMany(i => i.GetMembers(method.Name)).FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, declared));
        return member is not null && chosen.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation ? (implementation, null) : null;
    }

    /// <summary>Runs code with these arguments; null when a bound forbids it.</summary>
    private AbstractValue? RunFunction(
        IMethodSymbol method, Body? body, AbstractValue? self, IOperation site, List<(IParameterSymbol Parameter, IOperation Operation, AbstractValue Value)> arguments,
        IMethodSymbol? via = null)
    {
        if (body is null)
            return null;
        var before = _world;
        var parameters = (method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition).Parameters;
        var locals = interpreter.VisibleToCallees(before);
        foreach (var parameter in parameters)
            locals = locals.Set(parameter, Default(parameter));
        foreach (var (parameter, _, value) in arguments)
        {
            if (parameter.Ordinal < parameters.Length)
                locals = locals.Set(parameters[parameter.Ordinal], value);
        }

        locals = BindTypes(locals, method, self, site);
        var callee = new Frame(body, self, frame.Calls.Add(new CallFrame(site, frame.Body.Owner, via)));
        if (interpreter.Run(callee, before with { Locals = locals }) is not { } outcomes)
            return null;
        if (outcomes.IsEmpty)
        {
            // An endless sequence, or a task that nobody waits for, goes on beside its caller.
            _ended = !method.IsAsync && !body.Syntax.DescendantNodes().OfType<YieldStatementSyntax>().Any();
            return Unknown.Value;
        }

        var (after, result) = outcomes[_oracle.Choose(outcomes.Length)];
        _world = after with { Locals = Return(before, after, parameters) };
        foreach (var (parameter, operation, _) in arguments)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref && parameter.Ordinal < parameters.Length && after.Local(parameters[parameter.Ordinal]) is { } value)
                Assign(operation, value);
        }

        return result;
    }

    private PersistentMap<object, AbstractValue> Return(World before, World after, ImmutableArray<IParameterSymbol> parameters)
    {
        if (!interpreter.HasCaptured)
            return before.Locals;
        var locals = before.Locals.RemoveWhere(interpreter.IsCaptured);
        foreach (var entry in after.Locals)
        {
            if (interpreter.IsCaptured(entry.Key))
                locals = locals.Set(entry.Key, entry.Value);
        }

        return locals;
    }

    private static AbstractValue Default(IParameterSymbol parameter) => parameter switch
    {
        { HasExplicitDefaultValue: true } => new Constant(parameter.ExplicitDefaultValue),
        { RefKind: RefKind.Out } => Unknown.Value,
        _ => new Opaque(parameter, parameter.Type),
    };

    /// <summary>Invokes a delegate with positional arguments.</summary>
    private AbstractValue Invoke(
        AbstractValue function, IOperation site, List<AbstractValue> values, List<(IParameterSymbol Parameter, IOperation Operation, AbstractValue Value)>? arguments = null, IMethodSymbol? via = null)
    {
        if (function is Multicast { Handlers: var handlers })
        {
            var last = (AbstractValue)Unknown.Value;
            foreach (var handler in handlers)
                last = Invoke(Pick(handler), site, values, arguments, via);
            return last;
        }

        if (function is DelegateValue target)
        {
            var bound = new List<(IParameterSymbol, IOperation, AbstractValue)>();
            for (var i = 0; i < Math.Min(values.Count, target.Function.Parameters.Length); i++)
                bound.Add((target.Function.Parameters[i], arguments is not null && i < arguments.Count ? arguments[i].Operation : site, values[i]));
            var body = target switch
            {
                { Lambda: { } lambda } => target.Scope?.Lambda(lambda),
                { Function.MethodKind: MethodKind.LocalFunction } => target.Scope?.LocalFunction(target.Function),
                _ => null,
            };
            if (body is not null && RunFunction(target.Function, body, target.Target, site, bound, via) is { } result)
                return result;
            if (body is null)
            {
                return Program.MLNet.Find(target.Function) is { } known
                    ? ApplyMLNet(known, site, target.Function, target.Target, bound, via)
                    : Call(target.Function, site, target.Target, bound, via);
            }
        }

        foreach (var value in HasSender(function) ? values.Skip(1) : values)
            Escape(value);
        return NewOpaque(site);
    }

    private AbstractValue Create(INamedTypeSymbol type, IMethodSymbol? constructor, IOperation site, List<(IParameterSymbol Parameter, IOperation Operation, AbstractValue Value)> arguments)
    {
        if (type.TypeKind == TypeKind.Delegate && arguments.Count == 1)
            return arguments[0].Value;
        if (!Program.Declares(type))
            return CreateLibraryObject(type, constructor, site, arguments);
        var created = NewInstance(type, site, arguments.Select(a => a.Value));
        Construct(created, type, constructor, site, arguments);
        return created;
    }

    private Instance NewInstance(INamedTypeSymbol type, IOperation site, IEnumerable<AbstractValue> arguments)
    {
        var created = new Instance(site.Syntax, type, arguments.ToImmutableArray());
        _world = _world.Made(created);
        // What an earlier object of the same place held is forgotten; the first has nothing yet.
        if (!interpreter.IsFirst(created))
            _world = _world with { Heap = _world.Heap.RemoveWhere(c => created.Equals(c.Owner)) };
        return created;
    }

    /// <summary>The copy of a record that a <c>with</c> expression makes before it changes members.</summary>
    private Instance Copy(Instance original, IOperation site)
    {
        var members = _world.Heap.Where(e => original.Equals(e.Key.Owner)).ToList();
        var copy = NewInstance(original.Type, site, [original]);
        foreach (var member in members)
            _world = _world.Store(new Cell(copy, member.Key.Member), member.Value);
        return copy;
    }

    /// <summary>Runs the initializers and the constructor of a type, base types included.</summary>
    private void Construct(
        AbstractValue self, INamedTypeSymbol type, IMethodSymbol? constructor, IOperation site, List<(IParameterSymbol Parameter, IOperation Operation, AbstractValue Value)> arguments)
    {
        var syntax = constructor?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        if (syntax is TypeDeclarationSyntax)
            BindPrimaryConstructor(self, type, constructor!, arguments);
        if (syntax is not ConstructorDeclarationSyntax { Initializer.ThisOrBaseKeyword.RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.ThisKeyword })
            Initialize(self, type, isStatic: false, site);
        if (syntax is ConstructorDeclarationSyntax declaration)
        {
            if (declaration.Initializer is null)
                ConstructBase(self, type, site, []);
            if (Program.Bodies.Find(constructor!) is { } body && RunFunction(constructor!, body, self, site, arguments) is null)
                arguments.ForEach(a => Escape(a.Value));
        }
        else if (syntax is TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax primary, ..] }
            && Program.Bodies.Model(primary.SyntaxTree).GetOperation(primary) is IInvocationOperation call)
        {
            var outer = _world;
            foreach (var (parameter, _, value) in arguments)
                _world = _world.WithLocal(parameter, value);
            var baseArguments = Arguments(call.Arguments);
            _world = _world with { Locals = outer.Locals };
            Construct(self, call.TargetMethod.ContainingType, call.TargetMethod, site, baseArguments);
        }
        else
        {
            ConstructBase(self, type, site, []);
        }
    }

    private void ConstructBase(AbstractValue self, INamedTypeSymbol type, IOperation site, List<(IParameterSymbol Parameter, IOperation Operation, AbstractValue Value)> arguments)
    {
        if (type.BaseType is { } ancestor && Program.Declares(ancestor))
            Construct(self, ancestor, ancestor.InstanceConstructors.FirstOrDefault(c => c.Parameters.Length == 0), site, arguments);
    }

    private void BindPrimaryConstructor(
        AbstractValue self, INamedTypeSymbol type, IMethodSymbol constructor, List<(IParameterSymbol Parameter, IOperation Operation, AbstractValue Value)> arguments)
    {
        var omitted = constructor.Parameters.Where(p => p.HasExplicitDefaultValue && !arguments.Exists(a => a.Parameter.Ordinal == p.Ordinal)).Select(p => (p, Default(p)));
        foreach (var (parameter, value) in arguments.Select(a => (a.Parameter, a.Value)).Concat(omitted))
        {
            var property = type.IsRecord ? type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() : null;
            Store(self, property ?? (ISymbol)parameter, value);
        }
    }

    /// <summary>Runs the initializers of a type's fields and properties.</summary>
    private void Initialize(AbstractValue? self, INamedTypeSymbol type, bool isStatic, IOperation site)
    {
        foreach (var (member, body) in Program.Bodies.Initializers(type, isStatic))
        {
            var callee = new Frame(body, self, frame.Calls.Add(new CallFrame(site, frame.Body.Owner)));
            var before = _world;
            if (interpreter.Run(callee, before with { Locals = BindTypes(interpreter.VisibleToCallees(before), self is Instance instance ? instance.Type : type) }) is [var (after, _), ..])
                _world = after with { Locals = before.Locals };
        }
    }
}
