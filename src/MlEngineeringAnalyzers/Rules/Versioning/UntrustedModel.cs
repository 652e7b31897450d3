using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Interpretation;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Versioning;

/// <summary>MLE3008: a model comes over an open connection, or from a path that a request names.</summary>
internal sealed class UntrustedModel : ILineageRule
{
    // What does not leave the machine meets nobody on the way.
    private static readonly Regex s_overHttp = new(@"^http://(?!(localhost|127\.0\.0\.1|\[::1\])([:/]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public DiagnosticDescriptor Descriptor => Descriptors.UntrustedModel;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var load in graph.Occurrences.Where(o => o.Kind is OperationKind.LoadModel or OperationKind.PoolSource))
        {
            var path = load[ParameterRole.Path] ?? Unknown.Value;
            if (path.Mentions(v => Texts.Start(v) is { } address && s_overHttp.IsMatch(address)))
                report.At(Descriptor, load, [], "over http, where anyone on the way can replace it; use https");
            else if (path.Mentions(v => v is Opaque { Origin: IParameterSymbol parameter } && IsRequestInput(parameter, load, graph)))
                report.At(Descriptor, load, [], "from a path that the request names, so that the sender chooses the file; choose among known names");
        }
    }

    private static bool IsRequestInput(IParameterSymbol parameter, Occurrence load, LineageGraph graph) =>
        parameter.Type.SpecialType == SpecialType.System_String
        && (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction }
            ? Repetition.Request(load) is not null
            : SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, graph.Root) && graph.Root.DeclaredAccessibility == Accessibility.Public
                && graph.Root is IMethodSymbol { MethodKind: MethodKind.Ordinary } && Sharing.IsController(graph.Root.ContainingType));
}
