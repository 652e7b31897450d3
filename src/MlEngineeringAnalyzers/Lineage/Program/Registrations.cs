using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Source;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>How long a registered service lives.</summary>
internal enum ServiceLifetime
{
    Singleton,
    Scoped,
    Transient,
}

/// <summary>A service that the program registers for dependency injection.</summary>
/// <param name="Site">The registration.</param>
/// <param name="Service">The type that is asked for.</param>
/// <param name="Implementation">The class that is made; null when an instance or factory is given.</param>
/// <param name="Instance">The instance, or what the factory returns; null when a class is given.</param>
/// <param name="Key">The key that it is asked for with; no value when it is asked for by its type alone.</param>
internal sealed record Registration(
    SyntaxNode Site, ServiceLifetime Lifetime, ITypeSymbol Service, INamedTypeSymbol? Implementation, IOperation? Instance, Optional<object?> Key)
{
    /// <summary>The class of the object; null when it is not known.</summary>
    public ITypeSymbol? Made => Implementation ?? Instance?.Type;
}

/// <summary>The registrations of the program. They are in any file, so that only those are bound that are asked for.</summary>
internal sealed class Registrations
{
    private readonly TypeIndex _types;
    private readonly BodyProvider _bodies;
    private readonly Lazy<ImmutableArray<RegistrationCall>> _calls;
    private readonly Lazy<ILookup<ITypeSymbol, Registration>> _making;
    private readonly ConcurrentDictionary<RegistrationCall, Registration?> _bound = new();
    private readonly ConcurrentDictionary<ITypeSymbol, Registration?> _ofService = new(SymbolEqualityComparer.Default);

    public Registrations(Compilation compilation, TypeIndex types, BodyProvider bodies)
    {
        _types = types;
        _bodies = bodies;
        _calls = new(() => SourceFiles.Of(compilation).All.SelectMany(RegistrationCall.In).ToImmutableArray());
        _making = new(() => All.Where(r => r.Made is not null).ToLookup<Registration, ITypeSymbol>(r => r.Made!, SymbolEqualityComparer.Default));
    }

    /// <summary>Every registration.</summary>
    public IEnumerable<Registration> All => Bound(_calls.Value);

    /// <summary>The last registration of a service, which wins; null when there is none.</summary>
    public Registration? Of(ITypeSymbol service) => _ofService.GetOrAdd(service, s => AllOf(s).LastOrDefault(r => !r.Key.HasValue));

    /// <summary>The last registration of a service with that key; null when there is none.</summary>
    public Registration? Of(ITypeSymbol service, object key) => AllOf(service).LastOrDefault(r => r.Key.HasValue && key.Equals(r.Key.Value));

    /// <summary>The registrations of a service, with and without keys.</summary>
    public IEnumerable<Registration> AllOf(ITypeSymbol service) =>
        Bound(_calls.Value.Where(c => c.Service is not { } name || _types.CanMean(name, service))).Where(r => SymbolEqualityComparer.Default.Equals(r.Service, service));

    /// <summary>The registrations of services that are objects of the class.</summary>
    public IEnumerable<Registration> Making(INamedTypeSymbol type) => _making.Value[type];

    /// <summary>The registrations that the code is a part of.</summary>
    public IEnumerable<Registration> Around(SyntaxNode code) =>
        Bound(_calls.Value.Where(c => c.Tree == code.SyntaxTree && c.Span.Contains(code.Span))).Where(r => r.Site.Contains(code));

    private IEnumerable<Registration> Bound(IEnumerable<RegistrationCall> calls) => calls.Select(c => _bound.GetOrAdd(c, Bind)).OfType<Registration>();

    private Registration? Bind(RegistrationCall call) =>
        _bodies.Model(call.Tree).GetOperation(call.Syntax) is IInvocationOperation operation
        && operation.TargetMethod.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.Extensions.DependencyInjection", StringComparison.Ordinal) == true
            ? Create(operation, call.Lifetime)
            : null;

    private static Registration? Create(IInvocationOperation call, ServiceLifetime lifetime)
    {
        var types = call.TargetMethod.TypeArguments;
        var key = call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "serviceKey");
        var given = call.Arguments.Skip(1).Where(a => a != key).Select(a => Unwrap(a.Value)).ToList();
        var instance = given.Select(Result).FirstOrDefault(o => o is not (null or ITypeOfOperation));
        var typeofs = given.OfType<ITypeOfOperation>().Select(t => t.TypeOperand).ToList();
        var service = types.Length > 0 ? types[0] : typeofs.FirstOrDefault() ?? instance?.Type;
        if (service is null)
            return null;
        var implementation = instance is not null ? null : (types.Length > 1 ? types[1] : typeofs.Count > 1 ? typeofs[1] : service) as INamedTypeSymbol;
        return new(call.Syntax, lifetime, service, implementation, instance, key is null ? default : new(Unwrap(key.Value).ConstantValue.Value));
    }

    private static IOperation Unwrap(IOperation operation) => operation switch
    {
        IConversionOperation conversion => Unwrap(conversion.Operand),
        IDelegateCreationOperation creation => Unwrap(creation.Target),
        _ => operation,
    };

    // A factory with one return stands for what it returns.
    private static IOperation? Result(IOperation operation) => operation is IAnonymousFunctionOperation factory
        ? factory.Body.Descendants().OfType<IReturnOperation>().ToList() is [{ ReturnedValue: { } value }] ? Unwrap(value) : null
        : operation;
}
