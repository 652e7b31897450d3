using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Source;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>
/// The models that the program registers with its prediction engine pools, by name; made when first asked for. A model
/// without a name has the empty one. The names are case-sensitive.
/// </summary>
internal sealed class PoolModels(Compilation compilation, MLNetSymbols mlNet, BodyProvider bodies)
{
    private readonly Lazy<ImmutableArray<(INamedTypeSymbol Pool, ImmutableArray<string>? Names)>> _registrations = new(() => Find(compilation, mlNet, bodies));

    /// <summary>
    /// The names of all models of a pool, sorted; default when a model may be registered in a way that is not seen, or none
    /// is: then another program is the one that does.
    /// </summary>
    public ImmutableArray<string> Of(INamedTypeSymbol pool)
    {
        var own = _registrations.Value.Where(r => SymbolEqualityComparer.Default.Equals(r.Pool, pool)).ToList();
        return own.Count == 0 || own.Any(r => r.Names is null)
            ? default
            : own.SelectMany(r => r.Names!.Value).Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal).ToImmutableArray();
    }

    private static ImmutableArray<(INamedTypeSymbol, ImmutableArray<string>?)> Find(Compilation compilation, MLNetSymbols mlNet, BodyProvider bodies)
    {
        var found = ImmutableArray.CreateBuilder<(INamedTypeSymbol, ImmutableArray<string>?)>();
        // A library is part of programs that may register more; so is a program whose own libraries know of pools.
        if (mlNet.PredictionEnginePool is not { } pool || compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule || LibrariesKnow(compilation, pool))
            return found.ToImmutable();
        var files = SourceFiles.Of(compilation);
        if (IsByHand(files))
            return found.ToImmutable();
        foreach (var name in files.Uses("AddPredictionEnginePool"))
        {
            var model = bodies.Model(name.SyntaxTree);
            if (name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
                || model.GetOperation(call) is not IInvocationOperation { TargetMethod: { TypeArguments: { Length: 2 } rows } method }
                || mlNet.Find(method)?.Kind != OperationKind.RegisterPool)
            {
                continue;
            }

            var names = ImmutableArray.CreateBuilder<string>();
            var isKnown = (method.ReducedFrom ?? method).Parameters.Length == 1 && Follow(call, model, mlNet, names);
            found.Add((pool.Construct(rows.ToArray()), isKnown ? names.ToImmutable() : null));
        }

        return found.ToImmutable();
    }

    /// <summary>Whether somebody configures or makes pools by hand.</summary>
    private static bool IsByHand(SourceFiles files) =>
        files.Uses("PredictionEnginePoolOptions").Any() || files.Uses("PredictionEnginePoolBuilder").Any()
        || files.Uses("PredictionEnginePool").Any(name => name.Parent is BaseTypeSyntax or ObjectCreationExpressionSyntax);

    private static bool LibrariesKnow(Compilation compilation, INamedTypeSymbol pool) => compilation.SourceModule.ReferencedAssemblySymbols
        .Any(a => a.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == pool.ContainingAssembly.Name)));

    /// <summary>Collects the names of the models that are added to a builder; false when it goes where that is not seen.</summary>
    private static bool Follow(ExpressionSyntax builder, SemanticModel model, MLNetSymbols mlNet, ImmutableArray<string>.Builder names)
    {
        while (true)
        {
            switch (builder.Parent)
            {
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access
                    when access.Expression == builder && model.GetOperation(next) is IInvocationOperation call && mlNet.Find(call.TargetMethod)?.Kind == OperationKind.PoolSource:
                    if (Name(call) is not { } name)
                        return false;
                    names.Add(name);
                    builder = next;
                    continue;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Services" } access when access.Expression == builder:
                case ExpressionStatementSyntax:
                    return true;
                case LambdaExpressionSyntax lambda:
                    return model.GetSymbolInfo(lambda).Symbol is IMethodSymbol { ReturnsVoid: true };
                case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method }:
                    return model.GetDeclaredSymbol(method) is { ReturnsVoid: true };
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } when model.GetDeclaredSymbol(variable) is ILocalSymbol local:
                    return variable.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
                        && (member is GlobalStatementSyntax ? member.Parent! : member).DescendantNodes().OfType<IdentifierNameSyntax>()
                            .Where(use => use.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use).Symbol, local))
                            .All(use => Follow(use, model, mlNet, names));
                default:
                    return false;
            }
        }
    }

    // Without the parameter the model is the default one. A null name would stand for every model.
    private static string? Name(IInvocationOperation source) => source.Arguments.FirstOrDefault(a => a.Parameter?.Name == "modelName") is { } named
        ? named.Value.ConstantValue is { HasValue: true, Value: string name } ? name : null
        : "";
}
