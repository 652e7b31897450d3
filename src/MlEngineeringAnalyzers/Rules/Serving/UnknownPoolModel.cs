using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.Rules.Serving;

/// <summary>MLE7006: a pool is asked for a model under a name that nothing registers.</summary>
internal sealed class UnknownPoolModel : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.UnknownPoolModel;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var request in graph.Occurrences)
        {
            // What is returned to the pool has been asked for before, and failed there.
            if (request is not { Kind: OperationKind.PoolAccess or OperationKind.Predict, Operation.Name: not "ReturnPredictionEngine", Site: IInvocationOperation call }
                || Pool(call, graph.Program.MLNet) is not { } pool
                || Name(request) is not { } name
                || graph.Program.PoolModels.Of(pool) is not { IsDefault: false } names
                || names.Contains(name)
                // GetModel looks for the empty name among the names only: another mistake than this one.
                || (call.TargetMethod.Name == "GetModel" && name.Length == 0 && request.Arguments.Length > 0))
            {
                continue;
            }

            // A short name is near to every other: another model than the one that was meant would go unnoticed.
            var right = names.Length == 1 ? names[0] : name.Length > 3 ? NearNames.Nearest(name, names.Where(n => n.Length > 3)) : null;
            var advice = right switch
            {
                null when names.IsEmpty => "register one with FromFile or FromUri",
                null => "pass one of these names",
                "" => "leave the name out",
                _ => $"pass modelName: \"{right}\"",
            };
            report.At(Descriptor, request, [], NoProperties.Value.SetItem("Name", right), call.TargetMethod.Name, Failure(call, name), Listing(names), advice);
        }
    }

    private static INamedTypeSymbol? Pool(IInvocationOperation call, MLNet.MLNetSymbols mlNet)
    {
        var type = (call.Instance ?? call.Arguments.FirstOrDefault()?.Value)?.Type as INamedTypeSymbol;
        return SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, mlNet.PredictionEnginePool) ? type : null;
    }

    // Without the parameter it is the default model that is asked for.
    private static string? Name(Occurrence request) => request.Arguments.FirstOrDefault(a => a.Name == "modelName") is { } named
        ? (named.Value as Constant)?.Value as string
        : "";

    private static string Failure(IInvocationOperation call, string name) => (call.TargetMethod.Name, name.Length == 0) switch
    {
        ("GetModel", true) => "Object reference not set to an instance of an object",
        ("GetModel", false) => $"The given key '{name}' was not present in the dictionary",
        (_, true) => "You need to configure a default, not named, model before you use this method",
        (_, false) => "Value cannot be null. (Parameter 'poolOptions')",
    };

    private static string Listing(IReadOnlyList<string> names) => names.Count == 0
        ? "no model at all"
        : string.Join(", ", names.Select(n => n.Length == 0 ? "one without a name" : $"\"{n}\""));
}
