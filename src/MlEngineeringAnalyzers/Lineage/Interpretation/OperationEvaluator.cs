using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Program;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>
/// The transfer function of single operations: what an expression evaluates to, and what it does to the state.
/// An operation kind without a method here, a newer compiler's for instance, evaluates its parts and is opaque.
/// </summary>
internal sealed partial class OperationEvaluator(Interpreter interpreter, Frame frame) : OperationVisitor<object?, AbstractValue>
{
    /// <summary>A statement whose calls can end in more ways than these is not run in all of them.</summary>
    internal const int MaxOutcomes = 64;

    private readonly Oracle _oracle = new();
    private readonly List<Outcome> _outcomes = [];
    private readonly Dictionary<CaptureId, IOperation> _captured = [];
    private World _world = World.Empty;
    private bool _ended;

    private ProgramModel Program => interpreter.Program;

    /// <summary>Whether the rounds of a loop over a short list are told apart.</summary>
    public bool TellsRounds { get; set; } = true;

    /// <summary>Runs a statement or condition from a state, once for each way in which its calls can end. The list is used again by the next run.</summary>
    public List<Outcome> Execute(IOperation operation, World world)
    {
        _outcomes.Clear();
        do
        {
            _oracle.Begin();
            _world = world;
            _ended = false;
            var value = Evaluate(operation);
            if (!_ended)
                _outcomes.Add(new(_world, value));
        }
        while (_oracle.Next() && _outcomes.Count < MaxOutcomes);
        return _outcomes;
    }

    public override AbstractValue DefaultVisit(IOperation operation, object? argument)
    {
        if (operation.Kind == CollectionExpression)
            return MakeFromExpression(operation);
        // What code does that does not compile, or is bound when it runs, is not known.
        var isUnseen = operation is IInvalidOperation or IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation;
        foreach (var child in operation.ChildOperations)
        {
            var value = Evaluate(child);
            if (isUnseen)
                Escape(value);
        }

        return NewOpaque(operation);
    }

    public override AbstractValue VisitExpressionStatement(IExpressionStatementOperation operation, object? argument) => Evaluate(operation.Operation);

    public override AbstractValue VisitLiteral(ILiteralOperation operation, object? argument) => new Constant(operation.ConstantValue.Value);

    public override AbstractValue VisitNameOf(INameOfOperation operation, object? argument) => new Constant(operation.ConstantValue.Value);

    public override AbstractValue VisitTypeOf(ITypeOfOperation operation, object? argument) => new Constant(Close(operation.TypeOperand));

