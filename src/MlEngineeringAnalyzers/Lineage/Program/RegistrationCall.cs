using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MlEngineeringAnalyzers.Source;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>A call that looks like the registration of a service, as the file shows it.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Span">Where the call is.</param>
/// <param name="Lifetime">How long the service lives.</param>
/// <param name="Service">The name of the type that is asked for; null when only the compiler can tell.</param>
internal sealed record RegistrationCall(SyntaxTree Tree, TextSpan Span, ServiceLifetime Lifetime, string? Service)
{
    private static readonly ImmutableDictionary<string, ServiceLifetime> s_lifetimes = new Dictionary<string, ServiceLifetime>
    {
        ["AddSingleton"] = ServiceLifetime.Singleton,
        ["TryAddSingleton"] = ServiceLifetime.Singleton,
        ["AddKeyedSingleton"] = ServiceLifetime.Singleton,
        ["TryAddKeyedSingleton"] = ServiceLifetime.Singleton,
        ["AddHostedService"] = ServiceLifetime.Singleton,
        ["AddScoped"] = ServiceLifetime.Scoped,
        ["TryAddScoped"] = ServiceLifetime.Scoped,
        ["AddKeyedScoped"] = ServiceLifetime.Scoped,
        ["TryAddKeyedScoped"] = ServiceLifetime.Scoped,
        ["AddTransient"] = ServiceLifetime.Transient,
        ["TryAddTransient"] = ServiceLifetime.Transient,
        ["AddKeyedTransient"] = ServiceLifetime.Transient,
        ["TryAddKeyedTransient"] = ServiceLifetime.Transient,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly HashSet<int> s_words = [.. s_lifetimes.Keys.Select(SourceWords.Hash)];

    private static readonly ConditionalWeakTable<SyntaxTree, List<RegistrationCall>> s_ofTree = new();

    /// <summary>The call.</summary>
    public InvocationExpressionSyntax Syntax => (InvocationExpressionSyntax)Tree.GetRoot().FindNode(Span, getInnermostNodeForTie: true);

    /// <summary>The calls of a file that look so, in the order of the names.</summary>
    public static IEnumerable<RegistrationCall> In(SourceFile file) =>
        file.Words.MayContainAny(s_words) ? s_ofTree.GetValue(file.Tree, static tree => Find(tree).ToList()) : [];

    private static IEnumerable<RegistrationCall> Find(SyntaxTree tree)
    {
        foreach (var (name, lifetime) in s_lifetimes.SelectMany(l => NameIndex.Uses(tree, l.Key).Select(name => (name, l.Value))).OrderBy(l => l.name.SpanStart))
        {
            if (name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call)
                yield return new(tree, call.Span, lifetime, LastName(name is GenericNameSyntax { TypeArgumentList.Arguments: [var service, ..] } ? service : Shown(call.ArgumentList.Arguments)));
        }
    }

    // The type of an instance or factory is inferred; what is made on the spot shows it.
    private static TypeSyntax? Shown(SeparatedSyntaxList<ArgumentSyntax> arguments) => arguments.Select(a => a.Expression).ToList() switch
    {
        [TypeOfExpressionSyntax type, ..] => type.Type,
        [ObjectCreationExpressionSyntax instance] => instance.Type,
        [LambdaExpressionSyntax { ExpressionBody: ObjectCreationExpressionSyntax made } and not ParenthesizedLambdaExpressionSyntax { ReturnType: not null }] => made.Type,
        _ => null,
    };

    private static string? LastName(TypeSyntax? type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => null,
    };
}
