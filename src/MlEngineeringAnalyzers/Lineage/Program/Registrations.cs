using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

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
internal sealed record Registration(
    SyntaxNode Site, ServiceLifetime Lifetime, ITypeSymbol Service, INamedTypeSymbol? Implementation, IOperation? Instance);

/// <summary>The registrations of the program; made when first asked for.</summary>
internal sealed class Registrations(Compilation compilation, BodyProvider bodies)
{
    private static readonly ImmutableDictionary<string, ServiceLifetime> s_lifetimes = new Dictionary<string, ServiceLifetime>
    {
        ["AddSingleton"] = ServiceLifetime.Singleton,
        ["TryAddSingleton"] = ServiceLifetime.Singleton,
        ["AddHostedService"] = ServiceLifetime.Singleton,
        ["AddScoped"] = ServiceLifetime.Scoped,
        ["TryAddScoped"] = ServiceLifetime.Scoped,
        ["AddTransient"] = ServiceLifetime.Transient,
        ["TryAddTransient"] = ServiceLifetime.Transient,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private readonly Lazy<ImmutableArray<Registration>> _all = new(() => Find(compilation, bodies).ToImmutableArray());

    /// <summary>Every registration.</summary>
    public ImmutableArray<Registration> All => _all.Value;

    /// <summary>The last registration of a service, which wins; null when there is none.</summary>
    public Registration? Of(ITypeSymbol service) => All.LastOrDefault(r => SymbolEqualityComparer.Default.Equals(r.Service, service));

    private static IEnumerable<Registration> Find(Compilation compilation, BodyProvider bodies)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var (name, lifetime) in s_lifetimes.SelectMany(l => NameIndex.Uses(tree, l.Key).Select(name => (name, l.Value))).OrderBy(l => l.name.SpanStart))
            {
                if (name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } syntax
                    && bodies.Model(tree).GetOperation(syntax) is IInvocationOperation call
                    && call.TargetMethod.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.Extensions.DependencyInjection", StringComparison.Ordinal) == true
                    && Create(call, lifetime) is { } registration)
                {
                    yield return registration;
                }
            }
        }
    }

    private static Registration? Create(IInvocationOperation call, ServiceLifetime lifetime)
    {
        var types = call.TargetMethod.TypeArguments;
        var given = call.Arguments.Skip(1).Select(a => Unwrap(a.Value)).ToList();
        var instance = given.Select(Result).FirstOrDefault(o => o is not (null or ITypeOfOperation));
        var typeofs = given.OfType<ITypeOfOperation>().Select(t => t.TypeOperand).ToList();
        var service = types.Length > 0 ? types[0] : typeofs.FirstOrDefault() ?? instance?.Type;
        if (service is null)
            return null;
        var implementation = instance is not null ? null : (types.Length > 1 ? types[1] : typeofs.Count > 1 ? typeofs[1] : service) as INamedTypeSymbol;
        return new(call.Syntax, lifetime, service, implementation, instance);
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
