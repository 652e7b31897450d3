using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Program;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>Values that code outside the program hands in: what dependency injection is registered to give, or nothing known.</summary>
internal sealed partial class OperationEvaluator
{
    /// <summary>Services whose constructors ask for services are followed no deeper than this.</summary>
    internal const int MaxInjectionDepth = 4;

    private int _injectionDepth;

    /// <summary>The state after an instance from outside was constructed with what its constructor is given there.</summary>
    public World Construct(World world, Instance self, IMethodSymbol constructor)
    {
        _world = world;
        Inject(self, constructor);
        return _world;
    }

    /// <summary>The argument that code outside the program passes for a parameter.</summary>
    public (World World, AbstractValue Value) FromOutside(World world, IParameterSymbol parameter)
    {
        _world = world;
        var value = FromOutside(parameter);
        return (_world, value);
    }

    private AbstractValue FromOutside(IParameterSymbol parameter)
    {
        var keyed = parameter.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "FromKeyedServicesAttribute");
        return (keyed is null ? Registered(parameter.Type) : Registered(parameter.Type, keyed.ConstructorArguments is [{ Kind: not TypedConstantKind.Array, Value: { } key }] ? key : keyed)) ?? new Opaque(parameter, parameter.Type);
    }

    /// <summary>What the container gives to code that asks it for a service by its type; null when the method does something else.</summary>
    private AbstractValue? Requested(IMethodSymbol method) =>
        method is { Name: "GetRequiredService" or "GetService", TypeArguments: [var type], ContainingType.Name: "ServiceProviderServiceExtensions" } ? Registered(type) : null;

    private AbstractValue? Registered(ITypeSymbol type, object? key = null)
    {
        if (_injectionDepth >= MaxInjectionDepth)
            return null;
        if (key is null && type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T, TypeArguments: [var each] })
            return RegisteredAll(each);
        if (!MayBeService(type) || (key is null ? Program.Services.Of(type) : Program.Services.Of(type, key)) is not { } registration)
            return null;
        _injectionDepth++;
        var service = Service(registration);
        _injectionDepth--;
        return service;
    }

    /// <summary>All services of a type, in the order in which they are registered.</summary>
    private AbstractValue? RegisteredAll(ITypeSymbol type)
    {
        if (!MayBeService(type) || Program.Services.AllOf(type).Where(r => !r.Key.HasValue).ToList() is not { Count: > 0 } registrations)
            return null;
        _injectionDepth++;
        var services = registrations.Select(r => Service(r) ?? new Opaque(r.Site, type)).ToImmutableArray();
        _injectionDepth--;
        return NewCollection(frame.Body.Code, new Elements(services, exact: true), new Opaque(type, type));
    }

    private AbstractValue? Service(Registration registration)
    {
        if (registration.Instance is { } instance)
            return Evaluate(instance);
        if (registration.Implementation is not { IsAbstract: false } type)
            return null;
        if (SymbolEqualityComparer.Default.Equals(type, Program.MLNet.MLContext))
            return CreateByContainer(registration, type);
        if (!Program.Declares(type))
            return null;
        var service = new Instance(type, type, ImmutableArray<AbstractValue>.Empty);
        if (type.InstanceConstructors.OrderByDescending(c => c.Parameters.Length).FirstOrDefault() is { } constructor)
            Inject(service, constructor);
        return service;
    }

    /// <summary>The container makes the context itself: with the defaults of its constructor, so without a seed.</summary>
    private AbstractValue? CreateByContainer(Registration registration, INamedTypeSymbol context) =>
        context.InstanceConstructors.FirstOrDefault(c => c.DeclaredAccessibility == Accessibility.Public) is { } constructor && Program.MLNet.Find(constructor) is { } operation
        && Program.Bodies.Model(registration.Site.SyntaxTree).GetOperation(registration.Site) is { } site
            ? ApplyMLNet(operation, site, constructor, null, [])
            : null;

    private void Inject(Instance self, IMethodSymbol constructor)
    {
        var site = frame.Body.Code;
        Construct(self, self.Type, constructor, site, constructor.Parameters.Select(p => (p, site, FromOutside(p))).ToList());
    }

    // Only what touches ML.NET is worth looking for: the context, engines, and classes of the program.
    private bool MayBeService(ITypeSymbol type) =>
        Program.Declares(type) || MLNetSymbols.IsNamespace(type.ContainingNamespace);
}
