using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>Reading and writing of locals, parameters, fields, properties and elements.</summary>
internal sealed partial class OperationEvaluator
{
    public override AbstractValue VisitLocalReference(ILocalReferenceOperation operation, object? argument) =>
        _world.Local(operation.Local) ?? new Opaque(operation.Local, operation.Type);

    public override AbstractValue VisitParameterReference(IParameterReferenceOperation operation, object? argument) =>
        _world.Local(operation.Parameter)
        // The parameter of an extension block is what its members are called on.
        ?? (operation.Parameter.ContainingSymbol is INamedTypeSymbol ? frame.Self : null)
        // A parameter of a primary constructor is a member of the instance.
        ?? _world.Load(new Cell(frame.Self, operation.Parameter))
        ?? new Opaque(operation.Parameter, operation.Type, frame.Self);

    public override AbstractValue VisitFieldReference(IFieldReferenceOperation operation, object? argument)
    {
        var owner = operation.Instance is { } instance ? Evaluate(instance) : null;
        return owner is null ? Load(null, operation.Field, operation)
            : owner is not Choice ? ReadField(operation, owner)
            : ForEach(owner, o => ReadField(operation, o));
    }

    public override AbstractValue VisitPropertyReference(IPropertyReferenceOperation operation, object? argument)
    {
        var owner = operation.Instance is { } instance ? Evaluate(instance) : null;
        var arguments = Arguments(operation.Arguments);
        return owner is not Choice ? ReadProperty(operation, owner, arguments) : ForEach(owner, o => ReadProperty(operation, o, arguments));
    }

    public override AbstractValue VisitArrayElementReference(IArrayElementReferenceOperation operation, object? argument)
    {
        var array = Evaluate(operation.ArrayReference);
        var indices = operation.Indices.Select(Evaluate).ToList();
        return ForEach(array, a => a is Opaque && indices is [Constant index] ? Compute("element", a, index) : ElementAt(a, indices.Count == 1 ? indices[0] : null));
    }

    public override AbstractValue VisitSimpleAssignment(ISimpleAssignmentOperation operation, object? argument)
    {
        var value = Evaluate(operation.Value);
        Assign(operation.Target, value);
        return value;
    }

    public override AbstractValue VisitCompoundAssignment(ICompoundAssignmentOperation operation, object? argument)
    {
        var left = Use(Evaluate(operation.Target));
        var right = Use(Evaluate(operation.Value));
        var value = operation.Type switch
        {
            _ when operation.OperatorMethod is { } method && Program.Bodies.Find(method) is not null => CallOperator(method, operation, (operation.Target, left), (operation.Value, right)),
            { SpecialType: SpecialType.System_String } => Texts.Concat([left, right]),
            { TypeKind: TypeKind.Delegate } when operation.OperatorKind == BinaryOperatorKind.Add => Combine(left, right),
            _ => Compute(operation.OperatorKind, left, right),
        };
        Assign(operation.Target, value);
        return value;
    }

    public override AbstractValue VisitIncrementOrDecrement(IIncrementOrDecrementOperation operation, object? argument)
    {
        Evaluate(operation.Target);
        var value = NewOpaque(operation);
        Assign(operation.Target, value);
        return value;
    }

    public override AbstractValue VisitDeconstructionAssignment(IDeconstructionAssignmentOperation operation, object? argument)
    {
        var value = Evaluate(operation.Value);
        Deconstruct(operation.Target, operation.Value.Type, value);
        return value;
    }

