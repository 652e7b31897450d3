using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Rules.Serving;

/// <summary>MLE7001: threads that run at the same time predict with one engine.</summary>
internal sealed class SharedEngine : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.SharedEngine;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var prediction in graph.Of(OperationKind.Predict))
        {
            if (prediction.Operation.TimeSeries || Sharing.IsGuarded(prediction))
                continue;
            foreach (var engine in Lattice.Alternatives(prediction.Receiver))
            {
                if (Why(engine, prediction, graph) is not var (reason, story))
                    continue;
                var made = engine is EngineValue known ? known.Site : (engine as Opaque)?.Origin as SyntaxNode;
                report.At(Descriptor, prediction, story.Append(made).OfType<SyntaxNode>(), reason);
                break;
            }
        }
    }

    /// <summary>How threads come to share the engine, and the places that show it; null when they do not.</summary>
    private static (string Reason, IEnumerable<SyntaxNode?> Story)? Why(AbstractValue engine, Occurrence prediction, LineageGraph graph)
    {
        var creation = engine is EngineValue ? graph.Creation(engine) : null;
        var member = engine is Opaque { Origin: IFieldSymbol or IPropertySymbol } held ? (ISymbol)held.Origin : null;
        if ((creation is null && member is null) || (creation is not null && Sharing.IsPerThread(creation)) || (member is not null && Sharing.IsPerThread(member)))
            return null;
        var declaration = member?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        var isCached = creation is not null && Sharing.IsCached(creation);
        if (Repetition.Request(prediction) is not null && creation is not null && !Sharing.IsHeldStatically(creation) && Holders(creation).Any(h => Sharing.IsMadePerRequest(h, graph.Program)))
            return null;
        if (Sharing.Parallel(prediction).FirstOrDefault(IsShared) is { } parallel)
            return ($"code given to {parallel.Via!.ContainingType.Name}", [parallel.Site.Syntax, declaration]);
        if (Sharing.Overlapping(prediction, graph) is { } overlapping && (creation is null || !Sharing.IsMadeInside(overlapping, creation)) && !Sharing.IsTakenOut(engine, graph, overlapping))
            return ($"code given to {overlapping.Via!.ContainingType.Name}", [overlapping.Site.Syntax, declaration]);
        if (Sharing.IsTakenOut(engine, graph))
            return null;
        if (Repetition.Request(prediction) is { } request && (creation is null || isCached || !Sharing.IsMadeInside(request, creation)))
            return ("requests are handled in parallel", [request.Site.Syntax, declaration, .. Registrations(engine, graph)]);

        var root = graph.Root as IMethodSymbol;
        var isStatic = member?.IsStatic ?? (Sharing.IsHeldStatically(creation!) || Sharing.IsReachableFromStatic(engine, prediction.Before));
        if (root is not { MethodKind: not (MethodKind.Constructor or MethodKind.StaticConstructor), DeclaredAccessibility: Accessibility.Public or Accessibility.Internal, ContainingType: { } type })
            return null;
        if (isCached && (Sharing.IsController(type) || graph.Program.ServesRequests))
            return ("a cache hands it to every request", [creation!.Site.Syntax]);
        if (creation is not null && Sharing.SingletonFactory(creation, graph.Program) is { } factory && (Sharing.IsController(type) || graph.Program.ServesRequests))
            return ("it is a singleton service, and requests are handled in parallel", [factory.Site]);
        if (isStatic && (Sharing.IsController(type) || graph.Program.ServesRequests))
            return ("it is static, and requests are handled in parallel", [declaration ?? StaticHolder(creation!)]);
        if (!isStatic && !root.IsStatic && IsHeldByInstance(engine, graph, member, type) && Sharing.Singleton(type, graph.Program) is { } registration)
            return ("its class is a singleton service", [registration.Site, declaration]);
        return null;

        bool IsShared(CallFrame threads) => (creation is null || isCached || !Sharing.IsMadeInside(threads, creation)) && !new EngineOfThread(prediction, threads, engine, graph).IsOwn();
    }

    private static IEnumerable<INamedTypeSymbol> Holders(Occurrence creation) => creation.Calls.Select(c => c.Caller).Append(creation.Owner)
        .Where(s => s is IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Constructor }).Select(s => s.ContainingType);

    private static IEnumerable<SyntaxNode> Registrations(AbstractValue engine, LineageGraph graph) =>
        engine is EngineValue made ? graph.Program.Services.All.Where(r => r.Site.Contains(made.Site) || r.Instance is not null && IsEngine(r.Service)).Select(r => r.Site) : [];

    private static bool IsEngine(ITypeSymbol type) => type.Name == "PredictionEngine";

    private static SyntaxNode? StaticHolder(Occurrence creation) => creation.Calls.Select(c => c.Caller).Append(creation.Owner)
        .FirstOrDefault(s => s is { IsStatic: true } and (IFieldSymbol or IPropertySymbol))?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();

    // One that the method itself makes may be the one that it uses.
    private static bool IsHeldByInstance(AbstractValue engine, LineageGraph graph, ISymbol? member, INamedTypeSymbol type) =>
        member is not null
            ? SymbolEqualityComparer.Default.Equals(member.ContainingType, type)
            : graph.Of(OperationKind.CreateEngine).Where(c => c.Result.Equals(engine)).All(creation => Holders(creation).Contains(type, SymbolEqualityComparer.Default));
}
