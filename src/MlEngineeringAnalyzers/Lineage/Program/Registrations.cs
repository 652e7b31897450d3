using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
internal sealed record Registration(
    SyntaxNode Site, ServiceLifetime Lifetime, ITypeSymbol Service, INamedTypeSymbol? Implementation, IOperation? Instance);

/// <summary>The registrations of the program. They are in any file, so that only those are bound that are asked for.</summary>
internal sealed class Registrations(Compilation compilation, TypeIndex types, BodyProvider bodies)
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

    private static readonly HashSet<int> s_words = [.. s_lifetimes.Keys.Select(SourceWords.Hash)];

    private readonly Lazy<ImmutableArray<Candidate>> _candidates = new(() => Find(compilation, bodies).ToImmutableArray());
    private readonly ConcurrentDictionary<ITypeSymbol, Registration?> _ofService = new(SymbolEqualityComparer.Default);

    /// <summary>Every registration.</summary>
    public ImmutableArray<Registration> All => Bound(_candidates.Value).ToImmutableArray();

    /// <summary>Whether there are any.</summary>
    public bool Any => Bound(_candidates.Value).Any();

    /// <summary>The last registration of a service, which wins; null when there is none.</summary>
    public Registration? Of(ITypeSymbol service) => _ofService.GetOrAdd(service, s =>
        Bound(_candidates.Value.Reverse().Where(c => c.Service is not { } name || types.CanMean(name, s))).FirstOrDefault(r => SymbolEqualityComparer.Default.Equals(r.Service, s)));

    private static IEnumerable<Registration> Bound(IEnumerable<Candidate> candidates) => candidates.Select(c => c.Registration.Value).OfType<Registration>();

    private static IEnumerable<Candidate> Find(Compilation compilation, BodyProvider bodies)
    {
        foreach (var file in SourceFiles.Of(compilation).All.Where(f => f.Words.MayContainAny(s_words)))
        {
            foreach (var (name, lifetime) in s_lifetimes.SelectMany(l => NameIndex.Uses(file.Tree, l.Key).Select(name => (name, l.Value))).OrderBy(l => l.name.SpanStart))
            {
                if (name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call)
                    yield return new(name is GenericNameSyntax { TypeArgumentList.Arguments: [var service, ..] } ? LastName(service) : null, new(() => Bind(call, lifetime, bodies)));
            }
        }
    }

    private static string? LastName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => null,
    };

    private static Registration? Bind(InvocationExpressionSyntax syntax, ServiceLifetime lifetime, BodyProvider bodies) =>
        bodies.Model(syntax.SyntaxTree).GetOperation(syntax) is IInvocationOperation call
        && call.TargetMethod.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.Extensions.DependencyInjection", StringComparison.Ordinal) == true
            ? Create(call, lifetime)
            : null;

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

    /// <summary>A call that looks like a registration.</summary>
    /// <param name="Service">How the type that is asked for is named; null when that has to be inferred.</param>
    private sealed record Candidate(string? Service, Lazy<Registration?> Registration);

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