    public override AbstractValue VisitIsPattern(IIsPatternOperation operation, object? argument)
    {
        var value = Evaluate(operation.Value);
        BindPattern(operation.Pattern, value);
        return operation.Pattern switch
        {
            IConstantPatternOperation { Value: var constant } => Matches(value, Evaluate(constant)),
            INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } => Not(Matches(value, Evaluate(constant))),
            IDeclarationPatternOperation or IRecursivePatternOperation or ITypePatternOperation when IsNull(value) || IsOfOtherType(value, operation.Pattern.NarrowedType) => new Constant(false),
            IDiscardPatternOperation => new Constant(true),
            IDeclarationPatternOperation { MatchedType: null } => new Constant(true),
            _ => value is Unknown ? value : new Derived(operation.Pattern.Syntax.ToString(), null, ImmutableArray.Create(value)),
        };
    }

    private static bool IsOfOtherType(AbstractValue value, ITypeSymbol asked) =>
        value is Instance { Origin: SyntaxNode, Type: var type } && asked is INamedTypeSymbol named && !Lineage.Program.TypeIndex.IsOrDerivesFrom(type, named);

    private static AbstractValue Matches(AbstractValue value, AbstractValue constant)
    {
        if (value is Constant a && constant is Constant b)
            return new Constant(Equals(a.Value, b.Value));
        if (IsNull(constant) && Conditions.IsNull(value) is { } isNull)
            return new Constant(isNull);
        return Compute(BinaryOperatorKind.Equals, value, constant);
    }

    private static AbstractValue Not(AbstractValue value) =>
        value is Constant { Value: bool constant } ? new Constant(!constant) : Compute(UnaryOperatorKind.Not, value);

    private void BindPattern(IPatternOperation pattern, AbstractValue value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol }:
                _world = _world.WithLocal(symbol, value);
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } declared)
                    _world = _world.WithLocal(declared, value);
                foreach (var property in recursive.PropertySubpatterns)
                {
                    if (property.Member is IPropertyReferenceOperation { Property: { } member })
                        BindPattern(property.Pattern, ForEach(value, v => MemberOf(v, member)));
                }

                for (var i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
                    BindPattern(recursive.DeconstructionSubpatterns[i], Part(value, recursive.MatchedType, i));
                break;
            case INegatedPatternOperation negated:
                BindPattern(negated.Pattern, value);
                break;
            case IBinaryPatternOperation binary:
                BindPattern(binary.LeftPattern, value);
                BindPattern(binary.RightPattern, value);
                break;
        }
    }

    private AbstractValue ReadField(IFieldReferenceOperation operation, AbstractValue owner)
    {
        if (owner is TupleValue tuple && TupleIndex(operation.Field) is { } index && index < tuple.Elements.Length)
            return tuple.Elements[index];
        return Program.Declares(operation.Field) ? Load(owner, operation.Field)
            : MLNetMember(operation.Field, operation.Field.Type, owner) ?? Load(owner, operation.Field);
    }

    private AbstractValue ReadProperty(IPropertyReferenceOperation operation, AbstractValue? owner, List<(IParameterSymbol Parameter, IOperation Operation, AbstractValue Value)> arguments)
    {
        var property = operation.Property;
        if (property.IsIndexer && owner is not null)
        {
            if (Program.Bodies.Find(property.GetMethod!) is not null)
                return Call(property.GetMethod!, operation, owner, arguments);
            // Settings are read by their keys: the same key gives the same value.
            return owner is Opaque or Derived && arguments.Count == 1
                ? Compute(property, owner, arguments[0].Value)
                : ForEach(owner, o => ElementAt(o, arguments.Count == 1 ? arguments[0].Value : null));
        }

        if (owner is Instance { Type: var type } && property.GetMethod is { } getter)
        {
            var actual = Lineage.Program.TypeIndex.Implementation(getter, type);
            property = actual.AssociatedSymbol as IPropertySymbol ?? property;
        }

        if (property.GetMethod is { } method && Program.Bodies.Find(method) is not null)
            return Call(method, operation, owner, arguments);
        return property.ContainingType is { } container && Program.Declares(container)
            ? Load(owner, property, operation)
            : LibraryProperty(operation, property, owner);
    }

    private AbstractValue MemberOf(AbstractValue owner, IPropertySymbol property) =>
        owner is Instance ? Load(owner, property) : LibraryProperty(null, property, owner);

    /// <summary>What a field or automatic property holds.</summary>
    private AbstractValue Load(AbstractValue? owner, ISymbol member, IOperation? site = null)
    {
        member = member.OriginalDefinition;
        if (owner is Unknown)
            return owner;
        if (_world.Load(new Cell(owner, member)) is { } value)
            return value;
        if (owner is null)
            return LoadStatic(member, site ?? frame.Body.Code);
        var type = (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type ?? (member as IEventSymbol)?.Type;
        return owner is Instance { Origin: SyntaxNode } && type is { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? Constant.Null : new Opaque(member, type, owner);
    }

    private AbstractValue LoadStatic(ISymbol member, IOperation site)
    {
        var type = (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;
        if (member.ContainingType is { } container && !Program.Writers.ChangesAfterConstruction(member))
        {
            Initialize(null, container, isStatic: true, site);
            if (_world.Load(new Cell(null, member)) is { } initial)
                return initial;
        }

        return new Opaque(member, type);
    }

    private void Assign(IOperation target, AbstractValue value)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                _world = _world.WithLocal(local.Local, value);
                break;
            case IParameterReferenceOperation parameter:
                _world = _world.WithLocal(parameter.Parameter, value);
                break;
            case IFieldReferenceOperation { Instance: null } field:
                Store(null, field.Field, value);
                break;
            case IFieldReferenceOperation { Instance: { } instance } field:
                var owner = Evaluate(instance);
                if (owner is TupleValue tuple && TupleIndex(field.Field) is { } index && index < tuple.Elements.Length)
                    Assign(instance, tuple.With(index, value));
                else
                    Store(owner, field.Field, value);
                break;
            case IPropertyReferenceOperation property:
                AssignProperty(property, value);
                break;
            case IArrayElementReferenceOperation element:
                SetElement(Evaluate(element.ArrayReference), element.Indices.Length == 1 ? Evaluate(element.Indices[0]) : null, value);
                break;
            case ITupleOperation or IDeclarationExpressionOperation:
                Deconstruct(target, null, value);
                break;
            case IFlowCaptureReferenceOperation capture when _captured.TryGetValue(capture.Id, out var source) && source is not IFlowCaptureReferenceOperation:
                Assign(source, value);
                break;
        }
    }

    private void AssignProperty(IPropertyReferenceOperation operation, AbstractValue value)
    {
        var property = operation.Property;
        var owner = operation.Instance is { } instance ? Evaluate(instance) : null;
        if (property.IsIndexer && property.SetMethod is { } indexer && Program.Bodies.Find(indexer) is not null)
        {
            var passed = operation.Arguments.Select((a, i) => (indexer.Parameters[i], a.Value, Evaluate(a.Value))).ToList();
            passed.Add((indexer.Parameters[indexer.Parameters.Length - 1], operation, value));
            Call(indexer, operation, owner, passed);
            return;
        }

        if (property.IsIndexer && owner is not null)
        {
            SetElement(owner, operation.Arguments.Length == 1 ? Evaluate(operation.Arguments[0].Value) : null, value);
            return;
        }

        if (property.SetMethod is { } setter && Program.Bodies.Find(setter) is not null)
            Call(setter, operation, owner, [(setter.Parameters[0], operation, value)]);
        else
            Store(owner, property, value);
    }

    private void Store(AbstractValue? owner, ISymbol member, AbstractValue value)
    {
        member = member.OriginalDefinition;
        if (owner is Choice choice)
        {
            foreach (var alternative in choice.Alternatives)
                _world = _world.Store(new Cell(alternative, member), Lattice.Join(Load(alternative, member), value));
        }
        else if (owner is not Unknown)
        {
            _world = _world.Store(new Cell(owner, member), value);
        }
    }

    private void Deconstruct(IOperation target, ITypeSymbol? type, AbstractValue value)
    {
        switch (target)
        {
            case ITupleOperation tuple:
                for (var i = 0; i < tuple.Elements.Length; i++)
                    Deconstruct(tuple.Elements[i], tuple.Elements[i].Type, Part(value, type, i));
                break;
            case IDeclarationExpressionOperation declaration:
                Deconstruct(declaration.Expression, type, value);
                break;
            default:
                Assign(target, value);
                break;
        }
    }

    /// <summary>Part <paramref name="index"/> of a deconstructed tuple, record or key-value pair.</summary>
    private AbstractValue Part(AbstractValue value, ITypeSymbol? type, int index) => value switch
    {
        Unknown => value,
        // The value of a dictionary's entry stands for the entry; keys are not followed.
        _ when type is { Name: "KeyValuePair" } => index == 1 ? value : new Opaque("key", null, value),
        TupleValue tuple when index < tuple.Elements.Length => tuple.Elements[index],
        Choice choice => Lattice.Join(choice.Alternatives.Select(a => Part(a, type, index))),
        Instance { Type: { IsRecord: true } record } when PositionalProperty(record, index) is { } property => Load(value, property),
        _ => new Opaque($"part {index}", null, value),
    };

    private static IPropertySymbol? PositionalProperty(INamedTypeSymbol record, int index)
    {
        var deconstruct = record.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault();
        return deconstruct is not null && index < deconstruct.Parameters.Length
            ? record.GetMembers(deconstruct.Parameters[index].Name).OfType<IPropertySymbol>().FirstOrDefault()
            : null;
    }

    private static int? TupleIndex(IFieldSymbol field)
    {
        var name = (field.CorrespondingTupleField ?? field).Name;
        return field.ContainingType.IsTupleType && name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var number) ? number - 1 : null;
    }

    /// <summary>The result of an access to each value that the owner may be.</summary>
    private static AbstractValue ForEach(AbstractValue owner, Func<AbstractValue, AbstractValue> access) =>
        owner is Choice choice ? Lattice.Join(choice.Alternatives.Where(a => !IsNull(a)).Select(access)) : access(owner);
}
