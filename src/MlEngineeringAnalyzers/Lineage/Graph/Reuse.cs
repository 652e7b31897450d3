using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Graph;

/// <summary>Whether something is made again and again although what it is made from stays the same.</summary>
internal static class Reuse
{
    /// <summary>
    /// How an operation is repeated, in words, while the values that it needs were made before; null when it is not
    /// repeated, or has to be.
    /// </summary>
    public static (string How, SyntaxNode Where)? Repeated(Occurrence occurrence, IEnumerable<AbstractValue> needs, LineageGraph graph)
    {
        var inputs = needs.ToList();
        if (Sharing.IsHeldStatically(occurrence) || Sharing.SingletonFactory(occurrence, graph.Program) is not null || Sharing.IsPerThread(occurrence) || Sharing.IsCached(occurrence) || Sharing.IsOfWorker(occurrence, graph) || Repetition.IsOnlyOnce(occurrence)
            || inputs.Exists(input => IsOneOfMany(input, occurrence, graph)))
            return null;
        var since = occurrence with { Calls = occurrence.CallsSinceConstruction };
        foreach (var loop in Repetition.Around(since))
        {
            if (inputs.All(input => StaysOutside(input, loop, c => Repetition.Contains(loop, c), graph)) && !HasOthersInTurn(occurrence, graph))
                return ("in every round of a loop", loop);
        }

        foreach (var call in Repetition.PerElement(since).Concat(Requests(since)))
        {
            if (inputs.All(input => StaysOutside(input, call.Site.Syntax, c => Sharing.IsMadeInside(call, c), graph)))
                return (Repetition.IsRequest(call.Via!) ? "for every request" : "for every element", call.Site.Syntax);
        }

        if (occurrence.IsPreparation)
            return null;
        if (graph.Root is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, ContainingType: { } type } action
            && Sharing.IsController(type) && !IsKept(occurrence.Site.Syntax)
            && action.DeclaringSyntaxReferences[0].GetSyntax() is { } code
            && inputs.All(input => input is not FittedModel && StaysOutside(input, code, c => IsMadeBy(c, action), graph)))
        {
            return ("for every request", code);
        }

        if (graph.Root is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false } && Sharing.IsMadePerRequest(graph.Root.ContainingType, graph.Program)
            && inputs.All(input => StaysOutside(input, occurrence.Site.Syntax, _ => false, graph)))
        {
            return ("for every request, with its class", graph.Root.DeclaringSyntaxReferences[0].GetSyntax());
        }

        if (graph.Root is IMethodSymbol { ContainingType: { } service } member && !member.IsStatic
            && inputs.All(input => StaysOutside(input, occurrence.Site.Syntax, _ => false, graph)))
        {
            if (member.MethodKind == MethodKind.Constructor && Sharing.IsMadePerRequest(service, graph.Program))
                return ("for every request, with its class", member.DeclaringSyntaxReferences[0].GetSyntax());
            if (member is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public } && !IsKept(occurrence.Site.Syntax)
                && inputs.All(input => IsHeldBy(input, service, graph)))
                return ($"in every call of {member.Name}", member.DeclaringSyntaxReferences[0].GetSyntax());
        }

        return null;
    }

    // What was made in another loop stands for all that was made there.
    private static bool IsOneOfMany(AbstractValue input, Occurrence occurrence, LineageGraph graph) => graph.Creation(input) is { } creation && !Repetition.IsOnlyOnce(creation)
        && Repetition.Around(creation).Concat(Repetition.PerElement(creation).Select(c => c.Site.Syntax)).Any(loop => !Repetition.Contains(loop, occurrence));

    // A model that the object was constructed with, and keeps.
    private static bool IsHeldBy(AbstractValue model, INamedTypeSymbol type, LineageGraph graph) => graph.Creation(model) is { } creation
        && creation.Calls.Select(c => c.Caller).Append(creation.Owner).Any(s => SymbolEqualityComparer.Default.Equals(s.ContainingType, type)
            && s is IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Constructor });

    // A loop over models or files gives the same call another of them in each round.
    private static bool HasOthersInTurn(Occurrence occurrence, LineageGraph graph) => graph.Of(occurrence.Kind).Any(o => o.Site.Syntax == occurrence.Site.Syntax
        && o.Calls.Select(c => c.Site.Syntax).SequenceEqual(occurrence.Calls.Select(c => c.Site.Syntax)) && !(o.Arguments.Length == occurrence.Arguments.Length && o.Arguments.Zip(occurrence.Arguments, IsSame).All(same => same)));

    // Paths that meet may have given one call other arguments; it was made once all the same.
    private static bool IsSame(Argument one, Argument other) =>
        one.Equals(other) || (one.Value is OperationValue first && other.Value is OperationValue second && first.Site == second.Site);

    /// <summary>Whether the result goes into a member, where it is kept for the next time.</summary>
    public static bool IsKept(SyntaxNode call) => call.Ancestors().TakeWhile(a => a is not StatementSyntax)
        .Any(a => a is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax or IdentifierNameSyntax or ElementAccessExpressionSyntax } assignment && assignment.Right.Contains(call));

    private static IEnumerable<CallFrame> Requests(Occurrence occurrence) => occurrence.Calls.Where(c => c.Via is { } via && Repetition.IsRequest(via));

    private static bool IsMadeBy(Occurrence creation, IMethodSymbol action) =>
        SymbolEqualityComparer.Default.Equals(creation.Owner, action)
        || (creation.Calls.Length > 0 && SymbolEqualityComparer.Default.Equals(creation.Calls[0].Caller, action) && creation.Calls.All(c => c.Caller is IMethodSymbol));

    private static bool StaysOutside(AbstractValue input, SyntaxNode code, Func<Occurrence, bool> isInside, LineageGraph graph) => input switch
    {
        Constant => true,
        Opaque { Origin: IFieldSymbol or IPropertySymbol or IParameterSymbol } opaque => !IsParameterOf(opaque.Origin, code),
        Text or Derived => !IsCalledIn(input, code) && input.Operands.All(o => StaysOutside(o, code, isInside, graph)),
        _ => graph.Creation(input) is { } creation
            && (Sharing.IsHeldStatically(creation) || Sharing.IsCached(creation) || Sharing.SingletonFactory(creation, graph.Program) is not null || !isInside(creation)),
    };

    private static bool IsCalledIn(AbstractValue value, SyntaxNode code) => value is Derived { Site: { } site } && code.Contains(site);

    private static bool IsParameterOf(object origin, SyntaxNode code) =>
        origin is IParameterSymbol parameter && parameter.DeclaringSyntaxReferences.Any(r => code.Contains(r.GetSyntax()));
}
