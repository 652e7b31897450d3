using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Source;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>
/// The calls of the program's methods. In an application they are all the calls there are; what a library exposes,
/// others call too.
/// </summary>
internal sealed class CallSites(Compilation compilation, BodyProvider bodies)
{
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IInvocationOperation>> _calls = new(SymbolEqualityComparer.Default);

    // Many methods have the same name: each use of it is bound once for all of them.
    private readonly ConcurrentDictionary<string, ILookup<ISymbol, SimpleNameSyntax>> _uses = new(StringComparer.Ordinal);

    /// <summary>All calls of the method; none when there may be others.</summary>
    public ImmutableArray<IInvocationOperation> Of(IMethodSymbol method) =>
        IsClosed(method) ? _calls.GetOrAdd(method.OriginalDefinition, Find) : ImmutableArray<IInvocationOperation>.Empty;

    /// <summary>The constant that every call passes for the parameter; not a value when they differ, or there may be other calls.</summary>
    public Optional<object?> Constant(IParameterSymbol parameter)
    {
        if (parameter is not { RefKind: RefKind.None, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } method })
            return default;
        var passed = Of(method).Select(c => c.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal)?.Value.ConstantValue ?? default).Distinct().ToList();
        return passed.Count == 1 ? passed[0] : default;
    }

    private bool IsClosed(IMethodSymbol method) => method is { IsVirtual: false, IsAbstract: false, IsOverride: false }
        && method.ExplicitInterfaceImplementations.IsEmpty && !ImplementsInterface(method)
        && (compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication || !IsExposed(method));

    private static bool ImplementsInterface(IMethodSymbol method) => method.ContainingType.AllInterfaces
        .Any(i => i.GetMembers(method.Name).Any(m => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(m), method)));

    private static bool IsExposed(IMethodSymbol method)
    {
        for (ISymbol? symbol = method; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
                return false;
        }

        return true;
    }

    private ImmutableArray<IInvocationOperation> Find(IMethodSymbol method)
    {
        var calls = ImmutableArray.CreateBuilder<IInvocationOperation>();
        foreach (var name in _uses.GetOrAdd(method.Name, Uses)[method])
        {
            // As a delegate it can be called with anything.
            if (name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || !call.Expression.Span.Contains(name.Span)
                || bodies.Model(name.SyntaxTree).GetOperation(call) is not IInvocationOperation operation)
                return ImmutableArray<IInvocationOperation>.Empty;
            calls.Add(operation);
        }

        return calls.ToImmutable();
    }

    private ILookup<ISymbol, SimpleNameSyntax> Uses(string method) =>
        SourceFiles.Of(compilation).Uses(method).Where(IsReference).ToLookup<SimpleNameSyntax, ISymbol>(Called, SymbolEqualityComparer.Default);

    private ISymbol Called(SimpleNameSyntax name) =>
        bodies.Model(name.SyntaxTree).GetSymbolInfo(name).Symbol is IMethodSymbol method ? (method.ReducedFrom ?? method).OriginalDefinition : compilation.Assembly;

    private static bool IsReference(SimpleNameSyntax name) => name.Parent is not (QualifiedNameSyntax or NamespaceDeclarationSyntax or UsingDirectiveSyntax);
}