    public override AbstractValue VisitDefaultValue(IDefaultValueOperation operation, object? argument) =>
        operation.Type is { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? Constant.Null : NewOpaque(operation);

    public override AbstractValue VisitTranslatedQuery(ITranslatedQueryOperation operation, object? argument) => Evaluate(operation.Operation);

    public override AbstractValue VisitConversion(IConversionOperation operation, object? argument) =>
        operation.OperatorMethod is { } method && Program.Bodies.Find(method) is not null
            ? CallOperator(method, operation, (operation.Operand, Evaluate(operation.Operand)))
            : Evaluate(operation.Operand);

    private AbstractValue CallOperator(IMethodSymbol method, IOperation site, params (IOperation Operation, AbstractValue Value)[] operands) =>
        Call(method, site, null, [.. operands.Select((o, i) => (method.Parameters[i], o.Operation, o.Value))]);

    public override AbstractValue VisitParenthesized(IParenthesizedOperation operation, object? argument) => Evaluate(operation.Operand);

    public override AbstractValue VisitAwait(IAwaitOperation operation, object? argument) => Evaluate(operation.Operation);

    public override AbstractValue VisitInstanceReference(IInstanceReferenceOperation operation, object? argument) => frame.Self ?? Unknown.Value;

    public override AbstractValue VisitTuple(ITupleOperation operation, object? argument) => new TupleValue(operation.Elements.Select(Evaluate).ToImmutableArray());

    public override AbstractValue VisitBinaryOperator(IBinaryOperation operation, object? argument)
    {
        var left = Evaluate(operation.LeftOperand);
        var right = Evaluate(operation.RightOperand);
        if (operation.OperatorKind == BinaryOperatorKind.Add && operation.Type?.SpecialType == SpecialType.System_String)
            return Texts.Concat([left, right]);
        Use(left);
        Use(right);
        if (operation.OperatorMethod is { } method && Program.Bodies.Find(method) is not null)
            return CallOperator(method, operation, (operation.LeftOperand, left), (operation.RightOperand, right));
        if (operation.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
        {
            var equals = operation.OperatorKind == BinaryOperatorKind.Equals;
            if (left is Constant a && right is Constant b)
                return new Constant(Equals(a.Value, b.Value) == equals);
            if (IsNull(right) && Conditions.IsNull(left) is { } leftIsNull)
                return new Constant(leftIsNull == equals);
            if (IsNull(left) && Conditions.IsNull(right) is { } rightIsNull)
                return new Constant(rightIsNull == equals);
            var test = Compute(BinaryOperatorKind.Equals, left, right);
            return equals || test is Unknown ? test : Compute(UnaryOperatorKind.Not, test);
        }

        return Folding.Binary(operation.OperatorKind, left, right) ?? Compute(operation.OperatorKind, left, right);
    }

    public override AbstractValue VisitUnaryOperator(IUnaryOperation operation, object? argument)
    {
        var operand = Evaluate(operation.Operand);
        if (operand is Constant { Value: bool constant } && operation.OperatorKind == UnaryOperatorKind.Not)
            return new Constant(!constant);
        return Compute(operation.OperatorKind, operand);
    }

    public override AbstractValue VisitIsNull(IIsNullOperation operation, object? argument)
    {
        var operand = Evaluate(operation.Operand);
        return Conditions.IsNull(operand) is { } isNull ? new Constant(isNull) : Compute(BinaryOperatorKind.Equals, operand, Constant.Null);
    }

    public override AbstractValue VisitIsType(IIsTypeOperation operation, object? argument) => Compute(operation.TypeOperand, Evaluate(operation.ValueOperand));

    public override AbstractValue VisitInterpolatedString(IInterpolatedStringOperation operation, object? argument)
    {
        var parts = new List<AbstractValue>();
        foreach (var part in operation.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation text:
                    parts.Add(new Constant(text.Text.ConstantValue.Value));
                    break;
                case IInterpolationOperation interpolation:
                    parts.Add(Use(Evaluate(interpolation.Expression)));
                    break;
                default:
                    parts.Add(NewOpaque(part));
                    foreach (var child in part.ChildOperations)
                        Use(Evaluate(child));
                    break;
            }
        }

        return Texts.Concat(parts);
    }

    public override AbstractValue VisitFlowCapture(IFlowCaptureOperation operation, object? argument)
    {
        _captured[operation.Id] = operation.Value;
        var value = Evaluate(operation.Value);
        _world = _world.WithLocal(operation.Id, value);
        return value;
    }

    public override AbstractValue VisitFlowCaptureReference(IFlowCaptureReferenceOperation operation, object? argument) =>
        _world.Local(operation.Id) ?? NewOpaque(operation);

    public override AbstractValue VisitFlowAnonymousFunction(IFlowAnonymousFunctionOperation operation, object? argument) =>
        new DelegateValue(operation.Symbol, operation, frame.Body, frame.Self);

    public override AbstractValue VisitDelegateCreation(IDelegateCreationOperation operation, object? argument) => Evaluate(operation.Target);

    public override AbstractValue VisitMethodReference(IMethodReferenceOperation operation, object? argument) =>
        new DelegateValue(operation.Method, null, frame.Body, operation.Instance is { } instance ? Evaluate(instance) : null);

    public override AbstractValue VisitReturn(IReturnOperation operation, object? argument)
    {
        // Only `yield return` stays a statement in the graph; the sequence is the result of the body.
        var value = operation.ReturnedValue is { } returned ? Evaluate(returned) : Unknown.Value;
        var sequence = new Collection(frame.Body.Syntax, frame.Self);
        AddElement(sequence, value);
        _world = _world.WithLocal(Interpreter.ReturnKey, sequence);
        return value;
    }

    private AbstractValue Evaluate(IOperation operation)
    {
        interpreter.Step();
        if (operation.ConstantValue.HasValue)
            return operation.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type ? new EnumConstant(type, operation.ConstantValue.Value) : new Constant(operation.ConstantValue.Value);
        var value = operation.Accept(this, null) ?? Unknown.Value;
        return interpreter.Intern(value.Depth > AbstractValue.MaxDepth ? NewOpaque(operation) : value);
    }

    /// <summary>A new value that nothing is known of; what an earlier run of the place has tested is forgotten.</summary>
    private Opaque NewOpaque(IOperation operation)
    {
        var value = new Opaque(operation.Syntax, operation.Type);
        Forget(value, operation.Type);
        return value;
    }

    // Nothing was tested of what is made for the first time.
    private void Forget(AbstractValue value, ITypeSymbol? type)
    {
        if (interpreter.IsFirst(value))
            return;
        _world = _world.Forget(value);
        Renew(value, type);
    }

    /// <summary>The place makes the value once more: what an earlier round has made of it looks like what this one will make of it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type; null when that is not known.</param>
    private void Renew(AbstractValue value, ITypeSymbol? type)
    {
        // Most values never come near rows.
        var isView = type is null || SymbolEqualityComparer.Default.Equals(type, Program.MLNet.IDataView);
        if (!isView && !interpreter.IsInRows(value))
            return;
        if (_world.Locals.Any(l => IsOfRows(l.Value, value) || (isView && l.Value.Equals(value))) || _world.Heap.Any(c => IsOfRows(c.Value, value)))
            _world = _world.With(new Fact(value, FactKind.MadeAgain));
    }

    private static bool IsOfRows(AbstractValue held, AbstractValue value) => held.MentionsRows && held.Contains(value);

    /// <summary>The value is looked at: metrics among it are read.</summary>
    private AbstractValue Use(AbstractValue value)
    {
        if (value is MetricsValue or ExperimentResult)
            interpreter.Graph.Read(value);
        else if (value is Choice choice)
        {
            foreach (var alternative in choice.Alternatives)
                Use(alternative);
        }

        return value;
    }

    private static AbstractValue Compute(object operation, params AbstractValue[] operands) =>
        operands.Any(o => o is Unknown) ? Unknown.Value : new Derived(operation, null, operands.ToImmutableArray());

    private static bool IsNull(AbstractValue value) => value is Constant { Value: null };
}
