using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>Events, and delegates that are put together: their handlers run in the order in which they were added.</summary>
internal sealed partial class OperationEvaluator
{
    public override AbstractValue VisitEventReference(IEventReferenceOperation operation, object? argument)
    {
        var owner = operation.Instance is { } instance ? Evaluate(instance) : null;
        return owner is null ? Load(null, operation.Event, operation) : ForEach(owner, o => Load(o, operation.Event));
    }

    public override AbstractValue VisitEventAssignment(IEventAssignmentOperation operation, object? argument)
    {
        var handler = Evaluate(operation.HandlerValue);
        if (operation.EventReference is not IEventReferenceOperation reference)
            return handler;
        var owner = reference.Instance is { } instance ? Evaluate(instance) : null;
        if (!Program.Declares(reference.Event))
            return Subscribe(reference, handler);
        var before = VisitEventReference(reference, null);
        Store(owner, reference.Event, operation.Adds ? Combine(before, handler) : new Opaque(reference.Event, reference.Type, owner));
        return handler;
    }

    /// <summary>A handler of an event that .NET raises runs at some time; what it is given is not known.</summary>
    private AbstractValue Subscribe(IEventReferenceOperation reference, AbstractValue handler)
    {
        if (reference.Type is { } type)
            RunCallback(type, handler, [], reference, null);
        return handler;
    }

    private static AbstractValue Combine(AbstractValue first, AbstractValue second) =>
        IsNull(first) ? second : new Multicast(Handlers(first).AddRange(Handlers(second)));

    private static ImmutableArray<AbstractValue> Handlers(AbstractValue function) =>
        function is Multicast multicast ? multicast.Handlers : ImmutableArray.Create(function);

    /// <summary>Whether the delegate tells who raises an event: handlers look at the event's arguments, not at the sender's fields.</summary>
    private static bool HasSender(AbstractValue function) => function is Opaque { Origin: IEventSymbol { Type: INamedTypeSymbol { DelegateInvokeMethod.Parameters: [{ Type.SpecialType: SpecialType.System_Object }, ..] } } };
}
